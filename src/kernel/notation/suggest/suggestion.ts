import { Cursor, Misread } from '../cursor.ts'
import { readLine } from '../line.ts'
import type { Manner, PrescribedSet } from '../prescribedSet.ts'
import { printPrescription } from '../print.ts'
import { scan } from '../scan.ts'
import { LooseReader } from './looseReader.ts'
import { writtenOf } from './written.ts'

/** In characters. What a coach types into a cell is shorter, and a line that cannot be read costs no more than this. */
const LONGEST = 300

/**
 * The line that a coach meant who writes as on paper: "3x8 @70%" for "3x8 70%". Each piece of what was typed must say one
 * thing, no two may say the same, and the parser must read the whole. Otherwise there is none: nothing is left out, and
 * nothing is guessed.
 */
export function suggestionFor(line: string, manner: Manner): string | null {
  if (line.length > LONGEST) return null
  const parts = line.split(/[;\r\n]/).map(plain)
  const written: string[] = []
  for (const part of parts) {
    if (part === '') continue
    const groups = strictly(part, manner) ? [part] : loosely(part)
    if (groups === null) return null
    written.push(...groups)
  }
  const sets = strictly(written.join('; '), manner)
  return sets?.every(({ repsMax }) => repsMax !== 0) ? printPrescription(sets, mannerOf(written, manner)) : null
}

/** A plus before a load is kept, because it is another load with an exercise that is not done with the body weight. */
function mannerOf(groups: readonly string[], { isAddedLoad }: Manner): Manner {
  const isSigned = () => groups.some((group) => /\+ ?\d+(?:[.,]\d+)? ?(?:kg|lb)/.test(group))
  return { isAddedLoad: isAddedLoad ?? isSigned() }
}

function loosely(part: string): string[] | null {
  const groups = new LooseReader(part).read()?.map(writtenOf)
  return groups?.every((group) => group !== null) ? groups : null
}

function strictly(text: string, manner: Manner): PrescribedSet[] | null {
  try {
    return readLine(new Cursor(scan(text)), manner)
  } catch (misread) {
    if (misread instanceof Misread) return null
    throw misread
  }
}

/** In lower case, with single blanks and the signs of a keyboard. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[×·]/g, 'x')
    .replace(/[’′‘]/g, "'")
    .replace(/[”″“]|''/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
