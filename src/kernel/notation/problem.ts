import type { Misread } from './cursor.ts'
import { adviceOn } from './mistakes.ts'
import { THE_END } from './quantities.ts'
import type { Token } from './scan.ts'
import { choiceOf, LENGTHS, TIMES, wordsOf } from './words.ts'

/** Why a line is no prescription. */
export interface NotationProblem {
  /** The first character that makes no sense, counted from 1. One past the last character where something is missing. */
  column: number
  /** What may stand there instead: words and signs as they are written, and names of the rest, such as "a number". */
  expected: string[]
  /** What stands there. Empty at the end of the line. */
  found: string
  /** One sentence or two for people: `"kgs" is not a unit. Write kg or lb.` */
  advice: string
  /** The advice with its place: `At character 7: "kgs" is not a unit. Write kg or lb.` */
  message: string
  /**
   * The whole line as it was meant, in its canonical form: "3x8 @70%" for "3x8 70%". Null where it could mean several
   * things, or nothing. It is worked out when it is asked for.
   */
  readonly suggestion: string | null
}

/** After a number, each of these could stand. Nobody reads a list of them. */
const UNITS: string[] = [...wordsOf(LENGTHS), ...wordsOf(TIMES)]

const LONGEST_FOUND = 20

export function problemOf(
  line: string,
  { token, expected, told }: Misread,
  suggest: () => string | null,
): NotationProblem {
  const column = token.from + 1
  const found = foundAt(line, token)
  const advice = adviceOn(line, token, expected) ?? told ?? generally(found, expected)
  return problemAt(column, expected, found, advice, suggest)
}

export function tooLong(line: string, most: number): NotationProblem {
  const column = most + 1
  const found = [...line.slice(most, column + LONGEST_FOUND)].slice(0, LONGEST_FOUND).join('')
  return problemAt(column, [THE_END], found, `A line has at most ${most} characters.`, () => null)
}

function problemAt(
  column: number,
  expected: string[],
  found: string,
  advice: string,
  suggest: () => string | null,
): NotationProblem {
  let known: string | null | undefined
  return {
    column,
    expected,
    found,
    advice,
    message: `At character ${column}: ${advice}`,
    get suggestion() {
      if (known === undefined) known = suggest()
      return known
    },
  }
}

function foundAt(line: string, { from, to }: Token): string {
  const found = line.slice(from, to)
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found
}

function generally(found: string, expected: string[]): string {
  const what = found === '' ? 'The line ends too early.' : `"${found}" cannot stand here.`
  const isAnyUnit = UNITS.every((unit) => expected.includes(unit))
  const choices = isAnyUnit ? ['a unit', ...expected.filter((each) => !UNITS.includes(each))] : expected
  return `${what} Write ${choiceOf(choices)}.`
}
