import { divideHalfEven, fromThousandths, heaviestLoad, type MassUnit } from '../load.ts'
import { PRESCRIPTION, type Range } from '../prescription.ts'
import type { Cursor } from './cursor.ts'
import { hasTwoReadings, scaled, unscaled } from './decimal.ts'
import type { PrescribedSet } from './prescribedSet.ts'
import type { Token } from './scan.ts'
import { LENGTHS, MASSES, TIMES, wordsOf } from './words.ts'

/** Reads the numbers of a line in their ranges, which are those of the stored values. */

export const A_NUMBER = 'a number'
export const A_TIME = 'a time such as 1:30'
export const A_TEMPO = 'four phases such as 3-1-1-0 or 31x0'
export const THE_END = 'nothing more'

const THOUSANDTHS = 3
/** 999999:59 is longer than any time that may stand, and short enough to count with. */
const LONGEST_CLOCK = 9

export function wholeOf(cursor: Cursor, number: Token, { minimum, maximum }: Range, what: string): number {
  const value = scaled(number.text, 0)
  if (value !== null && value >= minimum && value <= maximum) return Number(value)
  const range = `a whole number from ${minimum} to ${maximum}`
  return cursor.fail(`${quoted(number)} is no ${what}. Write ${range}.`, number, [range])
}

/** A number with at most three decimals, as it is stored. */
export function decimalOf(cursor: Cursor, number: Token, range: Range, what: string): number {
  return thousandthsOf(cursor, number, range, what) / 1000
}

export function loadOf(cursor: Cursor, number: Token, word: keyof typeof MASSES, sign = 1): PrescribedSet['load'] {
  const unit: MassUnit = MASSES[word]
  const heaviest = Number(fromThousandths(heaviestLoad(unit)))
  const thousandths = thousandthsOf(cursor, number, { minimum: 0, maximum: heaviest }, `load in ${word}`)
  return { thousandths: thousandths && sign * thousandths, unit }
}

/** To the millimetre, from a number in any unit. */
export function distanceOf(cursor: Cursor, number: Token, word: keyof typeof LENGTHS) {
  const { unit, tenths, decimals } = LENGTHS[word]
  const { minimum, maximum } = PRESCRIPTION.distanceMeters
  const entered = exactly(cursor, number, decimals)
  const millimetres = entered === null ? null : divideHalfEven(entered * tenths, 10n ** BigInt(decimals + 1))
  if (millimetres === null || millimetres > maximum * 1000) {
    cursor.fail(`${quoted(number, word)} is no distance. Write at most 1000 km, to the millimetre.`, number, [
      `a number from ${minimum} to ${Number((BigInt(maximum) * 10_000n) / tenths)}`,
    ])
  }
  return { distanceMeters: Number(millimetres) / 1000, distanceUnit: unit }
}

/** A time of at most so many seconds, or null where none stands. */
export function takeTime(cursor: Cursor, range: Range): number | null {
  const clock = cursor.takeKind('time', A_TIME)
  if (clock) return clockOf(cursor, clock, range)
  const number = cursor.takeKind('number', A_NUMBER)
  if (!number) return null
  const word = cursor.takeOne(wordsOf(TIMES)) ?? cursor.fail()
  return timeOf(cursor, number, word, range)
}

export function timeOf(cursor: Cursor, number: Token, word: keyof typeof TIMES, range: Range): number {
  const thousandths = exactly(cursor, number, THOUSANDTHS)
  const seconds = Number(thousandths) * TIMES[word]
  if (thousandths !== null && seconds % 1000 === 0) return inRange(cursor, number, seconds / 1000, range)
  return cursor.fail(`${quoted(number, word)} is no whole number of seconds.`, number, ['a whole number of seconds'])
}

/** "1:45" has minutes and seconds, and "1:00:00" has hours too. */
export function clockOf(cursor: Cursor, clock: Token, range: Range): number {
  const parts = clock.text.split(':')
  const isTime = parts.length <= 3 && parts.slice(1).every((part) => /^[0-5]\d$/.test(part))
  if (isTime && clock.text.length <= LONGEST_CLOCK) {
    return inRange(
      cursor,
      clock,
      parts.reduce((sum, part) => sum * 60 + Number(part), 0),
      range,
    )
  }
  return cursor.fail(`${quoted(clock)} is no time. Write minutes and seconds as 1:05, and hours as 1:00:00.`, clock, [
    'a time such as 1:05',
  ])
}

function inRange(cursor: Cursor, token: Token, seconds: number, { maximum }: Range): number {
  if (seconds <= maximum) return seconds
  return cursor.fail(`This time is too long. Write at most ${maximum / 3_600}h.`, token, [
    `a time of at most ${maximum / 3_600}h`,
  ])
}

function thousandthsOf(cursor: Cursor, number: Token, { minimum, maximum }: Range, what: string): number {
  const thousandths = exactly(cursor, number, THOUSANDTHS)
  const value = Number(thousandths)
  if (thousandths !== null && value >= minimum * 1000 && value <= maximum * 1000) return value
  const range = `a number from ${minimum} to ${maximum}`
  return cursor.fail(`${quoted(number)} is no ${what}. Write ${range} with at most 3 decimals.`, number, [range])
}

function exactly(cursor: Cursor, number: Token, decimals: number): bigint | null {
  if (!hasTwoReadings(number.text)) return scaled(number.text, decimals)
  const choices = [number.text.replace(/[.,]/, ''), unscaled(scaled(number.text, THOUSANDTHS) as bigint, THOUSANDTHS)]
  return cursor.fail(`${quoted(number)} can be read in two ways. Write ${choices.join(' or ')}.`, number, choices)
}

function quoted({ text }: Token, unit = ''): string {
  return `"${text.length > 20 ? `${text.slice(0, 20)}…` : text}${unit}"`
}
