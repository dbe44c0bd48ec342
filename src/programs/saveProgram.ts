import type { Transaction } from '../database/doorway.ts'
import type { Program } from '../payload-types.ts'

/** Saves a change through the collection, whose hooks write the revision, and names what it touched. */
export async function saveProgram(tx: Transaction, id: string, data: Partial<Program>): Promise<Program> {
  const program = await tx.payload.update({
    collection: 'programs',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
  })
  tx.touch(`program:${id}`, 'programs')
  return program
}

/** The rows of a program in a new order: rows that stay keep their IDs. */
export function rowsInOrder(program: Program, milestoneIds: string[]): NonNullable<Program['milestones']> {
  const rows = new Map((program.milestones ?? []).map((row) => [row.milestone as string, row]))
  return milestoneIds.map((milestone) => rows.get(milestone) ?? { milestone })
}
