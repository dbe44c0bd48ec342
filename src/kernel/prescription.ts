/** The ranges of prescribed numbers, for the API's inputs and for the collection alike. Pure. */

export interface Range {
  minimum: number
  maximum: number
}

export const PRESCRIPTION = {
  repsMin: { minimum: 0, maximum: 1_000 },
  repsMax: { minimum: 0, maximum: 1_000 },
  thousandths: { minimum: 0, maximum: 2_000_000 },
  percentOfOneRepMax: { minimum: 0, maximum: 200 },
  rpe: { minimum: 1, maximum: 10 },
  durationSeconds: { minimum: 0, maximum: 86_400 },
  distanceMeters: { minimum: 0, maximum: 1_000_000 },
  restSeconds: { minimum: 0, maximum: 3_600 },
  estimatedMinutes: { minimum: 1, maximum: 1_440 },
} as const satisfies Record<string, Range>

const WITH_DECIMALS: readonly string[] = ['percentOfOneRepMax', 'rpe', 'distanceMeters'] satisfies Prescribed[]

type Prescribed = keyof typeof PRESCRIPTION

/** What is wrong with a stored number, in words, or null. A form can bring such a number; the API's inputs cannot. */
export function prescriptionProblem(name: Prescribed, value: unknown): string | null {
  const { minimum, maximum } = PRESCRIPTION[name]
  const decimal = WITH_DECIMALS.includes(name)
  const thousandths = Number(value) * 1000
  const exact = decimal ? Math.abs(thousandths - Math.round(thousandths)) < 1e-6 : Number.isInteger(value)
  if (typeof value === 'number' && exact && value >= minimum && value <= maximum) return null
  return `must be a ${decimal ? 'number with at most 3 decimals' : 'whole number'} from ${minimum} to ${maximum}`
}

/** Four phases joined by hyphens, each 0–99 seconds or X: eccentric, pause, concentric, pause. */
export function tempoProblem(value: unknown): string | null {
  return typeof value === 'string' && /^(\d{1,2}|X)(-(\d{1,2}|X)){3}$/.test(value)
    ? null
    : 'must be four phases such as 3-1-1-0, in seconds, with X for explosive'
}
