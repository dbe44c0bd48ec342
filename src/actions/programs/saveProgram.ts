import type { Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { changesIn } from '../documents/changesIn.ts'
import { slugTaken } from '../documents/slugTaken.ts'
import { describeChange, type ProgramChange } from './change.ts'
import { stateOf } from './programHooks.ts'

/**
 * Saves a change through the collection, whose hooks write the revision. When nothing changes, nothing is written and
 * the program stays at its revision. `meant` is the kind of change, where the new order alone does not tell the kind.
 * Refuses TAKEN when the slug is in use.
 */
export async function saveProgram(
  { payload, req }: Transaction,
  program: Program,
  data: Partial<Program>,
  meant?: ProgramChange,
  slugField?: string[],
): Promise<Program> {
  const given = changesIn(data)
  if (describeChange(stateOf(program), stateOf({ ...program, ...given })) === null) return program
  try {
    return await payload.update({
      collection: 'programs',
      id: program.id,
      data: given,
      depth: 0,
      overrideAccess: false,
      req,
      context: { programChange: meant },
    })
  } catch (error) {
    throw isUniqueViolation(error, 'programs.slug') ? slugTaken(String(data.slug), '', slugField) : error
  }
}

/** The rows of a program in a new order. Rows that stay keep their IDs. */
export function rowsInOrder(program: Program, milestoneIds: string[]): NonNullable<Program['milestones']> {
  const rows = new Map((program.milestones ?? []).map((row) => [row.milestone as string, row]))
  return milestoneIds.map((milestone) => rows.get(milestone) ?? { milestone })
}
