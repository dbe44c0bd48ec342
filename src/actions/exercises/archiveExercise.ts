import type { ArchiveExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { saveExercise } from './saveExercise.ts'

/**
 * Afterwards lists leave the exercise out; workouts that name it and what was logged with it stay as they are. Archived
 * already: unchanged. Refuses NOT_FOUND.
 */
export async function archiveExercise(tx: Transaction, { exerciseId }: ArchiveExerciseInput): Promise<Exercise> {
  return saveExercise(tx, await requireOne(tx, 'exercises', exerciseId), { isArchived: true })
}
