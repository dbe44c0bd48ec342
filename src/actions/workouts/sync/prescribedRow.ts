import type { SetLogged } from './event.ts'
import type { Asked } from './prescribed.ts'
import type { World } from './world.ts'

/** For how long a device may have gone on with what it read of a workout: a session, and a day without a network. */
const GRACE_MS = 24 * 60 * 60 * 1_000

export type RowProblem = { field: 'workoutExerciseId'; row: 'unknown' } | { field: 'prescribedSetIndex'; sets: number }

/**
 * Why a set cannot fulfil the row and the prescribed set that its log names, or null. A coach's edit is never a reason
 * to lose a set, be it one of the workout or an adjustment for the athlete: a device that was offline may have gone on with any earlier revision, and one that is online with what
 * it read up to a day ago. What is not known is not asked. `none` is a workout that was started by a title alone: it has
 * no rows. Pure.
 */
export function rowProblem(
  asked: Asked | 'none' | undefined,
  { workoutExercise, prescribedSetIndex, clock }: Pick<SetLogged, 'workoutExercise' | 'prescribedSetIndex' | 'clock'>,
  mode: World['mode'],
): RowProblem | null {
  if (!asked || workoutExercise === null) return null
  if (asked === 'none') return { field: 'workoutExerciseId', row: 'unknown' }
  if (mayHaveSaidMore(asked, clock.at, mode)) return null
  const row = asked.exercises?.find(({ id }) => id === workoutExercise)
  if (!row) return { field: 'workoutExerciseId', row: 'unknown' }
  const sets = row.sets?.length ?? 0
  return prescribedSetIndex !== null && prescribedSetIndex >= sets ? { field: 'prescribedSetIndex', sets } : null
}

function mayHaveSaidMore({ revision, since, adjustedAt }: Asked, doneAt: string, mode: World['mode']): boolean {
  const hasGoneOn = (changed: string) => mode === 'sync' || Date.parse(changed) + GRACE_MS > Date.parse(doneAt)
  return (revision > 1 && hasGoneOn(since)) || (adjustedAt !== null && hasGoneOn(adjustedAt))
}
