import type { Where } from 'payload'
import type { AddCommentInput } from '../../../graphql/workouts/comment.inputs.ts'
import { Unauthenticated } from '../../../kernel/callerErrors.ts'
import { now } from '../../../kernel/clock.ts'
import { readClientId } from '../../../kernel/deviceClock.ts'
import { because } from '../../../kernel/reason.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { LIMITS } from '../../../kernel/rules.ts'
import type { Comment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { type Addition, added, saysSame, toComment } from './comment.ts'
import { countComments } from './countComments.ts'
import { holdCoaching } from './holdCoaching.ts'
import { requireSubject, subjectNotFound } from './subject.ts'
import { writeComments } from './writeComments.ts'

/**
 * Comments on a session, a set or an enrolment, as the athlete or as a coach of the athlete. The same `clientId` answers the
 * same comment. Refuses NOT_FOUND (also for a coach whose coaching has ended), INVALID (the clientId was used otherwise, or its
 * comment was removed) and TOO_MANY.
 *
 * What makes it atomic: it holds the athlete, which a deletion of the subject writes too, and a coach holds the coaching,
 * which its end writes.
 */
export async function addComment(tx: Transaction, input: AddCommentInput): Promise<Comment> {
  const { user: caller } = tx.caller
  if (!caller) throw new Unauthenticated('INVALID_TOKEN')
  const subject = await requireSubject(tx, input.subjectId)
  const { user } = subject
  await hold(tx, user, caller.id)
  const clientId = readClientId(input.clientId)
  const clock = { at: now().toISOString(), id: clientId }
  const addition: Addition = { clientId, subject, text: input.text, clock }
  const mine: Where[] = [{ user: { equals: user } }, { authorKey: { equals: caller.id } }]
  // The caller's own comment.
  const [found] = await findRows(tx, 'comments', { and: [...mine, { clientId: { equals: clientId } }] }, { limit: 1 })
  if (found) return known(found, addition)
  const written = await countComments(tx, { user, author: caller.id }, [subject.id])
  if ((written.get(subject.id) ?? 0) >= LIMITS.commentsPerSubject)
    throw refuse.tooMany(tooManyComments(), ['input', 'subjectId'])
  const unmarked = subject.hasComments || subject.type === 'enrolment' ? [] : [subject]
  const comments = [added(tx.payload.db.newId(), addition)]
  const [comment] = await writeComments(tx, { user, author: caller.id, comments, unmarked })
  return comment as Comment
}

function known(comment: Comment, addition: Addition): Comment {
  const field = ['input', 'clientId']
  if (!saysSame(toComment(comment), addition)) throw refuse.invalid(commentUsedOtherwise(), field)
  if (!comment.removedAt) return comment
  const message = 'This comment was removed. Write another one, with a clientId of its own.'
  throw refuse.invalid(because.USED_OTHERWISE(message), field)
}

export const commentUsedOtherwise = () =>
  because.USED_OTHERWISE('You have written another comment with this ID: another text, or about something else.')

/** The bound is one author's, so that nobody learns from it how much others have said. */
export const tooManyComments = () =>
  because.TOO_MANY(`You have written ${LIMITS.commentsPerSubject} comments on this, and no more are possible.`, {
    max: LIMITS.commentsPerSubject,
  })

async function hold(tx: Transaction, athlete: string, author: string): Promise<void> {
  const { payload, req } = tx
  // Whoever writes in the athlete's training at once queues up, rather than to start over again and again.
  req.context.meets?.add(`training ${athlete}`)
  const notFound = subjectNotFound()
  if ((await payload.db.hold({ collection: 'productUsers', ids: [athlete], req })) === 0) throw notFound
  if (author === athlete) return
  if (!(await holdCoaching(tx, athlete))) throw notFound
}
