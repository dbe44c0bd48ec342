import type { ErrorObject } from 'ajv'
import { tempoProblem } from '../../kernel/prescription.ts'
import { choiceProblem, libraryKeyProblem, slugProblem, videoUrlProblem } from '../../kernel/rules.ts'
import { MassUnit } from '../../kernel/workoutVocabulary.ts'
import type { Path } from './problems.ts'
import { FORMS } from './schema.ts'

/** A problem of an item, and its place. `problem` completes a sentence that begins with the path. */
export interface Explained {
  path: Path
  problem: string
  /** True when the name at the path is wrong, and not its value. */
  atName?: boolean
}

const DECIMAL = 'must be a number in quotes with at most three decimals, such as "102.5"'

const FORM_WORDS: ReadonlyMap<string, (value: unknown) => string | undefined> = new Map(
  Object.entries<(value: unknown) => string | undefined>({
    [FORMS.slug]: (value) => slugProblem(value)?.message,
    [FORMS.key]: (value) => libraryKeyProblem(value)?.message,
    [FORMS.tempo]: (value) => tempoProblem(value)?.message,
    [FORMS.https]: (value) => videoUrlProblem(value)?.message,
    [FORMS.decimal]: () => DECIMAL,
    [FORMS.signed]: () => DECIMAL,
  }),
)

/** The unit stands beside the amount of a load, so a message about the amount names it. */
function formProblem(path: Path, pattern: string, value: unknown): string {
  const problem = FORM_WORDS.get(pattern)?.(value) ?? 'has the wrong form'
  return path.at(-2) === 'load'
    ? `${problem}, with the unit (${Object.values(MassUnit).join(' or ')}) beside it`
    : problem
}

/** The values of a property that is a closed list, for the message that the property is missing. */
function choicesOf({ enum: values }: { enum?: string[] } = {}): string {
  return values ? `, one of ${values.join(', ')}` : ''
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'must be text',
    boolean: 'must be true or false',
    array: 'must be a list',
    object: 'must be an object',
  }),
)

/** Explains an error of the JSON Schema in the words that the rules use. Pure. */
export function explain(error: ErrorObject): Explained {
  const path = pathOf(error)
  const { keyword, params, parentSchema = {}, data } = error
  const { minimum, maximum, pattern, properties } = parentSchema
  switch (keyword) {
    case 'additionalProperties':
      return {
        path: [...path, params.additionalProperty],
        problem: `is unknown. The known properties are ${Object.keys(properties).join(', ')}.`,
        atName: true,
      }
    case 'required':
      return { path, problem: `must have "${params.missingProperty}"${choicesOf(properties[params.missingProperty])}.` }
    case 'enum':
      return { path, problem: `${choiceProblem(data, params.allowedValues)?.message}.` }
    case 'uniqueItems': {
      const index = Math.max(params.i, params.j)
      return {
        path: [...path, index],
        problem: `repeats an earlier item of the list: ${JSON.stringify((data as unknown[])[index])}.`,
      }
    }
    case 'minItems':
      return { path, problem: 'must have at least one item.' }
    case 'maxItems':
      return { path, problem: `may have at most ${params.limit} items, but has ${(data as unknown[]).length}.` }
    case 'minLength':
      return { path, problem: 'must not be empty.' }
    case 'maxLength':
      return { path, problem: `must be at most ${params.limit} characters long.` }
    default:
      if (data === null) return { path, problem: 'must not be null.' }
      if (minimum !== undefined) return { path, problem: `must be a whole number from ${minimum} to ${maximum}.` }
      if (pattern !== undefined) return { path, problem: `${formProblem(path, pattern, data)}.` }
      return { path, problem: `${TYPE_WORDS.get(params.type) ?? 'is wrong'}.` }
  }
}

/**
 * Ajv gives the path as a JSON pointer. Steps that are digits are indexes, because no property of a library has such a
 * name.
 */
function pathOf({ instancePath }: ErrorObject): Path {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}
