import type { FlattenedField } from 'payload'
import { validOperatorSet } from 'payload/shared'
import { fieldAt, hopsIn, type Shapes } from './fieldAt.ts'
import { isObject } from './isObject.ts'

/** No field is a point on a map or holds several values, and the databases fail at these for any other field. */
const WITHOUT_FIELD: ReadonlySet<string> = new Set(['near', 'within', 'intersects', 'all'])
const TAKES_LIST: ReadonlySet<string> = new Set(['in', 'not_in'])
/** These compare texts. */
const TAKES_TEXT: ReadonlySet<string> = new Set(['like', 'not_like', 'contains'])
/** No page asks for a tenth of either. Each condition becomes a part of one statement of the database. */
const MOST_CONDITIONS = 500
const DEEPEST = 10

/**
 * What is wrong with a condition of a REST request, in words for the caller, or null. Payload itself checks the names of
 * the fields. Pure.
 */
export function whereProblem(where: unknown, fields: Fields, shapes: Shapes): string | null {
  if (where === undefined || where === '') return null
  const condition = typeof where === 'string' ? parsed(where) : where
  return isObject(condition)
    ? new Walk(fields, shapes).problemIn(condition, 0)
    : '"where" must name fields, each with an operator.'
}

type Fields = readonly FlattenedField[] | undefined

class Walk {
  #conditions = 0

  constructor(
    private readonly fields: Fields,
    private readonly shapes: Shapes,
  ) {}

  problemIn(where: Record<string, unknown>, depth: number): string | null {
    if (depth > DEEPEST) return '"where" is nested too deep.'
    for (const [name, value] of Object.entries(where)) {
      this.#conditions += 1
      if (this.#conditions > MOST_CONDITIONS) return `"where" has more than ${MOST_CONDITIONS} conditions.`
      const problem = /^(and|or)$/i.test(name) ? this.#inEach(name, value, depth) : this.#problemAt(name, value)
      if (problem !== null) return problem
    }
    return null
  }

  #inEach(name: string, value: unknown, depth: number): string | null {
    if (!Array.isArray(value)) return `"${name}" must be a list of conditions.`
    for (const each of value) {
      const problem = isObject(each) ? this.problemIn(each, depth + 1) : `"${name}" must be a list of conditions.`
      if (problem !== null) return problem
    }
    return null
  }

  #problemAt(path: string, condition: unknown): string | null {
    const shown = path.slice(0, 80)
    if (!isObject(condition)) return `"${shown}" must have an operator, such as where[${shown}][equals].`
    const field = this.fields && fieldAt(path, this.fields, this.shapes)
    // Payload checks a longer way in a promise for which it does not wait, and a refusal there would end the process.
    if (this.fields && hopsIn(path, this.fields, this.shapes) > 1) {
      return `"where" may not name "${shown}", which leads through more than one other document.`
    }
    for (const [operator, value] of Object.entries(condition)) {
      if (!validOperatorSet.has(operator as never) || WITHOUT_FIELD.has(operator)) {
        return `"${operator.slice(0, 80)}" is not an operator.`
      }
      if (!takes(field, operator, value)) return `"${operator}" at "${shown}" does not take this value.`
    }
    return null
  }
}

function takes(field: FlattenedField | 'id' | undefined, operator: string, value: unknown): boolean {
  const isList = TAKES_LIST.has(operator)
  if (Array.isArray(value) && !isList) return false
  const values: unknown[] = Array.isArray(value) ? value : isList ? String(value).split(',') : [value]
  if (values.some((each) => typeof each === 'object' && each !== null)) return false
  const type = field === 'id' ? undefined : field?.type
  if (operator === 'exists') return true
  if (TAKES_TEXT.has(operator)) return typeof value === 'string'
  const texts = values.filter((each) => each !== null).map(String)
  if (type === 'number') return texts.every((text) => text.trim() !== '' && Number.isFinite(Number(text)))
  if (type === 'checkbox') return texts.every((text) => /^(true|false|null)$/.test(text))
  return true
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
