import { refuse } from '../../kernel/refusal.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOwn } from '../documents/requireOwn.ts'

/** The caller's own session. Refuses NOT_FOUND as `requireOwn` does, and for a session that was deleted. */
export async function requireSession(tx: Transaction, workoutSessionId: string): Promise<WorkoutSession> {
  return refuseDeleted(await requireOwn(tx, 'workoutSessions', workoutSessionId))
}

export function refuseDeleted(session: WorkoutSession): WorkoutSession {
  if (session.removedAt) throw refuse.notFound('workout session', ['input', 'workoutSessionId'])
  return session
}
