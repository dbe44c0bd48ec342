import type { Units } from './compose.ts'
import { isBlank, type SheetPlace, type SheetRow } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { ExerciseNames } from './matchExercises.ts'
import type { Findings, More } from './problems.ts'
import { notSpelledOut } from './protect.ts'
import { JOINED } from './settle.ts'

/** What is needed to read rows, and where is told what is found. */
export interface Reading {
  names: ExerciseNames
  units: Units
  problems: Findings
  remarks: Findings
  /** What has been told of columns as a whole, at the first cell. Other rows have nothing to add to it. */
  toldOnce: Set<string>
}

/** One row of a sheet, with the columns that are read of it. */
export interface RowAt {
  sheet: string | null
  row: number
  cells: SheetRow
  columns: readonly Column[]
  /** The row of their headings. */
  headings: number
  /** The heading of the week, where weeks stand side by side. */
  week: string | null
}

export const placeIn = ({ sheet, row }: RowAt, column: number): SheetPlace => ({ sheet, row, column })

/** Tells something of a column as a whole, at the first cell of it where it is so. */
export function tellOnce(
  at: RowAt,
  to: 'problems' | 'remarks',
  { toldOnce, ...reading }: Reading,
  { column, message, more }: { column: number; message: string; more?: More },
): void {
  const key = JSON.stringify([at.sheet, at.headings, column, message])
  if (toldOnce.has(key)) return
  toldOnce.add(key)
  reading[to].add(placeIn(at, column), message, more)
}

export function columnOf({ columns }: Pick<RowAt, 'columns'>, role: Role): Column | undefined {
  return columns.find((column) => column.role === role)
}

/**
 * The text of a column as it stands there, or null where the cell says nothing. Where several columns have texts, they are
 * put together, and the place is that of the first.
 */
export function rawIn(
  at: RowAt,
  role: Role,
): { text: string; place: SheetPlace; fault?: string; isClock?: boolean } | null {
  const found = at.columns.flatMap((column) => {
    const cell = column.role === role ? at.cells[column.column] : undefined
    return cell && !isBlank(cell) ? [{ column: column.column, cell }] : []
  })
  const [first] = found
  if (!first) return null
  const texts = found.flatMap(({ cell }) => (cell === first.cell || !cell.isMerged ? [notSpelledOut(cell.text)] : []))
  const fault = found.find(({ cell }) => cell.fault)?.cell.fault
  const text = JOINED.has(role) ? texts.join('\n') : (texts[0] ?? '')
  return { text, place: placeIn(at, first.column), fault, isClock: first.cell.isClock }
}
