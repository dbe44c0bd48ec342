import { fromThousandths, type MassUnit, UNIT_SYMBOLS } from './load.ts'
import { MEASURED_IN, MEASURES, type Measure, type Metric } from './metric.ts'
import { PRESCRIPTION, type Range } from './prescription.ts'
import { because, type Told } from './reason.ts'

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
  /**
   * Whether the set hurt. Nobody has said so where it is left out: an event from before there was this value keeps its
   * hash.
   */
  hasPain?: boolean | null
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

export const SET_VALUES = [
  'type',
  'reps',
  'load',
  'rpe',
  'durationSeconds',
  'distanceMeters',
  'notes',
  'hasPain',
] as const

export const LOGGED = {
  reps: { minimum: 0, maximum: 10_000 },
  rpe: PRESCRIPTION.rpe,
  durationSeconds: PRESCRIPTION.durationSeconds,
  distanceMeters: PRESCRIPTION.distanceMeters,
  prescribedSetIndex: { minimum: 0, maximum: 49 },
  /** As many digits as a sync input may have, so that a device may count by the second. */
  sequence: { minimum: 0, maximum: 999_999_999 },
  rating: { minimum: 1, maximum: 5 },
} as const satisfies Record<string, Range>

export interface ValueProblem extends Told {
  value: keyof SetValues
}

/**
 * Which measures are missing and which are too many. Only the measures that an edit names are checked: an omitted
 * measure stays, and a cleared measure must not be one that the metric needs.
 */
export function metricProblems(metric: Metric, values: Partial<SetValues>, isEdit: boolean): ValueProblem[] {
  return MEASURES.flatMap((measure): ValueProblem[] => {
    const given = values[measure]
    const needed = MEASURED_IN[metric].includes(measure)
    if (needed && (given === null || (given === undefined && !isEdit))) {
      const unit = measure === 'load' ? ', in kg or lb' : ''
      const message = `A set of an exercise with the metric ${metric} needs ${measure}${unit}.`
      return [{ value: measure, ...because.NEEDED_FOR_METRIC(message, { metric, measure }) }]
    }
    if (!needed && given !== null && given !== undefined) {
      return [{ value: measure, ...notWanted(metric, measure, given) }]
    }
    return []
  })
}

/** Says what was sent, because "has no load" alone reads as if a load were missing. */
function notWanted(metric: Metric, measure: Measure, given: LoggedLoad | number): Told {
  const [value, unit] =
    typeof given === 'number' ? [given, undefined] : [fromThousandths(given.thousandths), given.unit]
  const sent = unit ? `A load of ${value} ${UNIT_SYMBOLS[unit]} was sent` : `The value ${value} was sent for ${measure}`
  return because.NOT_ALLOWED_FOR_METRIC(
    `${sent}, but a set of an exercise with the metric ${metric} has no ${measure}. Leave ${measure} out.`,
    { metric, measure, value, unit },
  )
}
