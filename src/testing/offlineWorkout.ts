import { randomUUID } from 'node:crypto'
import type { Asked } from './askedFor.ts'
import type { WorkoutEventInput } from './generated/operations.ts'
import { present } from './testServer.ts'
import { event } from './training.ts'

interface OfflineWorkout {
  sessionClientId: string
  /** What its session must say was prescribed: the text, or where a workout was done on its own its revision. */
  asked: string | RegExp
  alone?: string
  events: WorkoutEventInput[]
}

/**
 * What a device tells later of a workout that was begun at a moment which is over: a slot of the enrolment as it asked
 * then, or a workout on its own. Undefined where there was nothing to begin.
 */
export function offlineWorkout(
  moment: Asked,
  enrolmentId: string | undefined,
  number: number,
): OfflineWorkout | undefined {
  const sessionClientId = randomUUID()
  const begun = (of: object) => event(moment.at, { workoutStarted: { sessionClientId, ...of } })
  const workouts = [...moment.workouts]
  if (number % 5 === 0 && workouts.length > 0) {
    const [workoutId, revision] = present(workouts[number % workouts.length])
    const asked = new RegExp(`"revision":${revision},`)
    return { sessionClientId, asked, alone: workoutId, events: [begun({ workoutId })] }
  }
  const slots = moment.enrolments.get(enrolmentId ?? '')?.slots ?? []
  const slot = slots[number % Math.max(slots.length, 1)]
  if (!slot) return undefined
  const later = (ms: number) => new Date(Date.parse(moment.at) + ms).toISOString()
  const { slotId, row, asked } = slot
  const set = { sessionClientId, setClientId: randomUUID(), reps: '5', loadValue: '50', loadUnit: 'KG' as const }
  const logged = row && { ...set, exerciseId: row.exercise.id, workoutExerciseId: row.id, prescribedSetIndex: '0' }
  return {
    sessionClientId,
    asked,
    events: [
      begun({ enrolmentId, slotId }),
      ...(logged ? [event(later(1), { setLogged: logged })] : []),
      ...(number % 2 === 0 ? [event(later(2), { workoutCompleted: { sessionClientId } })] : []),
    ],
  }
}
