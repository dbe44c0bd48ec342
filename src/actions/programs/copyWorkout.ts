import type { CopyWorkoutInput } from '../../graphql/programs/copy.inputs.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'

/** Makes a workout like another one, in no milestone yet. Refuses NOT_FOUND. */
export async function copyWorkout(tx: Transaction, { workoutId, title }: CopyWorkoutInput): Promise<Workout> {
  const { description, estimatedMinutes, exercises } = await requireOne(tx, 'workouts', workoutId)
  const rows = (exercises ?? []).map(({ id: _, ...row }) => row)
  return tx.payload.create({
    collection: 'workouts',
    data: { title, description, estimatedMinutes, exercises: rows } as Workout,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
  })
}
