import { weightOf } from './weight.ts'

/** Puts prescribed and performed sets into words. Pure. */

export interface SetRow {
  type?: string
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: number | null; unit?: string | null } | null
  percentOfOneRepMax?: number | null
  rpe?: number | null
  durationSeconds?: number | null
  distanceMeters?: number | null
  tempo?: string | null
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    WARMUP: 'warm-up',
    DROPSET: 'drop set',
    FAILURE: 'to failure',
    AMRAP: 'AMRAP',
  }),
)

/** One set: "at least 5 reps at 100 kg, RPE 8, tempo 3-1-1-0". Empty for a set that prescribes nothing yet. */
export function prescriptionOf(set: SetRow): string {
  return sentenceOf(set, doneOf(set))
}

/** A performed set: "5 reps · 100 kg". The load already contains its unit. */
export function performanceOf(
  set: Pick<SetRow, 'durationSeconds' | 'distanceMeters'> & { reps?: number | null; load?: string | null },
): string {
  const { reps, load, durationSeconds, distanceMeters } = set
  return [
    reps != null && `${reps} ${reps === 1 ? 'rep' : 'reps'}`,
    load,
    distanceMeters != null && `${distanceMeters} m`,
    durationSeconds != null && `${durationSeconds} s`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function sentenceOf(set: SetRow, done: string, isAddedLoad = false): string {
  const { rpe, tempo } = set
  const lifted = [typeOf(set), done, ...intensityOf(set, isAddedLoad)].filter(Boolean).join(' ')
  return [lifted, rpe != null && `RPE ${rpe}`, tempo && `tempo ${tempo}`].filter(Boolean).join(', ')
}

const typeOf = ({ type }: SetRow) => TYPES.get(type ?? '') ?? ''

/** The prescribed work: "5", "5–8", "at least 5 reps", "60 s". */
function doneOf({ repsMin, repsMax, durationSeconds, distanceMeters }: SetRow): string {
  return [
    repsOf(repsMin, repsMax),
    distanceMeters != null && `${distanceMeters} m`,
    durationSeconds != null && (distanceMeters == null ? `${durationSeconds} s` : `in ${durationSeconds} s`),
  ]
    .filter(Boolean)
    .join(' ')
}

function repsOf(least: number | null | undefined, most: number | null | undefined): string {
  if (least != null && most != null) return least === most ? `${least}` : `${least}–${most}`
  if (least != null) return `at least ${least} ${least === 1 ? 'rep' : 'reps'}`
  return most != null ? `up to ${most} ${most === 1 ? 'rep' : 'reps'}` : ''
}

function intensityOf({ load, percentOfOneRepMax }: SetRow, isAddedLoad: boolean): string[] {
  const absolute = weightOf(load)
  if (absolute && isAddedLoad) {
    return [absolute.startsWith('-') ? `with ${absolute.slice(1)} of help` : `with ${absolute} added`]
  }
  const relative = percentOfOneRepMax != null && `${percentOfOneRepMax} %`
  if (absolute && relative) return [`at ${absolute} (${relative})`]
  return absolute || relative ? [`at ${absolute || relative}`] : []
}
