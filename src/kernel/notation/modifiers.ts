import { PRESCRIPTION } from '../prescription.ts'
import type { Cursor } from './cursor.ts'
import { isSignedLoad } from './measure.ts'
import type { Manner, PrescribedSet } from './prescribedSet.ts'
import { A_NUMBER, A_TEMPO, decimalOf, loadOf, takeTime } from './quantities.ts'
import type { Token } from './scan.ts'
import { MASSES, SIDES, wordsOf } from './words.ts'

/** How a set is done. Each modifier may stand once, in any order, so each looks only for what is not said yet. */
type Said = { -readonly [Value in keyof PrescribedSet]?: PrescribedSet[Value] }

export function readModifiers(cursor: Cursor, manner: Manner): Said {
  const said: Said = {}
  for (;;) {
    const more =
      takeSide(cursor, said) ??
      takeSignedLoad(cursor, said, manner) ??
      takeIntensity(cursor, said) ??
      takeTempo(cursor, said) ??
      takeRest(cursor, said)
    if (!more) return said
    Object.assign(said, more)
  }
}

function takeSide(cursor: Cursor, said: Said): Said | null {
  const word = said.side ? null : cursor.takeOne(wordsOf(SIDES))
  return word && { side: SIDES[word] }
}

function takeTempo(cursor: Cursor, said: Said): Said | null {
  if (said.tempo || !cursor.take('tempo')) return null
  return { tempo: (cursor.takeKind('tempo', A_TEMPO) ?? cursor.fail()).text }
}

function takeRest(cursor: Cursor, said: Said): Said | null {
  if (said.restSeconds !== undefined || !cursor.take('rest')) return null
  return { restSeconds: takeTime(cursor, PRESCRIPTION.restSeconds) ?? cursor.fail() }
}

function takeSignedLoad(cursor: Cursor, said: Said, { isAddedLoad = true }: Manner): Said | null {
  const sign = said.load || !isAddedLoad ? null : cursor.takeOne(['+', '-'])
  if (!sign) return null
  const number = readNumber(cursor)
  const unit = cursor.takeOne(wordsOf(MASSES)) ?? cursor.fail()
  return { load: loadOf(cursor, number, unit, sign === '-' ? -1 : 1) }
}

function takeIntensity(cursor: Cursor, said: Said): Said | null {
  const { load, percentOfOneRepMax, rpe, repsInReserve } = said
  const isFull = [load, percentOfOneRepMax, rpe, repsInReserve].every((value) => value !== undefined)
  if (isFull || !cursor.take('@')) return null
  if (rpe === undefined && cursor.take('rpe')) return readRpe(cursor)
  if (repsInReserve === undefined && cursor.take('rir')) return readReserve(cursor)
  return readAmount(cursor, said)
}

function readRpe(cursor: Cursor): Said {
  const [rpe, rpeMax] = spanOf(cursor, readSpan(cursor, readNumber(cursor)), 'rpe', 'RPE')
  return { rpe, rpeMax }
}

function readReserve(cursor: Cursor): Said {
  return { repsInReserve: decimalOf(cursor, readNumber(cursor), PRESCRIPTION.repsInReserve, 'RIR') }
}

/** A load or percentages, which only the unit tells apart. */
function readAmount(cursor: Cursor, { load, percentOfOneRepMax: percent }: Said): Said {
  if (load && percent !== undefined) cursor.fail()
  const number = readNumber(cursor)
  const unit = load ? null : cursor.takeOne(wordsOf(MASSES))
  if (unit) return { load: loadOf(cursor, number, unit) }
  if (percent !== undefined) cursor.fail()
  const span = readSpan(cursor, number)
  if (!cursor.take('%')) cursor.fail()
  const [percentOfOneRepMax, percentMax] = spanOf(cursor, span, 'percentOfOneRepMax', 'percentage')
  return { percentOfOneRepMax, percentMax }
}

function readNumber(cursor: Cursor): Token {
  return cursor.takeKind('number', A_NUMBER) ?? cursor.fail()
}

type Span = [lower: Token, upper: Token | null]

/** A dash begins the upper end, unless it begins a load that is taken off the body weight. */
function readSpan(cursor: Cursor, lower: Token): Span {
  return [lower, !isSignedLoad(cursor) && cursor.take('-') ? readNumber(cursor) : null]
}

function spanOf(cursor: Cursor, [first, second]: Span, name: 'rpe' | 'percentOfOneRepMax', what: string) {
  const range = PRESCRIPTION[name]
  const lower = decimalOf(cursor, first, range, what)
  const upper = second && decimalOf(cursor, second, range, what)
  if (second === null || upper === null || upper >= lower) return [lower, upper] as const
  return cursor.fail(`A range begins with its smaller number. Write ${upper}-${lower}.`, second, [
    `a number from ${lower} to ${range.maximum}`,
  ])
}
