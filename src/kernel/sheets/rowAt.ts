import type { Units } from './compose.ts'
import { isBlank, type SheetPlace, type SheetRow } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { ExerciseNames } from './matchExercises.ts'
import type { Findings } from './problems.ts'
import { notSpelledOut } from './protect.ts'

/** What is needed to read rows, and where is told what is found. */
export interface Reading {
  names: ExerciseNames
  units: Units
  problems: Findings
  remarks: Findings
}

/** One row of a sheet, with the columns that are read of it. */
export interface RowAt {
  sheet: string | null
  row: number
  cells: SheetRow
  columns: readonly Column[]
}

export const placeIn = ({ sheet, row }: RowAt, column: number): SheetPlace => ({ sheet, row, column })

export function columnOf({ columns }: Pick<RowAt, 'columns'>, role: Role): Column | undefined {
  return columns.find((column) => column.role === role)
}

/** The text of a column as it stands there, or null where the cell says nothing. */
export function rawIn(at: RowAt, role: Role): { text: string; place: SheetPlace; fault?: string } | null {
  const column = columnOf(at, role)
  const cell = column && at.cells[column.column]
  if (!column || !cell || isBlank(cell)) return null
  return { text: notSpelledOut(cell.text), place: placeIn(at, column.column), fault: cell.fault }
}
