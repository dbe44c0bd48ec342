import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Comment } from '../../../payload-types.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import type { CommentFact } from './facts.ts'
import { grouped } from './factsOf.ts'

/**
 * What these athletes have written and the coach has not read, by athlete: two calls, and one where nothing is unread. Of
 * more than 10,000 comments the latest are seen.
 */
export async function readUnread(
  reader: Reader,
  coach: string,
  athletes: readonly string[],
): Promise<Map<string, CommentFact[]>> {
  const unread: Where[] = [
    { user: { in: [...athletes] } },
    { reader: { equals: coach } },
    { readAt: { exists: false } },
  ]
  const latest = { sort: ['-createdAt', 'id'], limit: MOST_VALUES }
  // The caller's own receipts: nobody has one for what they do not see.
  const receipts = await findUnguarded(reader, 'commentReceipts', { and: unread }, latest)
  const ids = receipts.map(({ comment }) => idOf(comment))
  const told: Where[] = [{ id: { in: ids } }, { removedAt: { exists: false } }, { byAthlete: { equals: true } }]
  const comments = ids.length > 0 ? await findUnguarded(reader, 'comments', { and: told }) : []
  const byAthlete = grouped(comments, ({ user }) => idOf(user))
  return new Map([...byAthlete].map(([athlete, own]) => [athlete, toFacts(own)]))
}

function toFacts(comments: readonly Comment[]): CommentFact[] {
  return [...grouped(comments, ({ subject }) => subject).values()].map((about): CommentFact => {
    const [last] = about.toSorted(lastFirst) as [Comment]
    const subject = { type: last.subjectType, id: last.subject }
    return { subject, count: about.length, last: { id: last.id, at: last.addedAt } }
  })
}

function lastFirst(one: Comment, other: Comment): number {
  if (one.addedAt !== other.addedAt) return one.addedAt < other.addedAt ? 1 : -1
  return one.id < other.id ? 1 : -1
}
