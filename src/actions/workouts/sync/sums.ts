import type { Session, TrainedSet } from './world.ts'

/**
 * Sums over sets and sessions, by unit, in whole thousandths. The sums are updated by differences, so that no operation
 * reads a whole history. Pure.
 */
export interface Sums {
  sets: number
  volumeKgThousandths: number
  volumeLbThousandths: number
}

export const NOTHING: Sums = { sets: 0, volumeKgThousandths: 0, volumeLbThousandths: 0 }

/** The volume is load × repetitions, in the unit that the load was entered in. A warm-up has none. */
export function sumsOfSet(set: TrainedSet | null): Sums {
  if (!set || set.removedAt !== null) return NOTHING
  const { type, load, reps } = set
  const volume = type === 'WARMUP' || !load ? 0 : load.thousandths * (reps ?? 0)
  return {
    sets: 1,
    volumeKgThousandths: load?.unit === 'KG' ? volume : 0,
    volumeLbThousandths: load?.unit === 'LB' ? volume : 0,
  }
}

export function sumsOfSession({ setCount, volumeKgThousandths, volumeLbThousandths }: Session): Sums {
  return { sets: setCount, volumeKgThousandths, volumeLbThousandths }
}

export function add(one: Sums, other: Sums): Sums {
  return {
    sets: one.sets + other.sets,
    volumeKgThousandths: one.volumeKgThousandths + other.volumeKgThousandths,
    volumeLbThousandths: one.volumeLbThousandths + other.volumeLbThousandths,
  }
}

export function subtract(one: Sums, other: Sums): Sums {
  return {
    sets: one.sets - other.sets,
    volumeKgThousandths: one.volumeKgThousandths - other.volumeKgThousandths,
    volumeLbThousandths: one.volumeLbThousandths - other.volumeLbThousandths,
  }
}
