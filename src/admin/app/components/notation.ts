import { amountOf } from './weight.ts'

/**
 * The notation of docs/notation.md, as the collapsed rows of a form say it: "3x5 @75%; 5+ @85%". The pages may import
 * nothing of the kernel, which owns the notation, so a test compares the two. Pure.
 */

export interface NotedSet {
  type?: string | null
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: unknown; unit?: string | null } | null
  percentOfOneRepMax?: number | null
  percentMax?: number | null
  rpe?: number | null
  rpeMax?: number | null
  repsInReserve?: number | null
  durationSeconds?: number | null
  distanceMeters?: number | null
  distanceUnit?: string | null
  tempo?: string | null
  restSeconds?: number | null
  side?: string | null
}

const KINDS: Record<string, string> = { WARMUP: 'w', DROPSET: 'drop', FAILURE: 'failure', AMRAP: 'amrap' }
/** How many metres one of a unit has, and with how many decimals at most it is written. */
const LENGTHS: Record<string, [word: string, metres: number, decimals: number]> = {
  KM: ['km', 1_000, 6],
  MI: ['mi', 1_609.344, 7],
  YD: ['yd', 0.9144, 3],
}

/** The line that says these sets. Equal sets that follow each other are one group. */
export function notationOf(sets: readonly NotedSet[]): string {
  const groups: { kind: string; rest: string; count: number }[] = []
  for (const set of sets) {
    const measure = measureOf(set)
    const isOpen = measure === 'max' || (has(set.repsMin) && !has(set.repsMax))
    const kind = set.type === 'AMRAP' && isOpen ? '' : (KINDS[set.type ?? ''] ?? '')
    const rest = joined(measure, ...modifiersOf(set))
    const last = groups.at(-1)
    if (last?.kind === kind && last.rest === rest) last.count += 1
    else groups.push({ kind, rest, count: 1 })
  }
  return groups.map(({ kind, rest, count }) => joined(kind, count > 1 ? `${count}x${rest}` : rest)).join('; ')
}

/** Seconds up to 90, then minutes, then hours: "90s", "1:31", "1:00:00". */
export function timeOf(seconds: number): string {
  if (seconds <= 90) return `${seconds}s`
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const rest = padded(seconds % 60)
  return hours > 0 ? `${hours}:${padded(minutes)}:${rest}` : `${minutes}:${rest}`
}

function measureOf(set: NotedSet): string {
  const [reps, distance] = [repsOf(set), distanceOf(set)]
  const time = has(set.durationSeconds) ? timeOf(set.durationSeconds) : ''
  const over = reps && distance ? `over ${distance}` : distance
  const within = (reps || distance) && time ? `in ${time}` : time
  const isPlain = !set.type || set.type === 'NORMAL' || set.type === 'WARMUP'
  return joined(reps, over, within) || (isPlain ? 'any' : 'max')
}

function repsOf({ type, repsMin, repsMax }: NotedSet): string {
  if (!has(repsMin)) return has(repsMax) ? `<=${repsMax}` : ''
  if (!has(repsMax)) return !type || type === 'NORMAL' ? `>=${repsMin}` : `${repsMin}+`
  return repsMin === repsMax ? `${repsMin}` : `${repsMin}-${repsMax}`
}

/** The shortest number that leads to the stored millimetres again. */
function distanceOf({ distanceMeters: metres, distanceUnit }: NotedSet): string {
  if (!has(metres)) return ''
  const [word, size, most] = LENGTHS[distanceUnit ?? ''] ?? ['m', 1, 3]
  const millimetres = Math.round(metres * 1000)
  for (let decimals = 0; decimals < most; decimals += 1) {
    const number = (metres / size).toFixed(decimals)
    if (Math.round(Number(number) * size * 1000) === millimetres) return `${number}${word}`
  }
  return `${(metres / size).toFixed(most)}${word}`
}

function modifiersOf(set: NotedSet): string[] {
  return [
    set.side ? set.side.toLowerCase() : '',
    spanOf('@', set.percentOfOneRepMax, set.percentMax, '%'),
    loadOf(set),
    spanOf('@rpe', set.rpe, set.rpeMax),
    spanOf('@rir', set.repsInReserve, null),
    set.tempo ? `tempo ${set.tempo.toLowerCase()}` : '',
    has(set.restSeconds) ? `rest ${timeOf(set.restSeconds)}` : '',
  ]
}

/** Assistance takes from the body weight, and has its sign. */
function loadOf({ load }: NotedSet): string {
  const { thousandths } = load ?? {}
  if (typeof thousandths !== 'number' || !load?.unit) return ''
  const sign = thousandths < 0 ? '-' : '@'
  return `${sign}${amountOf(Math.abs(thousandths))}${load.unit.toLowerCase()}`
}

function spanOf(before: string, lower: number | null | undefined, upper: number | null | undefined, after = '') {
  return has(lower) ? `${before}${decimalOf(lower)}${has(upper) ? `-${decimalOf(upper)}` : ''}${after}` : ''
}

const decimalOf = (value: number) => amountOf(Math.round(value * 1000))

/** A form holds null or an empty text for what was cleared. */
const has = (value: unknown): value is number => typeof value === 'number'

const joined = (...parts: string[]) => parts.filter(Boolean).join(' ')

const padded = (number: number) => String(number).padStart(2, '0')
