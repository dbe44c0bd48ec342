import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Comment } from '../../../payload-types.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import type { CommentFact } from './facts.ts'
import { grouped } from './factsOf.ts'
import { latestOfEach } from './latestOfEach.ts'

/** Of one athlete. Of more unread comments, the latest are seen. */
const MOST_COMMENTS = 100

/** What these athletes have written and the coach has not read, by athlete. Nothing but a count where nothing is unread. */
export async function readUnread(
  reader: Reader,
  coach: string,
  athletes: readonly string[],
): Promise<Map<string, CommentFact[]>> {
  // The caller's own receipts: nobody has one for what they do not see.
  const receipts = await latestOfEach(reader, {
    ...{ collection: 'commentReceipts', athletes, newest: 'createdAt', most: MOST_COMMENTS },
    conditions: [
      { field: 'reader', in: [coach] },
      { field: 'readAt', empty: true },
    ],
    where: [{ reader: { equals: coach } }, { readAt: { exists: false } }],
  })
  const ids = receipts.map(({ comment }) => idOf(comment))
  const comments: Comment[] = []
  for (let start = 0; start < ids.length; start += MOST_VALUES) {
    const part: Where = { id: { in: ids.slice(start, start + MOST_VALUES) } }
    const told: Where[] = [part, { removedAt: { exists: false } }, { byAthlete: { equals: true } }]
    comments.push(...(await findUnguarded(reader, 'comments', { and: told })))
  }
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
