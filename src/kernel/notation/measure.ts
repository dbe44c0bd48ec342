import { PRESCRIPTION } from '../prescription.ts'
import { SetType } from '../workoutVocabulary.ts'
import type { Cursor } from './cursor.ts'
import type { PrescribedSet } from './prescribedSet.ts'
import { A_NUMBER, A_TIME, clockOf, distanceOf, takeTime, timeOf, wholeOf } from './quantities.ts'
import type { Token } from './scan.ts'
import { LENGTHS, MASSES, TIMES, wordsOf } from './words.ts'

/** What is done in a set: repetitions, a distance, a time, or several of them. */
type Measure = Partial<PrescribedSet>

const DURATION = PRESCRIPTION.durationSeconds

/**
 * measure = reps [ "over" distance ] [ "in" time ] | distance [ "in" time ] | time
 *
 * `first` is a number that has been read already. Without a kind before it, what is open upwards ("5+", "max") is an
 * AMRAP set. A kind says itself what the set is.
 */
export function readMeasure(cursor: Cursor, kind: PrescribedSet['type'] | null, first: Token | null): Measure {
  const openUpwards = { type: kind ?? SetType.AMRAP }
  return first ? readNumber(cursor, first, openUpwards) : readAny(cursor, openUpwards)
}

function readAny(cursor: Cursor, openUpwards: Measure): Measure {
  if (cursor.take('max')) return { ...openUpwards, ...readExtent(cursor) }
  if (cursor.take('any')) return readExtent(cursor)
  if (cursor.take('>=')) return { repsMin: readReps(cursor, 'repsMin'), ...readExtent(cursor) }
  if (cursor.take('<=')) return { repsMax: readReps(cursor, 'repsMax'), ...readExtent(cursor) }
  const clock = cursor.takeKind('time', A_TIME)
  if (clock) return { durationSeconds: clockOf(cursor, clock, DURATION) }
  return readNumber(cursor, cursor.takeKind('number', A_NUMBER) ?? cursor.fail(), openUpwards)
}

/** Only the unit tells what a number is. */
function readNumber(cursor: Cursor, number: Token, openUpwards: Measure): Measure {
  const length = cursor.takeOne(wordsOf(LENGTHS))
  if (length) return { ...distanceOf(cursor, number, length), ...readDuration(cursor) }
  const time = cursor.takeOne(wordsOf(TIMES))
  if (time) return { durationSeconds: timeOf(cursor, number, time, DURATION) }
  return { ...readRange(cursor, number, openUpwards), ...readExtent(cursor) }
}

/** The repetitions that begin with a number: 5, 5-8 or 5+. */
function readRange(cursor: Cursor, number: Token, openUpwards: Measure): Measure {
  const repsMin = repsOf(cursor, number, 'repsMin')
  // A load may follow at once: "5-20kg" is five repetitions with twenty kilograms of assistance.
  if (isSignedLoad(cursor)) return { repsMin, repsMax: repsMin }
  if (cursor.take('+')) return { repsMin, ...openUpwards }
  if (!cursor.take('-')) return { repsMin, repsMax: repsMin }
  const upper = cursor.token
  const repsMax = readReps(cursor, 'repsMax')
  if (repsMax >= repsMin) return { repsMin, repsMax }
  return cursor.fail(`A range begins with its smaller number. Write ${repsMax}-${repsMin}.`, upper, [
    `a whole number from ${repsMin} to ${PRESCRIPTION.repsMax.maximum}`,
  ])
}

/** The plus of "5+ 100kg" stands at the repetitions and apart from the load, so that it is theirs. */
export function isSignedLoad(cursor: Cursor): boolean {
  const [sign, number, unit] = [cursor.token, cursor.ahead(1), cursor.ahead(2)]
  if (sign.text === '+' && cursor.ahead(-1)?.to === sign.from && number?.from !== sign.to) return false
  return /^[-+]$/.test(sign.text) && number?.kind === 'number' && unit !== undefined && Object.hasOwn(MASSES, unit.text)
}

function readReps(cursor: Cursor, end: 'repsMin' | 'repsMax'): number {
  return repsOf(cursor, cursor.takeKind('number', A_NUMBER) ?? cursor.fail(), end)
}

function repsOf(cursor: Cursor, number: Token, end: 'repsMin' | 'repsMax'): number {
  return wholeOf(cursor, number, PRESCRIPTION[end], 'number of repetitions')
}

function readExtent(cursor: Cursor): Measure {
  return { ...readDistance(cursor), ...readDuration(cursor) }
}

function readDistance(cursor: Cursor): Measure {
  if (!cursor.take('over')) return {}
  const number = cursor.takeKind('number', A_NUMBER) ?? cursor.fail()
  return distanceOf(cursor, number, cursor.takeOne(wordsOf(LENGTHS)) ?? cursor.fail())
}

function readDuration(cursor: Cursor): Measure {
  return cursor.take('in') ? { durationSeconds: takeTime(cursor, DURATION) ?? cursor.fail() } : {}
}
