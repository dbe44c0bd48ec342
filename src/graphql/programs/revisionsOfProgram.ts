import type { ProgramRevision as ProgramRevisionDocument } from '../../payload-types.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Order, readCursor, toConnection, type Wanted } from '../connections/findPage.ts'
import type { Context } from '../context/context.ts'
import type { Program } from './program.type.ts'
import { ProgramRevision } from './revision.type.ts'

const NEWEST_FIRST: Order<ProgramRevisionDocument> = {
  name: 'REVISION_DESC',
  field: 'revision',
  descending: true,
  numeric: true,
}

/**
 * A page of a program's revisions, newest first. Revisions are numbered 1…n without gaps, and the program knows n, so a
 * page is a range of numbers. The pages of many programs therefore take one call, and the total needs no count.
 */
export async function revisionsOfProgram(
  { loaders }: Pick<Context, 'loaders'>,
  { documentId, revision: newest }: Program,
  page: Wanted,
): Promise<Connection<ProgramRevision>> {
  const documents = await loaders.revisionRange.load({ programId: documentId, ...rangeOf(page, newest) })
  return toConnection(documents, NEWEST_FIRST, page, ProgramRevision.from, async () => newest)
}

/** The range has one revision more than the page, where there is one: it shows that the list goes on. */
function rangeOf({ first, after, last, before }: Wanted, newest: number): { from: number; to: number } {
  const [lower, upper] = [readCursor(NEWEST_FIRST, before, 'before'), readCursor(NEWEST_FIRST, after)]
  const from = lower ? Math.max(Number(lower.key) + 1, 1) : 1
  const to = upper ? Math.min(Number(upper.key) - 1, newest) : newest
  return last ? { from, to: Math.min(from + last, to) } : { from: Math.max(to - first, from), to }
}
