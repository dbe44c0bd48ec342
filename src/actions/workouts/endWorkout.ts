import { now } from '../../kernel/clock.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { sessionDocument, toSession } from './progress/documents.ts'
import { nextStatus, type SessionStep } from './sessionStates.ts'
import { applyOnline } from './sync/applyOnline.ts'
import type { WorkoutEnded, WorkoutUpdated } from './sync/event.ts'
import { clockAfter } from './sync/moments.ts'
import { endsTooEarly, lastSaidAt } from './sync/sessionSaid.ts'

const KIND = { complete: 'workoutCompleted', abandon: 'workoutAbandoned' } as const satisfies Record<
  SessionStep,
  WorkoutEnded['kind']
>

interface SaidAtEnd {
  at?: string | null
  notes?: string | null
  rating?: number | null
  hasPain?: boolean | null
}

/**
 * Ends a session as `sessionStates` allows, and refuses INVALID_TRANSITION otherwise. A session that already has the
 * new status stays as it is.
 */
export async function endWorkout(
  tx: Transaction,
  session: WorkoutSession,
  step: SessionStep,
  { at, notes, rating, hasPain }: SaidAtEnd = {},
): Promise<WorkoutSession> {
  const next = nextStatus(session.status, step)
  if (next === null) {
    throw refuse.invalidTransition(`This workout is already ${session.status.toLowerCase()}.`, [
      'input',
      'workoutSessionId',
    ])
  }
  if (next === session.status) return session
  if (at && at < session.startedAt) throw refuse.invalid(endsTooEarly(), ['input', 'completedAt'])
  // A device whose clock is ahead of ours may have started the session, which must not end before its start.
  const present = now().toISOString()
  const event: WorkoutEnded = {
    kind: KIND[step],
    clock: { at: at ?? [present, session.startedAt].sort()[1] ?? present, id: session.clientId },
    session: session.clientId,
    notes: notes || null,
    rating: rating ?? null,
    ...(hasPain != null && { hasPain }),
  }
  const given = { sessions: [session] }
  const world = await applyOnline(tx, event, given, { occurredAt: 'completedAt' }, overruling(session, event))
  const ended = world.sessions.get(session.clientId)
  if (!ended) throw new Error(`The session ${session.id} is gone.`)
  return sessionDocument(ended.now, String(tx.caller.user?.id))
}

/**
 * An edit of the end, the notes, the rating or the flag for pain may be later than the moment of the ending. What is said with the ending is
 * said now, so it is an edit as well where there is one.
 */
function overruling(
  document: WorkoutSession,
  { kind, clock, session, notes, rating, hasPain }: WorkoutEnded,
): WorkoutUpdated[] {
  const { said } = toSession(document)
  const values = {
    ...(said.edits.completedAt && kind === 'workoutCompleted' && { completedAt: clock.at }),
    ...(said.edits.notes && notes !== null && { notes }),
    ...(said.edits.rating && rating !== null && { rating }),
    ...(said.edits.hasPain && hasPain !== undefined && { hasPain }),
  }
  if (Object.keys(values).length === 0) return []
  return [{ kind: 'workoutUpdated', clock: clockAfter(lastSaidAt(said)), session, values }]
}
