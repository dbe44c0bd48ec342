import { isBlank, type SheetRow, textOf } from './grid.ts'
import { isDayHeading, isWeekHeading, type Role } from './headings.ts'

/** Rows that are looked at. A plan says the same in all of them. */
const LOOKED_AT = 200
const COLUMNS = 40

type Test = (text: string) => boolean

const NUMBER: Test = (text) => /^\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/.test(text)

/**
 * What the columns of a table without headings seem to have, by what stands in them. A person has said that there are no
 * headings, sees the guess and corrects it. Pure.
 */
export function guessColumns(rows: readonly SheetRow[], isExercise: Test): Record<number, Role> {
  // A row with a single text is a title.
  const told = rows.slice(0, LOOKED_AT).filter((row) => row.filter((cell) => !isBlank(cell)).length > 1)
  const texts = Array.from({ length: COLUMNS }, (_, column) => {
    return told.flatMap((row) => (isBlank(row[column]) ? [] : [textOf(row[column])]))
  })
  const guess: Record<number, Role> = {}
  const take = (role: Role, test: Test, least = 0.5) => {
    const shares = texts.map((each, column) => (column in guess || each.length === 0 ? 0 : shareOf(each, test)))
    const best = Math.max(...shares)
    if (best >= least && best > 0) guess[shares.indexOf(best)] = role
  }
  take('exercise', isExercise, 0.3)
  take('week', isWeekHeading)
  take('day', isDayHeading)
  take('order', (text) => /^[a-z]\d{1,2}[.)]?$/i.test(text))
  take('prescription', (text) => /^\d{1,2}\s*[x×*]\s*\S/i.test(text))
  take('rest', (text) => /^(?:rest|pause)\b|\b(?:rest|pause)$|^\d[\d.:–-]*\s*(?:s|sec|sek|min)\b/i.test(text))
  take('load', (text) => /^@?\s*[\d.,]+\s*(?:kg|lbs?)$/i.test(text), 0.3)
  if (!Object.values(guess).includes('prescription')) {
    take('sets', (text) => /^\d{1,2}$/.test(text))
    take('reps', NUMBER)
  }
  if (!Object.values(guess).includes('load')) take('load', (text) => /^[\d.,]+$/.test(text))
  return guess
}

const shareOf = (texts: readonly string[], test: Test) => texts.filter(test).length / texts.length
