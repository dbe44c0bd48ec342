/**
 * Loads and their arithmetic. A load is stored as integer thousandths of the unit it was entered in. Conversions are
 * exact rationals, rounded half to even once, at output. Pure.
 */
import { because, type Told } from './reason.ts'

export type MassUnit = 'KG' | 'LB'

export const UNIT_SYMBOLS: Record<MassUnit, string> = { KG: 'kg', LB: 'lb' }

/** A fraction of thousandths that is yet to be rounded. The denominator is positive. */
export interface Rational {
  numerator: bigint
  denominator: bigint
}

/**
 * 1 lb = 0.45359237 kg exactly (international yard and pound agreement, 1959), so both units are whole multiples of 10
 * micrograms.
 */
const UNITS_OF_MASS = { KG: 100_000_000n, LB: 45_359_237n }

/** One of this unit in units of 10 micrograms. */
export function unitsOfMass(unit: MassUnit): bigint {
  return UNITS_OF_MASS[unit]
}

const HEAVIEST_KG = 2_000n

/** The heaviest load in thousandths of a unit: 2,000 kg, whichever unit the load is entered in. */
export function heaviestLoad(unit: MassUnit): number {
  return Number((HEAVIEST_KG * 1000n * UNITS_OF_MASS.KG) / UNITS_OF_MASS[unit])
}

/**
 * What is wrong with a load in thousandths of its unit, or null. An unknown unit is another rule's to refuse. A signed one
 * may be taken off the body weight, where the exercise allows it: see `prescriptionProblems`.
 */
export function loadProblem(thousandths: unknown, unit: unknown, { isSigned = false } = {}): Told | null {
  const known = unit === 'LB' ? 'LB' : 'KG'
  const heaviest = heaviestLoad(known)
  const least = isSigned && Number(thousandths) < 0 ? -heaviest : 0
  const isExact = Number.isInteger(thousandths)
  if (isExact && Number(thousandths) >= least && Number(thousandths) <= heaviest) return null
  const range = { min: Number(fromThousandths(least)), max: fromThousandths(heaviest), decimals: 3, unit: known }
  return because[isExact ? 'OUT_OF_RANGE' : 'NOT_A_DECIMAL'](
    `must be a weight from ${range.min} to ${range.max} ${known.toLowerCase()} with at most ${range.decimals} decimals`,
    range,
  )
}

/** The first of what is wrong with the loads of sets, whatever their exercise. */
export function firstLoadProblem(
  sets: readonly { load: { thousandths: unknown; unit: unknown } | null }[],
): Told | null {
  for (const { load } of sets) {
    const problem = load && loadProblem(load.thousandths, load.unit, { isSigned: true })
    if (problem) return problem
  }
  return null
}

/** "102.5" → 102500. Null when the text is not a plain decimal with at most three decimals. */
export function toThousandths(decimal: string): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/.exec(decimal)
  if (!match) return null
  const magnitude = Number(match[2]) * 1000 + Number((match[3] ?? '').padEnd(3, '0'))
  return match[1] && magnitude > 0 ? -magnitude : magnitude
}

/** 102500 → "102.5": the shortest decimal that says the same. */
export function fromThousandths(thousandths: number | bigint): string {
  const value = BigInt(thousandths)
  const magnitude = value < 0n ? -value : value
  const fraction = (magnitude % 1000n).toString().padStart(3, '0').replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${magnitude / 1000n}${fraction && `.${fraction}`}`
}

/** numerator ÷ denominator (positive), rounded half to even. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  let quotient = numerator / denominator
  let remainder = numerator % denominator
  if (remainder < 0n) {
    remainder += denominator
    quotient -= 1n
  }
  const twice = remainder * 2n
  if (twice > denominator || (twice === denominator && quotient % 2n !== 0n)) quotient += 1n
  return quotient
}

/** Converts thousandths of one unit to thousandths of another, exactly. */
export function convert({ numerator, denominator }: Rational, from: MassUnit, to: MassUnit): Rational {
  if (from === to) return { numerator, denominator }
  return { numerator: numerator * unitsOfMass(from), denominator: denominator * unitsOfMass(to) }
}

/** Exact thousandths as a decimal, rounded half to even to 3 decimals. */
export function roundHalfEven({ numerator, denominator }: Rational): string {
  return fromThousandths(divideHalfEven(numerator, denominator))
}
