import type { ArchiveExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { saveExercise } from './saveExercise.ts'

/**
 * Afterwards lists leave the exercise out. Workouts that name the exercise stay as they are, and so does what was
 * logged with it. An exercise that already is archived stays unchanged. Refuses NOT_FOUND.
 */
export async function archiveExercise(tx: Transaction, { exerciseId }: ArchiveExerciseInput): Promise<Exercise> {
  return saveExercise(tx, await requireOne(tx, 'exercises', exerciseId), { isArchived: true })
}
