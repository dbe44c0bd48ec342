/**
 * Weights as people write and read them, and as they are stored: whole thousandths of a unit. Pure. The rules of the
 * service are the kernel's; a test compares the two.
 */

export type Unit = 'KG' | 'LB'

export interface StoredWeight {
  thousandths?: unknown
  unit?: string | null
}

/** What a typed text says. `thousandths` is null for an empty text. A text that says no weight is a problem. */
export type TypedWeight = { thousandths: number | null; unit?: Unit } | { problem: string }

const UNITS: ReadonlyMap<string, Unit> = new Map(Object.entries<Unit>({ kg: 'KG', lb: 'LB', lbs: 'LB' }))
const NOT_A_WEIGHT = 'Write a weight as a number with at most 3 decimals, such as 102.5.'

/** "102.5", "102,5", "105 kg" and "225lb" are weights, and so are "+10" and "-20 kg" beside the body weight. */
export function readWeight(text: string): TypedWeight {
  const trimmed = text.trim()
  if (trimmed === '') return { thousandths: null }
  const match = /^([+−–-]?)\s*(\d{1,7})(?:([.,])(\d{0,3}))?\s*(kg|lbs?)?\.?$/i.exec(trimmed)
  if (!match) return { problem: NOT_A_WEIGHT }
  const [, sign = '', whole = '', separator, decimals = '', unit] = match
  if (separator === ',' && decimals.length === 3 && mayBeThousands(whole)) {
    return { problem: `This could mean ${whole}${decimals} or ${whole}.${decimals}. Write it without the comma.` }
  }
  const amount = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'))
  const thousandths = sign === '' || sign === '+' || amount === 0 ? amount : -amount
  return unit ? { thousandths, unit: UNITS.get(unit.toLowerCase()) as Unit } : { thousandths }
}

/** The heaviest weight is some thousands of pounds, so "1,000" is ambiguous, and "102,500" can only be a decimal. */
function mayBeThousands(whole: string): boolean {
  return Number(whole) >= 1 && Number(whole) <= 4
}

/** 102500 → "102.5". Empty for what is no number. */
export function amountOf(thousandths: unknown): string {
  if (typeof thousandths !== 'number' || !Number.isFinite(thousandths)) return ''
  return decimalOf(BigInt(Math.round(thousandths)))
}

/** "102.5 kg". Empty where there is no weight. */
export function weightOf(weight: StoredWeight | null | undefined): string {
  return [amountOf(weight?.thousandths), amountOf(weight?.thousandths) && (weight?.unit ?? '').toLowerCase()]
    .filter(Boolean)
    .join(' ')
}

interface Sums {
  volumeKgThousandths?: unknown
  volumeLbThousandths?: unknown
}

/** Sums are kept for each unit, so both are shown as they are: "1240 kg + 300 lb". */
export function volumeOf({ volumeKgThousandths: kg, volumeLbThousandths: lb }: Sums): string {
  const both = [
    kg ? weightOf({ thousandths: kg, unit: 'KG' }) : '',
    lb ? weightOf({ thousandths: lb, unit: 'LB' }) : '',
  ]
  return both.filter(Boolean).join(' + ') || '0 kg'
}

/** Scores of weights count units of 10⁻¹¹ kg for each thousandth, so that both units are whole numbers. */
const SCORE = { KG: BigInt(100_000_000), LB: BigInt(45_359_237) }
const [NONE, TWO, THIRTY, THOUSAND] = [BigInt(0), BigInt(2), BigInt(30), BigInt(1000)]

/** What the score of a record says: "105 kg", "12 reps", "75 s", "5000 m". */
export function recordOf(kind: unknown, score: unknown): string {
  if (typeof score !== 'number') return ''
  switch (kind) {
    case 'HEAVIEST_LOAD':
      return scoredWeight(BigInt(score), BigInt(1))
    case 'BEST_ESTIMATED_ONE_REP_MAX':
      return scoredWeight(BigInt(score), THIRTY)
    case 'MOST_REPS':
      return `${score} ${score === 1 ? 'rep' : 'reps'}`
    case 'LONGEST_DURATION':
      return `${score} s`
    case 'LONGEST_DISTANCE':
      return `${amountOf(score)} m`
    default:
      return ''
  }
}

/** Only a weight that was logged in pounds has a score that pounds divide. */
function scoredWeight(score: bigint, parts: bigint): string {
  const unit = score % SCORE.KG !== NONE && score % SCORE.LB === NONE ? 'LB' : 'KG'
  return `${decimalOf(halfEven(score, SCORE[unit] * parts))} ${unit.toLowerCase()}`
}

/** numerator ÷ denominator, rounded half to even. Neither is negative. */
function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * TWO
  const up = twice > denominator || (twice === denominator && quotient % TWO !== NONE)
  return up ? quotient + BigInt(1) : quotient
}

function decimalOf(thousandths: bigint): string {
  if (thousandths < NONE) return `-${decimalOf(-thousandths)}`
  const fraction = (thousandths % THOUSAND).toString().padStart(3, '0').replace(/0+$/, '')
  return `${thousandths / THOUSAND}${fraction && `.${fraction}`}`
}
