import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Comment } from '../../../payload-types.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import { findLatestOfEach, findUnguarded } from '../../../storage/reading.ts'
import { inParts, type Reader } from '../../workouts/progress/readTraining.ts'
import type { CommentFact } from './facts.ts'
import { grouped } from './factsOf.ts'

/** Of each athlete, so that nobody's comments take the place of those of another. Of more, the latest are seen. */
const MOST_UNREAD = 100

/**
 * What these athletes have written and the coach has not read, by athlete: two calls, and one where nothing is unread. One
 * more call for every 10,000 comments.
 */
export async function readUnread(
  reader: Reader,
  coach: string,
  athletes: readonly string[],
): Promise<Map<string, CommentFact[]>> {
  // The caller's own receipts: nobody has one for what they do not see.
  const receipts = await findLatestOfEach(reader, 'commentReceipts', athletes, {
    where: { and: [{ reader: { equals: coach } }, { readAt: { exists: false } }] },
    ...{ newest: 'createdAt', limit: MOST_UNREAD },
  })
  const comments = await inParts(
    receipts.map(({ comment }) => idOf(comment)),
    MOST_VALUES,
    (ids) => {
      const told: Where[] = [{ id: { in: ids } }, { removedAt: { exists: false } }, { byAthlete: { equals: true } }]
      return findUnguarded(reader, 'comments', { and: told })
    },
  )
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
