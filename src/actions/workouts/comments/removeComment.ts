import type { Where } from 'payload'
import type { RemoveCommentInput } from '../../../graphql/workouts/comment.inputs.ts'
import { now } from '../../../kernel/clock.ts'
import { decodeId } from '../../../kernel/nodeId.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Comment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { wordsSeen } from '../../../storage/trainingVisibility.ts'
import { removed, toComment } from './comment.ts'
import { writeComments } from './writeComments.ts'

/**
 * Removes a comment of the caller for good: its text is gone, and a late copy of it stays removed. A comment that is already
 * removed stays unchanged. Refuses NOT_FOUND, also to a coach whose coaching has ended.
 *
 * What makes it atomic: it writes the comment, and so does everything else that would change it.
 */
export async function removeComment(tx: Transaction, { commentId }: RemoveCommentInput): Promise<Comment> {
  const id = decodeId('comment', commentId)
  const { user } = tx.caller
  const seen = await wordsSeen(tx.req)
  const mine: Where[] = [{ id: { equals: id } }, { author: { equals: user?.id } }]
  const own: Where = { and: typeof seen === 'object' ? [...mine, seen] : mine }
  // The caller's own comment, in training that they see.
  const [comment] = id && user && seen ? await findRows(tx, 'comments', own, { limit: 1 }) : []
  if (!user || !comment) throw refuse.notFound('comment', ['input', 'commentId'])
  if (comment.removedAt) return comment
  const [written = comment] = await writeComments(tx, {
    ...{ user: idOf(comment.user), author: user.id, unmarked: [] },
    comments: [removed(toComment(comment), now().toISOString())],
  })
  return written
}
