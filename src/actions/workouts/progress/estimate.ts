import type { Rational } from '../../../kernel/load.ts'

/** With more repetitions than this, the formula says little. */
const MOST_REPETITIONS = 12

/**
 * The estimated one-repetition maximum, in thousandths of the load's unit. The result is exact, so that the code that
 * shows it rounds only once. For one repetition it is the load itself; up to 12 it is load × (1 + reps ÷ 30) (Epley
 * 1985). Null for no repetitions and for more than 12. Pure.
 */
export function estimateOneRepMax(thousandths: number, reps: number): Rational | null {
  if (!Number.isInteger(reps) || reps < 1 || reps > MOST_REPETITIONS) return null
  if (reps === 1) return { numerator: BigInt(thousandths), denominator: 1n }
  return { numerator: BigInt(thousandths) * BigInt(30 + reps), denominator: 30n }
}
