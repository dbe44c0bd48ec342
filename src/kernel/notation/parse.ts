import { Cursor, Misread } from './cursor.ts'
import { readLine } from './line.ts'
import type { Manner, PrescribedSet } from './prescribedSet.ts'
import { type NotationProblem, problemOf, tooLong } from './problem.ts'
import { scan } from './scan.ts'
import { suggestionFor } from './suggest/suggestion.ts'

/** The sets of a line, or why it is none. */
export type ReadPrescription = { sets: PrescribedSet[]; problem: null } | { sets: null; problem: NotationProblem }

/** More than the printer ever needs: fifty sets that are all different, with everything that a set can say. */
export const LONGEST_LINE = 8_000

/** Reads one line of prescription, such as "w 2x5 @40%; 3x5 @75% rest 180s". `docs/notation.md` has the grammar. */
export function parsePrescription(line: string, manner: Manner = {}): ReadPrescription {
  if (line.length > LONGEST_LINE) return { sets: null, problem: tooLong(line, LONGEST_LINE) }
  try {
    return { sets: readLine(new Cursor(scan(line)), manner), problem: null }
  } catch (misread) {
    if (misread instanceof Misread)
      return { sets: null, problem: problemOf(line, misread, () => suggestionFor(line, manner)) }
    throw misread
  }
}
