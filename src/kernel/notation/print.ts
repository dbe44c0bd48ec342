import { divideHalfEven, fromThousandths, UNIT_SYMBOLS } from '../load.ts'
import { SetType } from '../workoutVocabulary.ts'
import { unscaled } from './decimal.ts'
import type { Manner, PrescribedSet } from './prescribedSet.ts'
import { KINDS, LENGTHS, SIDES } from './words.ts'

/** The one line that says these sets. Equal sets that follow each other are one group. */
export function printPrescription(sets: readonly PrescribedSet[], manner: Manner = {}): string {
  const groups: { said: SaidSet; count: number }[] = []
  for (const set of sets) {
    const said = sayingOf(set, manner)
    const last = groups.at(-1)
    if (last?.said.kind === said.kind && last.said.rest === said.rest) last.count += 1
    else groups.push({ said, count: 1 })
  }
  return groups.map(({ said: { kind, rest }, count }) => joined(kind, count > 1 ? `${count}x${rest}` : rest)).join('; ')
}

/** Seconds up to 90, then minutes, then hours: "90s", "1:31", "1:00:00". */
export function printTime(seconds: number): string {
  if (seconds <= 90) return `${seconds}s`
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const rest = padded(seconds % 60)
  return hours > 0 ? `${hours}:${padded(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** The number of sets stands between the two. */
interface SaidSet {
  kind: string | null
  rest: string
}

function sayingOf(set: PrescribedSet, manner: Manner): SaidSet {
  const measure = measureOf(set)
  const isAmrap = measure === 'max' || (set.repsMin !== null && set.repsMax === null)
  const kind = set.type === SetType.AMRAP && isAmrap ? null : kindOf(set.type)
  return { kind, rest: joined(measure, ...modifiersOf(set, manner)) }
}

function measureOf(set: PrescribedSet): string {
  const [reps, distance] = [repsOf(set), distanceOf(set)]
  const time = set.durationSeconds === null ? null : printTime(set.durationSeconds)
  const over = reps && distance ? `over ${distance}` : distance
  const within = (reps ?? distance) && time ? `in ${time}` : time
  return joined(reps, over, within) || openMeasureOf(set)
}

/** Where a kind says that a set goes on for as long as it can, "max" says so too. */
function openMeasureOf({ type }: PrescribedSet): string {
  return type === SetType.NORMAL || type === SetType.WARMUP ? 'any' : 'max'
}

/** "5+" without a kind is an AMRAP set, so a normal set says ">=5". */
function repsOf({ type, repsMin, repsMax }: PrescribedSet): string | null {
  if (repsMin === null) return repsMax === null ? null : `<=${repsMax}`
  if (repsMax === null) return type === SetType.NORMAL ? `>=${repsMin}` : `${repsMin}+`
  return repsMin === repsMax ? `${repsMin}` : `${repsMin}-${repsMax}`
}

/** In the unit of the entry: the shortest number that leads to the stored millimetres again. */
function distanceOf({ distanceMeters, distanceUnit }: PrescribedSet): string | null {
  if (distanceMeters === null) return null
  const [word, { tenths, decimals: most }] = lengthOf(distanceUnit)
  const millimetres = BigInt(thousandthsOf(distanceMeters))
  for (let decimals = 0; ; decimals += 1) {
    const scale = 10n ** BigInt(decimals + 1)
    const number = divideHalfEven(millimetres * scale, tenths)
    if (decimals === most || divideHalfEven(number * tenths, scale) === millimetres) {
      return `${unscaled(number, decimals)}${word}`
    }
  }
}

function lengthOf(unit: PrescribedSet['distanceUnit']) {
  return Object.entries(LENGTHS).find(([, length]) => length.unit === unit) ?? (['m', LENGTHS.m] as const)
}

function modifiersOf(set: PrescribedSet, manner: Manner): (string | null)[] {
  return [
    wordOf(SIDES, set.side),
    spanOf('@', set.percentOfOneRepMax, set.percentMax, '%'),
    loadOf(set, manner),
    spanOf('@rpe', set.rpe, set.rpeMax),
    spanOf('@rir', set.repsInReserve, null),
    set.tempo && `tempo ${set.tempo.toLowerCase()}`,
    set.restSeconds === null ? null : `rest ${printTime(set.restSeconds)}`,
  ]
}

function loadOf({ load }: PrescribedSet, { isAddedLoad = false }: Manner): string | null {
  if (!load) return null
  const sign = isAddedLoad ? '+' : '@'
  return `${load.thousandths < 0 ? '' : sign}${fromThousandths(load.thousandths)}${UNIT_SYMBOLS[load.unit]}`
}

function spanOf(before: string, lower: number | null, upper: number | null, after = ''): string | null {
  if (lower === null) return null
  return `${before}${decimalOf(lower)}${upper === null ? '' : `-${decimalOf(upper)}`}${after}`
}

const decimalOf = (value: number) => fromThousandths(thousandthsOf(value))

/** Numbers of this size keep decimals of three places exactly. */
const thousandthsOf = (value: number) => Math.round(value * 1000)

const kindOf = (type: PrescribedSet['type']) => wordOf(KINDS, type)

function wordOf(words: Record<string, string>, value: string | null): string | null {
  return Object.keys(words).find((word) => words[word] === value) ?? null
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')

const padded = (number: number) => String(number).padStart(2, '0')
