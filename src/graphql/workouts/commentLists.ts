import type { Comment as CommentDocument } from '../../payload-types.ts'
import type { Condition } from '../../storage/bulkOperations.ts'
import { authorsSeen, seesTraining } from '../../storage/trainingVisibility.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { PageArgs } from '../connections/page.args.ts'
import { emptyPage, newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import { Comment } from './comment.type.ts'

const LAST_ADDED_FIRST = newestFirst<CommentDocument>('addedAt')

/** The comments on a session, a set or an enrolment of this athlete: those whose authors the caller is told of. */
export async function commentsOn(
  context: Context,
  { athlete, subject }: { athlete: string; subject: string },
  page: PageArgs,
): Promise<Connection<Comment>> {
  const seen = await authorsSeen(context.req, athlete)
  if (seen.length === 0) return emptyPage(page)
  const authors: Condition[] = seen === 'everybody' ? [] : [{ field: 'author', in: seen }]
  return pageOfEach(context, {
    ...{ collection: 'comments', by: 'subject', parent: subject, page },
    where: [{ field: 'removedAt', empty: true }, ...authors],
    order: LAST_ADDED_FIRST,
    toNode: Comment.from,
  })
}

/**
 * How many comments of others the caller has not marked as read: on a subject, or in all training of an athlete. Only
 * receipts of the caller count, and nobody has one for what they do not see.
 */
export async function countUnread(
  { caller, loaders, req }: Context,
  { athlete, subject }: { athlete: string; subject?: string },
): Promise<number> {
  if (!caller.user || !(await seesTraining(req, athlete))) return 0
  return loaders.countBelow.load({
    ...{ collection: 'commentReceipts', by: subject ? 'subject' : 'user', parent: subject ?? athlete },
    where: [
      { field: 'reader', in: [caller.user.id] },
      { field: 'readAt', empty: true },
    ],
  })
}
