import type { Rational } from '../../../kernel/load.ts'

/** Beyond so many repetitions the formula says little. */
const MOST_REPETITIONS = 12

/**
 * What could be lifted once, in thousandths of the load's unit: exact, so that whoever shows it rounds once. One repetition
 * is the load itself; up to 12 it is load × (1 + reps ÷ 30) (Epley 1985); null for none and for more. Pure.
 */
export function estimateOneRepMax(thousandths: number, reps: number): Rational | null {
  if (!Number.isInteger(reps) || reps < 1 || reps > MOST_REPETITIONS) return null
  if (reps === 1) return { numerator: BigInt(thousandths), denominator: 1n }
  return { numerator: BigInt(thousandths) * BigInt(30 + reps), denominator: 30n }
}
