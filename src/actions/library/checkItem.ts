import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Refused } from '../../kernel/refusal.ts'
import { type Explained, explain } from './explain.ts'
import type { LibraryItem, Section } from './items.ts'
import { kinds } from './kinds.ts'
import { librarySchema } from './schema.ts'

const ajv = new Ajv({ allErrors: true, verbose: true, schemas: { library: librarySchema } })

const form: Record<Section, ValidateFunction> = {
  exercises: ajv.getSchema('library#/definitions/exercise') as ValidateFunction,
  workouts: ajv.getSchema('library#/definitions/workout') as ValidateFunction,
  milestones: ajv.getSchema('library#/definitions/milestone') as ValidateFunction,
  programs: ajv.getSchema('library#/definitions/program') as ValidateFunction,
}

/** Answers what the operation that makes an item of this section refuses in its input. */
export type CheckInput = (section: Section, input: object) => Promise<Refused[]>

/** The properties that have another name in the inputs of the operations than in the document. */
const DOCUMENT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exerciseId: 'exercise',
    alternativeIds: 'alternatives',
    workoutIds: 'workouts',
    milestoneIds: 'milestones',
  }),
)

/**
 * Everything that is wrong with an item by itself. The schema checks the form first. An item that is well formed is
 * then checked for all that the operation which makes it would refuse.
 */
export async function problemsOfItem(section: Section, item: unknown, checkInput: CheckInput): Promise<Explained[]> {
  const validate = form[section]
  if (!validate(item)) return (validate.errors ?? []).filter(isTold).map(explain)
  const well = item as LibraryItem
  const input = kinds[section].inputOf(well, (key) => key)
  const refused = await checkInput(section, input)
  return refused.map(({ message, field }) => ({
    path: (field ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : (DOCUMENT_NAMES.get(step) ?? step))),
    // The message begins with the name of the property, which `path` has already.
    problem: message.slice(message.indexOf(' ') + 1),
  }))
}

/** A value that is no text is in no closed list either, and only one of the two is told. */
function isTold({ keyword, data }: ErrorObject): boolean {
  return keyword !== 'enum' || typeof data === 'string'
}
