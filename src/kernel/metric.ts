import type { ExerciseMetric } from './exerciseVocabulary.ts'
import { loadProblem } from './load.ts'
import { because, type Told } from './reason.ts'

/**
 * The one rule of what an exercise is measured in. It decides what a coach may prescribe and what a logged set says,
 * whichever way a value comes in: by a mutation, an import, an offline sync or the admin interface. Pure.
 */
export type Metric = `${ExerciseMetric}`

export const MEASURES = ['reps', 'load', 'durationSeconds', 'distanceMeters'] as const

export type Measure = (typeof MEASURES)[number]

/** A logged set has all of these measures and no other. A prescription may name each of them, and an added load. */
export const MEASURED_IN: Record<Metric, readonly Measure[]> = {
  LOAD_AND_REPS: ['load', 'reps'],
  REPS: ['reps'],
  DURATION: ['durationSeconds'],
  DISTANCE_AND_DURATION: ['distanceMeters', 'durationSeconds'],
}

/**
 * Whether the body is the load, so that a prescribed load is what is added to it, or taken off where it is negative. A
 * logged set of such an exercise has no load: see decision 0104.
 */
export function isAddedLoad(metric: Metric | null): boolean {
  return metric === 'REPS' || metric === 'DURATION'
}

export function isMetric(value: unknown): value is Metric {
  return typeof value === 'string' && Object.hasOwn(MEASURED_IN, value)
}

/** Which measure each prescribed value speaks of. The type of a set and its RPE speak of none, so any set may have them. */
const SPEAKS_OF = {
  repsMin: 'reps',
  repsMax: 'reps',
  load: 'load',
  percentOfOneRepMax: 'load',
  percentMax: 'load',
  repsInReserve: 'reps',
  durationSeconds: 'durationSeconds',
  distanceMeters: 'distanceMeters',
  tempo: 'reps', // the tempo of each repetition
} as const satisfies Record<string, Measure>

export type PrescribedValue = keyof typeof SPEAKS_OF

/** What a prescribed value is, for people who wrote it in notation or in a sheet and know no name of a field. */
export const VALUE_IN_WORDS = {
  repsMin: 'A number of repetitions',
  repsMax: 'A number of repetitions',
  load: 'A weight',
  percentOfOneRepMax: 'A percentage',
  percentMax: 'A percentage',
  repsInReserve: 'A number of repetitions in reserve',
  durationSeconds: 'A time',
  distanceMeters: 'A distance',
  tempo: 'A tempo',
} as const satisfies Record<PrescribedValue, string>

type PrescribedValues = Readonly<Partial<Record<PrescribedValue, unknown>>>

export interface PrescriptionProblem {
  value: PrescribedValue
  /** Its message begins with a verb, so that the name of the value or "This" can stand before it. */
  problem: Told
}

/**
 * What a prescribed set says that its exercise's metric has no place for, and a second load beside the first. A value
 * that is left out is up to the athlete, so nothing is ever missing.
 */
export function prescriptionProblems(metric: Metric, set: PrescribedValues): PrescriptionProblem[] {
  const misplaced = misplacedValues(metric, set).map((value) => ({
    value,
    problem: because.NOT_ALLOWED_FOR_METRIC(
      `has no place in a set of an exercise that is measured in ${IN_WORDS[metric]}`,
      { metric, measure: SPEAKS_OF[value] },
    ),
  }))
  if (misplaced.length > 0 || isAbsent(set.load)) return misplaced
  const below = isTakenOff(set.load) && !isAddedLoad(metric) ? loadProblem(-1, unitOf(set.load)) : null
  if (below) return [{ value: 'load', problem: below }]
  if (isAbsent(set.percentOfOneRepMax)) return []
  const fields = 'load, percentOfOneRepMax'
  const problem = because.EXCLUSIVE('must not stand beside a load: give one of the two', { fields })
  return [{ value: 'percentOfOneRepMax', problem }]
}

/** The values of a prescribed set that the metric has no place for. */
export function misplacedValues(metric: Metric, set: PrescribedValues): PrescribedValue[] {
  const hasPlace = (value: PrescribedValue) =>
    MEASURED_IN[metric].includes(SPEAKS_OF[value]) || (value === 'load' && isAddedLoad(metric))
  return (Object.keys(SPEAKS_OF) as PrescribedValue[]).filter((value) => !isAbsent(set[value]) && !hasPlace(value))
}

/** A load as it is stored, or as a library writes it. */
interface AnyLoad {
  thousandths?: unknown
  value?: unknown
  unit?: unknown
}

const isTakenOff = (load: unknown) => Number((load as AnyLoad).thousandths ?? (load as AnyLoad).value ?? 0) < 0
const unitOf = (load: unknown) => (load as AnyLoad).unit

export const IN_WORDS: Record<Metric, string> = {
  LOAD_AND_REPS: 'load and repetitions',
  REPS: 'repetitions',
  DURATION: 'duration',
  DISTANCE_AND_DURATION: 'distance and duration',
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}
