/**
 * Loads and their arithmetic. A load is kept as integer thousandths of the unit it was entered in; conversions are exact
 * rationals, rounded half to even once, at output. Pure.
 */
export type MassUnit = 'KG' | 'LB'

/** 1 lb = 0.45359237 kg exactly (international yard and pound agreement, 1959). */
const POUND_IN_KG = { numerator: 45_359_237n, denominator: 100_000_000n }

/** "102.5" → 102500. Null when it is no plain decimal with at most three decimals. */
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

/** Thousandths of one unit in thousandths of another. */
export function convertThousandths(thousandths: number | bigint, from: MassUnit, to: MassUnit): bigint {
  const value = BigInt(thousandths)
  if (from === to) return value
  const { numerator, denominator } = POUND_IN_KG
  return from === 'LB' ? divideHalfEven(value * numerator, denominator) : divideHalfEven(value * denominator, numerator)
}
