import type { Workout } from '../../../payload-types.ts'
import type { SetLogged } from './event.ts'

/** For how long a device may have gone on with what it read of a workout: a session, and a day without a network. */
const GRACE_MS = 24 * 60 * 60 * 1_000

export type RowProblem = { field: 'workoutExerciseId'; row: 'unknown' } | { field: 'prescribedSetIndex'; sets: number }

/**
 * Why a set cannot fulfil the row and the prescribed set that its log names, or null. A coach's edit is never a reason
 * to lose a set. So once a workout has been edited, it is asked only about sets that were done a day or more after the
 * latest edit. A workout that is gone, or that the athlete may not see, is not asked at all. `none` is a workout that
 * was started by a title alone: it has no rows. Pure.
 */
export function rowProblem(
  workout: Pick<Workout, 'revision' | 'updatedAt' | 'exercises'> | 'none' | undefined,
  { workoutExercise, prescribedSetIndex, clock }: Pick<SetLogged, 'workoutExercise' | 'prescribedSetIndex' | 'clock'>,
): RowProblem | null {
  if (!workout || workoutExercise === null) return null
  if (workout === 'none') return { field: 'workoutExerciseId', row: 'unknown' }
  if (mayHaveSaidMore(workout, clock.at)) return null
  const row = workout.exercises?.find(({ id }) => id === workoutExercise)
  if (!row) return { field: 'workoutExerciseId', row: 'unknown' }
  const sets = row.sets?.length ?? 0
  return prescribedSetIndex !== null && prescribedSetIndex >= sets ? { field: 'prescribedSetIndex', sets } : null
}

function mayHaveSaidMore({ revision, updatedAt }: Pick<Workout, 'revision' | 'updatedAt'>, doneAt: string): boolean {
  return revision > 1 && Date.parse(updatedAt) + GRACE_MS > Date.parse(doneAt)
}
