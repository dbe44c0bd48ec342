import type { UpdateWorkoutSessionInput } from '../../graphql/workouts/workoutSession.inputs.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { changesIn } from '../documents/changesIn.ts'
import { sessionDocument, toSession } from './progress/documents.ts'
import { requireSession } from './requireSession.ts'
import { applyOnline } from './sync/applyOnline.ts'
import type { WorkoutUpdated } from './sync/event.ts'
import { editSession } from './sync/merge.ts'
import { clockAfter } from './sync/moments.ts'
import { endsTooEarly, lastSaidAt, statedStart } from './sync/sessionSaid.ts'
import type { Session } from './sync/world.ts'

/**
 * Edits a session of the caller, also one that has ended. The day that it counts for, streaks, the last workout and the
 * moments of what it has earned follow. An omitted value stays. Refuses NOT_FOUND and INVALID: a workout does not end
 * before it starts, and only a completed one has an end.
 */
export async function updateWorkoutSession(tx: Transaction, input: UpdateWorkoutSessionInput): Promise<WorkoutSession> {
  const document = await requireSession(tx, input.workoutSessionId)
  const session = toSession(document)
  const { startedAt, completedAt, rating, hasPain } = input
  const notes = input.notes === '' ? null : input.notes
  const values = changesIn({ startedAt, completedAt, notes, rating, hasPain }) as WorkoutUpdated['values']
  if (Object.keys(values).length === 0) return document
  const event: WorkoutUpdated = {
    kind: 'workoutUpdated',
    clock: clockAfter(lastSaidAt(session.said)),
    session: session.clientId,
    values,
  }
  refuseImpossible(editSession(session, event), values)
  const world = await applyOnline(tx, event, { sessions: [document] })
  const edited = world.sessions.get(session.clientId)
  if (!edited) throw new Error(`The session ${session.id} is gone.`)
  return sessionDocument(edited.now, String(tx.caller.user?.id))
}

function refuseImpossible(edited: Session, { startedAt, completedAt }: WorkoutUpdated['values']): void {
  if (completedAt !== undefined && edited.completedAt === null) {
    const message = 'Only a completed workout has an end. Complete this one instead.'
    throw refuse.invalid(because.CANNOT_CHANGE(message), ['input', 'completedAt'])
  }
  if (edited.completedAt === null || edited.completedAt >= statedStart(edited.said)) return
  if (completedAt !== undefined) throw refuse.invalid(endsTooEarly(), ['input', 'completedAt'])
  if (startedAt === undefined) return
  const message = 'A workout cannot start after it has ended.'
  throw refuse.invalid(because.WRONG_ORDER(message, { other: 'completedAt' }), ['input', 'startedAt'])
}
