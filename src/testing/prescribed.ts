import type { ExerciseMetric } from './generated/operations.ts'
import { kg } from './training.ts'

// What each metric has a place for, written down once more for the tests, so that they do not ask the rule itself.

export type Measure = 'reps' | 'load' | 'durationSeconds' | 'distanceMeters' | 'any'

export const MEASURED: Record<ExerciseMetric, Measure[]> = {
  LOAD_AND_REPS: ['load', 'reps'],
  REPS: ['reps'],
  DURATION: ['durationSeconds'],
  DISTANCE_AND_DURATION: ['distanceMeters', 'durationSeconds'],
}

/** For each field of a prescribed set: the measure that it speaks of, its value for the API and its stored value. */
export const PRESCRIBED: Record<string, [Measure, api: unknown, stored?: unknown]> = {
  type: ['any', 'AMRAP'],
  rpe: ['any', '8.5', 8.5],
  repsMin: ['reps', 5],
  repsMax: ['reps', 8],
  tempo: ['reps', '3-1-1-0'],
  load: ['load', kg('100'), { thousandths: 100_000, unit: 'KG' }],
  percentOfOneRepMax: ['load', '72.5', 72.5],
  percentMax: ['load', '80.5', 80.5],
  rpeMax: ['any', '9.5', 9.5],
  repsInReserve: ['reps', '2.5', 2.5],
  restSeconds: ['any', 90],
  side: ['any', 'EACH'],
  distanceUnit: ['any', 'KM'],
  durationSeconds: ['durationSeconds', 60],
  distanceMeters: ['distanceMeters', '400.5', 400.5],
}

/** The upper end of a range needs its lower end. */
const LOWER_ENDS: Record<string, string> = { percentMax: 'percentOfOneRepMax', rpeMax: 'rpe' }

/** These fields, and those that must stand beside them. */
export function withLowerEnds(fields: readonly string[]): string[] {
  return [...new Set(fields.flatMap((field) => [LOWER_ENDS[field] ?? [], field].flat()))]
}

/** Where the body is the load, a prescribed load is added to it. */
const ADDED: ExerciseMetric[] = ['REPS', 'DURATION']

/** Whether a prescribed set of an exercise with the metric may say the value. */
export function hasPlaceFor(metric: ExerciseMetric, value: string): boolean {
  const measure = PRESCRIBED[value]?.[0]
  if (value === 'load' && ADDED.includes(metric)) return true
  return measure === 'any' || (measure !== undefined && MEASURED[metric].includes(measure))
}
