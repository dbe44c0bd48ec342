import type { PrescribedSetInput, WorkoutExerciseInput } from '../../graphql/programs/workout.inputs.ts'
import { toThousandths } from '../../kernel/load.ts'
import { readTempo } from '../../kernel/prescription.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { keptRows } from '../documents/keptRows.ts'
import { requireAll } from '../documents/requireAll.ts'

const PATH = ['input', 'exercises']

/**
 * A workout's rows as the collection stores them. A row that names a row of `own` keeps the ID of that row. Refuses
 * NOT_FOUND (rows, exercises) and INVALID (a row kept twice).
 */
export async function requireExerciseRows(
  tx: Transaction,
  own: Workout['exercises'],
  rows: WorkoutExerciseInput[],
): Promise<NonNullable<Workout['exercises']>> {
  const ids = keptRows('workoutExercise', own ?? [], rows, PATH)
  const exercises = await requireAll(
    tx,
    'exercises',
    rows.map(({ exerciseId }, index) => ({ taggedId: exerciseId, field: [...PATH, String(index), 'exerciseId'] })),
  )
  return rows.map(({ group, notes, restSeconds, sets }, index) => ({
    id: ids[index],
    exercise: exercises[index] as string,
    group,
    notes,
    restSeconds,
    sets: sets.map(toSetRow),
  }))
}

type SetRow = NonNullable<NonNullable<Workout['exercises']>[number]['sets']>[number]

/** Numbers of this size keep decimals of at most three places exactly. Loads are stored as integers. */
function toSetRow({ load, percentOfOneRepMax, rpe, distanceMeters, tempo, ...rest }: PrescribedSetInput): SetRow {
  const toNumber = (decimal: string | null | undefined) => (decimal == null ? null : Number(decimal))
  return {
    ...rest,
    load: load ? { thousandths: toThousandths(load.value), unit: load.unit } : undefined,
    percentOfOneRepMax: toNumber(percentOfOneRepMax),
    rpe: toNumber(rpe),
    distanceMeters: toNumber(distanceMeters),
    tempo: readTempo(tempo),
  }
}
