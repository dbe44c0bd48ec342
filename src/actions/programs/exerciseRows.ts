import type { PrescribedSetInput, WorkoutExerciseInput } from '../../graphql/programs/workout.inputs.ts'
import { toThousandths } from '../../kernel/load.ts'
import { readTempo } from '../../kernel/prescription.ts'
import { named } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { keptRows } from '../documents/keptRows.ts'
import { requireEach } from '../documents/requireAll.ts'
import { type BrokenPrescription, brokenPrescriptions, type Metrics } from './prescriptions.ts'

const PATH = ['input', 'exercises']

interface ExerciseRows {
  rows: NonNullable<Workout['exercises']>
  /** What the rows were judged by. The collection judges them again, and takes it from the context of the save. */
  metrics: Metrics
}

/**
 * A workout's rows as the collection stores them. A row that names a row of `own` keeps the ID of that row. Refuses
 * NOT_FOUND (rows, exercises) and INVALID (a row kept twice, and what the metric of an exercise has no place for).
 */
export async function requireExerciseRows(
  tx: Transaction,
  own: Workout['exercises'],
  rows: WorkoutExerciseInput[],
): Promise<ExerciseRows> {
  const ids = keptRows('workoutExercise', own ?? [], rows, PATH)
  const exercises = await requireEach(
    tx,
    'exercises',
    rows.map(({ exerciseId }, index) => ({ taggedId: exerciseId, field: [...PATH, String(index), 'exerciseId'] })),
    { metric: true },
  )
  const stored = rows.map(({ group, notes, restSeconds, sets }, index) => ({
    id: ids[index],
    exercise: exercises[index]?.id as string,
    group,
    notes,
    restSeconds,
    sets: sets.map(toSetRow),
  }))
  const metrics = new Map(exercises.map(({ id, metric }) => [id, metric]))
  const broken = brokenPrescriptions(stored, own, metrics)
  if (broken.length > 0) throw new Refusal(...broken.map(refusedAt))
  return { rows: stored, metrics }
}

function refusedAt({ row, set, value, problem }: BrokenPrescription): Refused {
  return {
    code: UserErrorCode.INVALID,
    ...named(value, problem),
    field: [...PATH, String(row), 'sets', String(set), value],
  }
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
