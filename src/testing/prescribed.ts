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
  durationSeconds: ['durationSeconds', 60],
  distanceMeters: ['distanceMeters', '400.5', 400.5],
}

/** Whether a prescribed set of an exercise with the metric may say the value. */
export function hasPlaceFor(metric: ExerciseMetric, value: string): boolean {
  const measure = PRESCRIBED[value]?.[0]
  return measure === 'any' || (measure !== undefined && MEASURED[metric].includes(measure))
}
