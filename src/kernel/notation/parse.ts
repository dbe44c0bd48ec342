import { LIMITS } from '../rules.ts'
import { SetType } from '../workoutVocabulary.ts'
import { Cursor, Misread } from './cursor.ts'
import { readMeasure } from './measure.ts'
import { readModifiers } from './modifiers.ts'
import { type Manner, OPEN_SET, type PrescribedSet } from './prescribedSet.ts'
import { type NotationProblem, problemOf, tooLong } from './problem.ts'
import { A_NUMBER, THE_END, wholeOf } from './quantities.ts'
import { scan } from './scan.ts'
import { KINDS, wordsOf } from './words.ts'

/** The sets of a line, or why it is none. */
export type ReadPrescription = { sets: PrescribedSet[]; problem: null } | { sets: null; problem: NotationProblem }

/** More than the printer ever needs: fifty sets that are all different, with everything that a set can say. */
export const LONGEST_LINE = 8_000

const SETS = { minimum: 1, maximum: LIMITS.setsPerExercise }

/** Reads one line of prescription, such as "w 2x5 @40%; 3x5 @75% rest 180s". `docs/notation.md` has the grammar. */
export function parsePrescription(line: string, manner: Manner = {}): ReadPrescription {
  if (line.length > LONGEST_LINE) return { sets: null, problem: tooLong(line, LONGEST_LINE) }
  try {
    return { sets: readLine(new Cursor(scan(line)), manner), problem: null }
  } catch (misread) {
    if (misread instanceof Misread) return { sets: null, problem: problemOf(line, misread) }
    throw misread
  }
}

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
