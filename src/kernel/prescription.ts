/** The ranges of prescribed numbers, for the API's inputs and for the collection alike. Pure. */
import { because, type Told } from './reason.ts'

export interface Range {
  minimum: number
  maximum: number
}

export const PRESCRIPTION = {
  repsMin: { minimum: 0, maximum: 1_000 },
  repsMax: { minimum: 0, maximum: 1_000 },
  percentOfOneRepMax: { minimum: 0, maximum: 200 },
  percentMax: { minimum: 0, maximum: 200 },
  rpe: { minimum: 1, maximum: 10 },
  rpeMax: { minimum: 1, maximum: 10 },
  repsInReserve: { minimum: 0, maximum: 10 },
  durationSeconds: { minimum: 0, maximum: 86_400 },
  distanceMeters: { minimum: 0, maximum: 1_000_000 },
  restSeconds: { minimum: 0, maximum: 3_600 },
  estimatedMinutes: { minimum: 1, maximum: 1_440 },
} as const satisfies Record<string, Range>

const WITH_DECIMALS: readonly string[] = [
  'percentOfOneRepMax',
  'percentMax',
  'rpe',
  'rpeMax',
  'repsInReserve',
  'distanceMeters',
] satisfies Prescribed[]

type Prescribed = keyof typeof PRESCRIPTION

/** What is wrong with a stored number, in words, or null. A form can bring such a number; the API's inputs cannot. */
export function prescriptionProblem(name: Prescribed, value: unknown): Told | null {
  const { minimum, maximum } = PRESCRIPTION[name]
  const decimal = WITH_DECIMALS.includes(name)
  const thousandths = Number(value) * 1000
  const exact = decimal ? Math.abs(thousandths - Math.round(thousandths)) < 1e-6 : Number.isInteger(value)
  if (typeof value === 'number' && exact && value >= minimum && value <= maximum) return null
  const [min, max, decimals] = [minimum, maximum, 3]
  const range = `from ${min} to ${max}`
  return decimal
    ? because.NOT_A_DECIMAL(`must be a number with at most ${decimals} decimals ${range}`, { min, max, decimals })
    : because.NOT_A_WHOLE_NUMBER(`must be a whole number ${range}`, { min, max })
}

/** The superset that a row belongs to. Spaces around the text mean nothing, and a text of spaces means no superset. */
export function groupOf(text: string | null | undefined): string | null {
  return text?.trim() || null
}

/** Four phases (eccentric, pause, concentric, pause), each 0–99 seconds or X, as coaches write them: 3-1-X-0 or 31x0. */
export const TEMPO = '^(\\d{1,2}|[xX])([-–/.: ](\\d{1,2}|[xX])){3}$|^[\\dxX]{4}$'
const TEMPO_FORM = new RegExp(TEMPO, 'u')

/** The one spelling in which a tempo is stored and shown, such as 3-1-X-0. Null when the value is no tempo. */
export function readTempo(value: unknown): string | null {
  if (typeof value !== 'string' || !TEMPO_FORM.test(value)) return null
  const phases = value.length === 4 ? [...value] : value.split(/[-–/.: ]/)
  return phases.map((phase) => (/x/i.test(phase) ? 'X' : String(Number(phase)))).join('-')
}

export function tempoProblem(value: unknown): Told | null {
  if (readTempo(value) !== null) return null
  const example = '3-1-1-0 or 31X0'
  return because.WRONG_FORM(`must be four phases such as ${example}, in seconds, with X for explosive`, { example })
}
