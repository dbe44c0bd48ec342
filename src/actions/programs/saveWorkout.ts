import type { UpdateWorkoutInput } from '../../graphql/programs/workout.inputs.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { changesIn } from '../documents/changesIn.ts'
import { requireAt } from '../documents/requireOne.ts'
import { requireExerciseRows } from './exerciseRows.ts'
import { sameContent } from './workoutContent.ts'

/**
 * Changes a workout, which makes a revision of the workout and of every program that holds it. Omitted fields stay, and
 * `exercises` is the whole list. Rows that the input names by ID keep their IDs, so that references to them stay valid. An
 * input that changes nothing makes no revision. Refuses NOT_FOUND
 * (workout, rows, exercises), STALE_REVISION, INVALID and TOO_MANY. A row whose exercise and sets stand in the workout
 * already is not judged by the exercise's metric.
 */
export async function saveWorkout(
  tx: Transaction,
  { workoutId, expectedRevision, title, description, estimatedMinutes, exercises }: Omit<UpdateWorkoutInput, 'reach'>,
): Promise<Workout> {
  const workout = await requireAt(tx, 'workouts', workoutId, expectedRevision)
  const { rows, metrics } = exercises ? await requireExerciseRows(tx, workout.exercises, exercises) : {}
  const data = changesIn({ title, description, estimatedMinutes, exercises: rows } as Partial<Workout>)
  if (sameContent(workout, { ...workout, ...data })) return workout
  return tx.payload.update({
    collection: 'workouts',
    id: workout.id,
    data,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
    context: { metrics },
  })
}
