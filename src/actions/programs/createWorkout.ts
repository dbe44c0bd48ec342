import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateWorkoutInput } from '../../graphql/programs/workout.inputs.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireExerciseRows } from './exerciseRows.ts'

/**
 * Makes a workout at revision 1, in no milestone yet. Refuses INVALID (also what the metric of an exercise has no place
 * for), TOO_MANY (50 exercises, 50 sets) and NOT_FOUND (exercises, and any ID of a row, because a new workout has no
 * rows to keep). An import gives the key by which its library knows the workout.
 */
export async function createWorkout(tx: Transaction, input: CreateWorkoutInput, libraryKey?: string): Promise<Workout> {
  const { rows, metrics } = await requireExerciseRows(tx, [], input.exercises)
  return tx.payload.create({
    collection: 'workouts',
    data: {
      title: input.title,
      description: input.description,
      estimatedMinutes: input.estimatedMinutes,
      libraryKey,
      exercises: rows,
    } as RequiredDataFromCollectionSlug<'workouts'>,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
    context: { metrics },
  })
}
