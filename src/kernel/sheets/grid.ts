import { PlainError } from '../plainError.ts'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import type { SheetDate } from './dates.ts'

/** What a cell says, however its file stores it. */
export interface SheetCell {
  /** As a person would type it: a number with a point, a percentage with its sign, a time as 1:30, a date as 2026-03-05. */
  text: string
  /** What a spreadsheet program has taken for a date. */
  date?: SheetDate
  /** Whether the cell shows hours and minutes, which its program makes of minutes and seconds. */
  isClock?: boolean
  /** Why the cell has no value: a sentence without its cell. */
  fault?: string
  /** Whether the value is the stored result of a formula. */
  isComputed?: boolean
  /** Whether the value stands in the first cell of a merged range, and this is another cell of the range. */
  isMerged?: boolean
}

export type SheetRow = readonly (SheetCell | undefined)[]

export interface Grid {
  /** Null where the file has no sheets, as a CSV file. */
  name: string | null
  isHidden: boolean
  /** Row 1 stands at 0, and column A at 0. Trailing rows and cells without a value are left out. */
  rows: SheetRow[]
  /** The comments on its cells, the first of them. */
  comments?: readonly SheetComment[]
}

export interface SheetComment {
  row: number
  column: number
  text: string
}

/** A place in a file, counted from 0. */
export interface SheetPlace {
  sheet: string | null
  row: number
  column: number
}

/** A file that cannot be read at all. The message says what it is and what to do. */
export class SheetRefused extends PlainError {}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** B7, as every spreadsheet program names it. */
export function cellName({ row, column }: Pick<SheetPlace, 'row' | 'column'>): string {
  return `${columnName(column)}${row + 1}`
}

/** "B7" → the place, or null. */
export function readCellName(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name)
  if (!match) return null
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

/** Builds the rows of one sheet within the bounds. `spent` counts the cells of the whole file. */
export class GridBuilder {
  readonly rows: (SheetCell | undefined)[][] = []

  constructor(private readonly spent: { cells: number }) {}

  put(row: number, column: number, cell: SheetCell): void {
    if (cell.text === '' && !cell.fault) return
    if (row >= BOUNDS.rows) throw new SheetRefused(`${TOO_MUCH.rows} ${SPLIT}`)
    if (column >= BOUNDS.columns) throw new SheetRefused(`${TOO_MUCH.columns} ${SPLIT}`)
    if (cell.text.length > BOUNDS.cellCharacters) throw new SheetRefused(TOO_MUCH.cellCharacters)
    this.spent.cells += 1
    if (this.spent.cells > BOUNDS.cells) throw new SheetRefused(`${TOO_MUCH.cells} ${SPLIT}`)
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row] as (SheetCell | undefined)[]
    while (cells.length < column) cells.push(undefined)
    cells[column] = cell
  }
}

const SPLIT = 'Keep only the plan in the file, and split it if it is longer.'

/** Whether a cell says nothing: blanks, or the dash that people put in place of nothing. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (!cell.fault && saysNothing(cell.text))
}

export function saysNothing(text: string): boolean {
  return /^[-–—]?$/.test(text.trim())
}

/** The text without the blanks around it. A pattern for blanks before an end would take quadratic time. */
export function textOf(cell: SheetCell | undefined): string {
  return cell?.text.trim() ?? ''
}
