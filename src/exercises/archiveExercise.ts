import type { Transaction } from '../database/doorway.ts'
import { requireOne } from '../database/requireOne.ts'
import type { Exercise } from '../payload-types.ts'
import type { ArchiveExerciseInput } from './exercise.inputs.ts'
import { saveExercise } from './saveExercise.ts'

/**
 * Afterwards lists leave the exercise out; workouts that name it and what was logged with it stay as they are. Archived
 * already: unchanged. Refuses NOT_FOUND.
 */
export async function archiveExercise(tx: Transaction, { exerciseId }: ArchiveExerciseInput): Promise<Exercise> {
  return saveExercise(tx, await requireOne(tx, 'exercises', exerciseId), { isArchived: true })
}
