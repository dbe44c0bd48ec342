import { LIMITS } from '../rules.ts'
import { SetType } from '../workoutVocabulary.ts'
import type { Cursor } from './cursor.ts'
import { readMeasure } from './measure.ts'
import { readModifiers } from './modifiers.ts'
import { type Manner, OPEN_SET, type PrescribedSet } from './prescribedSet.ts'
import { A_NUMBER, THE_END, wholeOf } from './quantities.ts'
import { KINDS, wordsOf } from './words.ts'

const SETS = { minimum: 1, maximum: LIMITS.setsPerExercise }

/** line = group *( ";" group ) */
export function readLine(cursor: Cursor, manner: Manner): PrescribedSet[] {
  const sets: PrescribedSet[] = []
  for (;;) {
    sets.push(...readGroup(cursor, SETS.maximum - sets.length, manner))
    const isFull = sets.length === SETS.maximum
    if (!isFull && cursor.take(';')) continue
    if (cursor.takeKind('end', THE_END)) return sets
    cursor.fail(isFull && cursor.token.text === ';' ? `A line has at most ${SETS.maximum} sets.` : null)
  }
}

/** group = [ kind ] [ sets "x" ] measure *( modifier ) */
function readGroup(cursor: Cursor, room: number, manner: Manner): PrescribedSet[] {
  const word = cursor.takeOne(wordsOf(KINDS))
  const kind = word && KINDS[word]
  const number = cursor.takeKind('number', A_NUMBER)
  const isCount = number !== null && cursor.take('x')
  const count = isCount ? wholeOf(cursor, number, { ...SETS, maximum: room }, 'number of sets') : 1
  const measure = readMeasure(cursor, kind, isCount ? null : number)
  const set = { ...OPEN_SET, type: kind ?? SetType.NORMAL, ...measure, ...readModifiers(cursor, manner) }
  return Array.from({ length: count }, () => ({ ...set }))
}
