import type { ExerciseMetric } from './exerciseVocabulary.ts'
import { fromThousandths, type MassUnit, UNIT_SYMBOLS } from './load.ts'
import { PRESCRIPTION, type Range } from './prescription.ts'

/** What a logged set says, and what its exercise's metric needs the set to say. Pure. */

export interface LoggedLoad {
  thousandths: number
  unit: MassUnit
}

export interface SetValues {
  type: 'NORMAL' | 'WARMUP' | 'DROPSET' | 'FAILURE' | 'AMRAP'
  reps: number | null
  load: LoggedLoad | null
  rpe: number | null
  durationSeconds: number | null
  distanceMeters: number | null
  notes: string | null
}

/** A set that says nothing yet. */
export const NO_VALUES: SetValues = {
  type: 'NORMAL',
  reps: null,
  load: null,
  rpe: null,
  durationSeconds: null,
  distanceMeters: null,
  notes: null,
}

export const SET_VALUES = ['type', 'reps', 'load', 'rpe', 'durationSeconds', 'distanceMeters', 'notes'] as const

export const LOGGED = {
  reps: { minimum: 0, maximum: 10_000 },
  thousandths: PRESCRIPTION.thousandths,
  rpe: PRESCRIPTION.rpe,
  durationSeconds: PRESCRIPTION.durationSeconds,
  distanceMeters: PRESCRIPTION.distanceMeters,
  prescribedSetIndex: { minimum: 0, maximum: 49 },
  rating: { minimum: 1, maximum: 5 },
} as const satisfies Record<string, Range>

const MEASURES = ['reps', 'load', 'durationSeconds', 'distanceMeters'] as const satisfies (keyof SetValues)[]

type Measure = (typeof MEASURES)[number]

const NEEDS: Record<`${ExerciseMetric}`, readonly Measure[]> = {
  LOAD_AND_REPS: ['load', 'reps'],
  REPS: ['reps'],
  DURATION: ['durationSeconds'],
  DISTANCE_AND_DURATION: ['distanceMeters', 'durationSeconds'],
}

export interface ValueProblem {
  value: keyof SetValues
  message: string
}

/**
 * Which measures are missing and which are too many. Only the measures that an edit names are checked: an omitted
 * measure stays, and a cleared measure must not be one that the metric needs.
 */
export function metricProblems(
  metric: `${ExerciseMetric}`,
  values: Partial<SetValues>,
  isEdit: boolean,
): ValueProblem[] {
  return MEASURES.flatMap((measure): ValueProblem[] => {
    const given = values[measure]
    const needed = NEEDS[metric].includes(measure)
    if (needed && (given === null || (given === undefined && !isEdit))) {
      const unit = measure === 'load' ? ', in kg or lb' : ''
      return [{ value: measure, message: `A set of an exercise with the metric ${metric} needs ${measure}${unit}.` }]
    }
    if (!needed && given !== null && given !== undefined) {
      return [{ value: measure, message: notWanted(metric, measure, given) }]
    }
    return []
  })
}

/** Says what was sent, because "has no load" alone reads as if a load were missing. */
function notWanted(metric: `${ExerciseMetric}`, measure: Measure, given: LoggedLoad | number): string {
  const sent =
    typeof given === 'number'
      ? `The value ${given} was sent for ${measure}`
      : `A load of ${fromThousandths(given.thousandths)} ${UNIT_SYMBOLS[given.unit]} was sent`
  return `${sent}, but a set of an exercise with the metric ${metric} has no ${measure}. Leave ${measure} out.`
}
