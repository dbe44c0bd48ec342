import type { Composed } from './composed.ts'
import { dateInWords, typedRange } from './dates.ts'
import { type SheetCell, textOf } from './grid.ts'
import type { Column } from './layout.ts'
import { clockTold } from './spoken.ts'

/** The text of a cell. A range that a program took for a date is got back, or told. */
export function undated(
  { role, column, cell, unit }: Column & { cell: SheetCell },
  { problems, remarks }: Pick<Composed, 'problems' | 'remarks'>,
): string {
  if (cell.isClock && unit !== 'h') remarks.push({ column, message: clockTold(cell.text) })
  if (cell.fault) {
    problems.push({ column, message: cell.fault })
    return textOf(cell)
  }
  if (!cell.date) return textOf(cell)
  const range = role === 'reps' || role === 'prescription' || role === 'sets' ? typedRange(cell.date) : null
  if (range && role !== 'sets') {
    const text = `${range.lower}-${range.upper}`
    remarks.push({ column, message: `A spreadsheet program has made a date of this cell. It is read as ${text}.` })
    return text
  }
  problems.push({
    column,
    message:
      `The cell has the date ${dateInWords(cell.date)}, which spreadsheet programs make of what looks like one. ` +
      'Format the column as text, and write again what you mean, such as 3-5.',
  })
  return textOf(cell)
}
