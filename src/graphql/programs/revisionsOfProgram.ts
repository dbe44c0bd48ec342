import type { ProgramRevision as ProgramRevisionDocument } from '../../payload-types.ts'
import type { Connection } from '../connections/connection.type.ts'
import { type Order, readCursor, toConnection } from '../connections/findPage.ts'
import type { PageArgs } from '../connections/page.args.ts'
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
  { first, after }: PageArgs,
): Promise<Connection<ProgramRevision>> {
  const keyset = readCursor(NEWEST_FIRST, after)
  const to = keyset ? Math.min(Number(keyset.key) - 1, newest) : newest
  // The range has one revision more than the page, which shows that there is a next page.
  const documents = await loaders.revisionRange.load({ programId: documentId, from: to - first, to })
  return toConnection(documents, NEWEST_FIRST, first, Boolean(after), ProgramRevision.from, async () => newest)
}
