import type { DeleteWorkoutSessionInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOwn } from '../documents/requireOwn.ts'
import { toSession } from './progress/documents.ts'
import { applyOnline } from './sync/applyOnline.ts'
import { clockAfter } from './sync/moments.ts'
import { lastSaidAt } from './sync/sessionSaid.ts'

/**
 * Deletes a session of the caller for good, with its sets, whatever its status. Records, sums, streaks and the slot that
 * it filled follow; a milestone that had been earned before stays earned. Late events of the session stay away. A
 * session that is already deleted stays unchanged. Refuses NOT_FOUND. Answers the session's ID.
 */
export async function deleteWorkoutSession(
  tx: Transaction,
  { workoutSessionId }: DeleteWorkoutSessionInput,
): Promise<string> {
  const document = await requireOwn(tx, 'workoutSessions', workoutSessionId)
  if (document.removedAt) return workoutSessionId
  const { clientId: session, said } = toSession(document)
  // Later than the completion, which may be ahead of our clock: what the completion has earned came before.
  const clock = clockAfter(lastSaidAt(said))
  await applyOnline(tx, { kind: 'workoutDeleted', clock, session }, { sessions: [document] })
  return workoutSessionId
}
