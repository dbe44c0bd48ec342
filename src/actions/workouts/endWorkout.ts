import { refuse } from '../../kernel/refusal.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { sessionDocument } from './progress/documents.ts'
import { nextStatus, type SessionStep } from './sessionStates.ts'
import { applyOnline } from './sync/applyOnline.ts'
import type { WorkoutEnded } from './sync/event.ts'

const KIND = { complete: 'workoutCompleted', abandon: 'workoutAbandoned' } as const satisfies Record<
  SessionStep,
  WorkoutEnded['kind']
>

/**
 * Ends a session as `sessionStates` allows, and refuses INVALID_TRANSITION otherwise. A session that already has the
 * new status stays as it is.
 */
export async function endWorkout(
  tx: Transaction,
  session: WorkoutSession,
  step: SessionStep,
  { at, notes, rating }: { at?: string | null; notes?: string | null; rating?: number | null } = {},
): Promise<WorkoutSession> {
  const next = nextStatus(session.status, step)
  if (next === null) {
    throw refuse.invalidTransition(`This workout is already ${session.status.toLowerCase()}.`, [
      'input',
      'workoutSessionId',
    ])
  }
  if (next === session.status) return session
  // A device whose clock is ahead of ours may have started the session, which must not end before its start.
  const now = new Date().toISOString()
  const event: WorkoutEnded = {
    kind: KIND[step],
    clock: { at: at ?? [now, session.startedAt].sort()[1] ?? now, id: session.clientId },
    session: session.clientId,
    notes: notes || null,
    rating: rating ?? null,
  }
  const world = await applyOnline(tx, event, { sessions: [session] }, { occurredAt: 'completedAt' })
  const ended = world.sessions.get(session.clientId)
  if (!ended) throw new Error(`The session ${session.id} is gone.`)
  return sessionDocument(ended.now, String(tx.caller.user?.id))
}
