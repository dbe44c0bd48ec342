import type { UnarchiveExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireOne } from '../documents/requireOne.ts'
import { saveExercise } from './saveExercise.ts'

/** Afterwards lists show the exercise again. An exercise that is not archived stays unchanged. Refuses NOT_FOUND. */
export async function unarchiveExercise(tx: Transaction, { exerciseId }: UnarchiveExerciseInput): Promise<Exercise> {
  return saveExercise(tx, await requireOne(tx, 'exercises', exerciseId), { isArchived: false })
}
