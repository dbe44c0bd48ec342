import type { MassUnit } from '../load.ts'
import { type DistanceUnit, SetType, type Side } from '../workoutVocabulary.ts'

/**
 * One prescribed set as it is stored, so that neither reading a line nor printing one converts anything: loads in
 * thousandths of the unit of their entry, all other numbers as they are, and null for what is up to the athlete.
 */
export interface PrescribedSet {
  readonly type: `${SetType}`
  readonly repsMin: number | null
  readonly repsMax: number | null
  /** Where the body weight is the load, what is added to it. A negative load is assistance. */
  readonly load: { readonly thousandths: number; readonly unit: MassUnit } | null
  readonly percentOfOneRepMax: number | null
  /** The upper end of a range that begins at `percentOfOneRepMax`. It never stands alone. */
  readonly percentMax: number | null
  readonly rpe: number | null
  /** The upper end of a range that begins at `rpe`. It never stands alone. */
  readonly rpeMax: number | null
  readonly repsInReserve: number | null
  readonly durationSeconds: number | null
  readonly distanceMeters: number | null
  /** Null for metres. */
  readonly distanceUnit: `${DistanceUnit}` | null
  readonly tempo: string | null
  readonly restSeconds: number | null
  readonly side: `${Side}` | null
}

/** What only the exercise tells, and what both the parser and the printer need to know of it. */
export interface Manner {
  /**
   * Whether the load of the exercise is what is added to the body weight, and so written as "+10kg". Where it is not,
   * a load with a sign is refused, because "+2.5kg" then looks like a step. Where nobody knows, the parser takes both.
   */
  isAddedLoad?: boolean
}

/** A set that says nothing: everything about it is up to the athlete. */
export const OPEN_SET: PrescribedSet = {
  type: SetType.NORMAL,
  repsMin: null,
  repsMax: null,
  load: null,
  percentOfOneRepMax: null,
  percentMax: null,
  rpe: null,
  rpeMax: null,
  repsInReserve: null,
  durationSeconds: null,
  distanceMeters: null,
  distanceUnit: null,
  tempo: null,
  restSeconds: null,
  side: null,
}
