import type { PrescribedSetInput, WorkoutExerciseInput } from '../../graphql/programs/workout.inputs.ts'
import { toThousandths } from '../../kernel/load.ts'
import { isAddedLoad, type Metric } from '../../kernel/metric.ts'
import { parsePrescription } from '../../kernel/notation/parse.ts'
import type { NotationProblem } from '../../kernel/notation/problem.ts'
import { readTempo } from '../../kernel/prescription.ts'
import { because, named } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import type { Workout } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { keptRows } from '../documents/keptRows.ts'
import { requireAll, requireEach } from '../documents/requireAll.ts'
import { MOST_TOLD } from './plan/checkRows.ts'
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
  const sets = readSets(rows)
  const exercises = await requireEach(
    tx,
    'exercises',
    rows.map(({ exerciseId }, index) => ({ taggedId: exerciseId, field: [...PATH, String(index), 'exerciseId'] })),
    { metric: true },
  )
  const alternatives = await requireAlternatives(tx, rows)
  const stored = rows.map(({ group, notes, restSeconds }, index) => ({
    id: ids[index],
    exercise: exercises[index]?.id as string,
    group,
    notes,
    restSeconds,
    alternatives: alternatives[index]?.map((exercise) => ({ exercise })),
    sets: sets[index] as SetRow[],
  }))
  const metrics = new Map(exercises.map(({ id, metric }) => [id, metric]))
  requireSigns(
    rows.map(({ prescription }, row) => {
      return { prescription, metric: exercises[row]?.metric, field: [...PATH, String(row), 'prescription'] }
    }),
  )
  const broken = brokenPrescriptions(stored, own, metrics)
  if (broken.length > 0) throw new Refusal(...broken.map(refusedAt))
  return { rows: stored, metrics }
}

/** The sets of each row, whichever way it says them. Refuses INVALID for rows that say them in both ways or in neither. */
function readSets(rows: WorkoutExerciseInput[]): SetRow[][] {
  const refused: Refused[] = []
  const read = rows.map(({ sets, prescription }, index) => {
    const at = [...PATH, String(index)]
    if ((sets == null) === (prescription == null)) {
      const told = because.EXACTLY_ONE('Give exactly one of sets and prescription.', { fields: 'sets, prescription' })
      refused.push({ code: UserErrorCode.INVALID, ...told, field: [...at, sets == null ? 'sets' : 'prescription'] })
      return []
    }
    if (prescription == null) return (sets ?? []).map(toSetRow)
    const line = parsePrescription(prescription)
    if (line.problem) refused.push(unreadable(line.problem, [...at, 'prescription']))
    return (line.sets ?? []).map(({ load, ...set }): SetRow => ({ ...set, load: load ?? undefined }))
  })
  if (refused.length > 0) throw new Refusal(...refused)
  return read
}

/** A line of notation that cannot be read. */
export function unreadable({ message, column, found, advice }: NotationProblem, field: string[]): Refused {
  return { code: UserErrorCode.INVALID, ...because.NOT_A_PRESCRIPTION(message, { column, found, advice }), field }
}

interface Line {
  prescription?: string | null
  metric: Metric | undefined
  field: string[]
}

/**
 * Refuses INVALID for loads with a sign where nothing is added to the body weight: "+2.5kg" of a barbell looks like a step,
 * and would be the whole load. No sign is stored, so that lines are read once more when their exercises are known. Pure.
 */
export function requireSigns(lines: readonly Line[]): void {
  const refused = lines.flatMap(({ prescription, metric, field }) => {
    if (!prescription || !metric || isAddedLoad(metric)) return []
    const { problem } = parsePrescription(prescription, { isAddedLoad: false })
    return problem ? [unreadable(problem, field)] : []
  })
  if (refused.length > 0) throw new Refusal(...refused.slice(0, MOST_TOLD))
}

export function repeatedAlternative(field: string[]): Refused {
  const told = because.DUPLICATED('An exercise may occur only once among the alternatives.')
  return { code: UserErrorCode.INVALID, ...told, field }
}

/** The exercises that may be done instead of each row's, by ID. No call where there are none. */
async function requireAlternatives(tx: Transaction, rows: WorkoutExerciseInput[]): Promise<string[][]> {
  const given = rows.map(({ alternativeIds }, row) =>
    (alternativeIds ?? []).map((taggedId, index) => ({
      taggedId,
      field: [...PATH, String(row), 'alternativeIds', String(index)],
    })),
  )
  const repeated = given.flatMap((of) =>
    of.filter(({ taggedId }, index) => of.findIndex((other) => other.taggedId === taggedId) < index),
  )
  if (repeated.length > 0) {
    throw new Refusal(...repeated.map(({ field }) => repeatedAlternative(field)))
  }
  const ids = given.flat().length > 0 ? await requireAll(tx, 'exercises', given.flat()) : []
  return given.map((of) => ids.splice(0, of.length))
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
function toSetRow(set: PrescribedSetInput): SetRow {
  const { load, percentOfOneRepMax, percentMax, rpe, rpeMax, repsInReserve, distanceMeters, tempo, ...rest } = set
  const toNumber = (decimal: string | null | undefined) => (decimal == null ? null : Number(decimal))
  return {
    ...rest,
    load: load ? { thousandths: toThousandths(load.value), unit: load.unit } : undefined,
    percentOfOneRepMax: toNumber(percentOfOneRepMax),
    percentMax: toNumber(percentMax),
    rpe: toNumber(rpe),
    rpeMax: toNumber(rpeMax),
    repsInReserve: toNumber(repsInReserve),
    distanceMeters: toNumber(distanceMeters),
    tempo: readTempo(tempo),
  }
}
