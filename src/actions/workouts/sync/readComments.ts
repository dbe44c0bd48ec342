import type { PerformedSet, WorkoutSession } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { toComment } from '../comments/comment.ts'
import { countComments } from '../comments/countComments.ts'
import { ofUser } from '../progress/ofUser.ts'
import { commentNamedBy, type TrainingEvent } from './event.ts'
import type { World } from './world.ts'

interface Subjects {
  sessions: WorkoutSession[]
  sets: PerformedSet[]
}

/**
 * The athlete's own comments that these events name, and how many there are on what the events comment on. Makes no call
 * where no event is about a comment. What a coach has written with the same UUID is another comment.
 */
export async function readComments(
  tx: Transaction,
  events: TrainingEvent[],
  { sessions, sets }: Subjects,
): Promise<Pick<World, 'comments' | 'commentCounts'>> {
  const named = [...new Set(events.map(commentNamedBy))].filter((id) => id !== null)
  if (named.length === 0) return { comments: new Map(), commentCounts: new Map() }
  const athlete = String(tx.caller.user?.id)
  // Only the athlete's own rows.
  const own = ofUser(athlete, { and: [{ authorKey: { equals: athlete } }, { clientId: { in: named } }] })
  const found = (await findRows(tx, 'comments', own)).map(toComment)
  const stored = new Map([...sessions, ...sets].map(({ clientId, id }) => [clientId, id]))
  const subjects = events.flatMap((event) => {
    if (event.kind !== 'commentAdded') return []
    return event.enrolment ?? stored.get(event.set ?? event.session ?? '') ?? []
  })
  return {
    comments: new Map(found.map((now) => [now.clientId, { before: now, now }])),
    commentCounts: await countComments(tx, { user: athlete, author: athlete }, [...new Set(subjects)]),
  }
}
