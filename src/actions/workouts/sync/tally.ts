import { saysPain } from '../../../kernel/painWords.ts'
import { scoresOf } from '../progress/records.ts'
import type { TrainedSet } from './world.ts'

/**
 * What a session keeps of its sets for `attention`, so that a coach's list reads no set. It is updated by differences
 * like the sums, and is the same in whatever order the sets arrived. Pure.
 */
export interface Tally {
  /** Sets that are no warm-up. */
  work: number
  /** Those of them that were done at an RPE of at least 9.5. */
  hard: number
  /** The IDs of the sets that report pain, sorted. */
  pain: string[]
  /** How many sets with an estimate there are of each exercise, by its ID. */
  estimated: Record<string, number>
}

export const EMPTY_TALLY: Tally = { work: 0, hard: 0, pain: [], estimated: {} }

const HARD_RPE = 9.5

/** What the rules see of a set. */
export type TalliedSet = Pick<
  TrainedSet,
  | 'id'
  | 'exercise'
  | 'type'
  | 'reps'
  | 'load'
  | 'rpe'
  | 'durationSeconds'
  | 'distanceMeters'
  | 'notes'
  | 'hasPain'
  | 'removedAt'
>

/** The tally of these sets, counted from nothing. */
export function tallyOf(sets: readonly TalliedSet[]): Tally {
  return sets.reduce<Tally>((tally, set) => tallied(tally, null, set), EMPTY_TALLY)
}

/**
 * The tally after a set has changed; the same object where nothing changes. A session from before there were tallies has
 * none, and gets none: its sets are counted when they are asked for.
 */
export function tallied<Kept extends Tally | null>(
  tally: Kept,
  before: TalliedSet | null,
  now: TalliedSet,
): Kept | Tally {
  if (tally === null) return tally
  const [was, is] = [shareOf(before), shareOf(now)]
  if (JSON.stringify(was) === JSON.stringify(is)) return tally
  const estimated = { ...tally.estimated }
  count(estimated, was.estimated, -1)
  count(estimated, is.estimated, 1)
  const pain = new Set(tally.pain)
  if (was.pain) pain.delete(was.pain)
  if (is.pain) pain.add(is.pain)
  return {
    work: tally.work + is.work - was.work,
    hard: tally.hard + is.hard - was.hard,
    pain: [...pain].sort(),
    // In one order, so that the same sets are the same text.
    estimated: Object.fromEntries(Object.entries(estimated).sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

function count(counts: Record<string, number>, key: string | null, by: 1 | -1): void {
  if (key === null) return
  const counted = (counts[key] ?? 0) + by
  if (counted === 0) delete counts[key]
  else counts[key] = counted
}

interface Share {
  work: number
  hard: number
  pain: string | null
  estimated: string | null
}

function shareOf(set: TalliedSet | null): Share {
  if (!set || set.removedAt !== null) return { work: 0, hard: 0, pain: null, estimated: null }
  const work = set.type === 'WARMUP' ? 0 : 1
  return {
    work,
    hard: work && Number((set.rpe ?? 0) >= HARD_RPE),
    pain: reportsPain(set) ? set.id : null,
    estimated: scoresOf(set).BEST_ESTIMATED_ONE_REP_MAX ? set.exercise : null,
  }
}

function reportsPain({ hasPain, notes }: TalliedSet): boolean {
  return hasPain || saysPain(notes)
}
