import type { Token } from './scan.ts'

/** The surroundings of a mistake, in lower case, with plain dashes and single blanks. */
export interface Place {
  /** The group up to the mistake. */
  before: string
  /** The line from the mistake on. */
  rest: string
  token: Token
  /** What the parser has looked for. */
  expected: readonly string[]
}

/** What to write instead of a common mistake, in whole sentences. Null where it is another mistake. */
export type Advice = (place: Place) => string | null

/** Advice needs few characters, and a bound keeps its patterns from costing more on a longer line. */
const FAR = 60

export function placeOf(line: string, token: Token, expected: readonly string[]): Place {
  const start = line.lastIndexOf(';', token.from - 1) + 1
  const before = line.slice(token.from === 0 ? 0 : start, token.from)
  return {
    before: plain(before.slice(-FAR)).trim(),
    rest: plain(line.slice(token.from, token.from + FAR)).trim(),
    token,
    expected,
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/×/g, 'x')
    .replace(/\s+/g, ' ')
}

/** A number, and a number or a range of two. */
export const N = '\\d+(?:[.,]\\d+)?'
export const SPAN = `${N}(?: ?- ?${N})?`

/** What a pattern captures right before the mistake, or from it on. */
export function ending({ before }: Place, pattern: string): string[] | undefined {
  return captured(before, `(?:${pattern}) ?$`)
}

export function beginning({ rest }: Place, pattern: string): string[] | undefined {
  return captured(rest, `^(?:${pattern})`)
}

function captured(text: string, pattern: string): string[] | undefined {
  const match = new RegExp(pattern, 'u').exec(text)
  return match?.slice(1).map((group) => group ?? '')
}
