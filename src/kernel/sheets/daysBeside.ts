import { isBlank, type SheetRow } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column, Layout } from './layout.ts'

/** The columns of one of several tables that stand side by side. */
export interface Window {
  from: number
  to: number
  /** Columns left of all tables, such as the week, belong to each of them. */
  shared: number
}

const MEASURES: ReadonlySet<Role> = new Set(['prescription', 'sets', 'reps', 'time', 'distance', 'eachSet'])

/** The tables that stand side by side under these headings, each with its own exercises, or null where there is one. Pure. */
export function windowsOf(layout: Layout): Window[] | null {
  const columns = [...layout.shared, ...layout.blocks.flatMap((block) => block.columns)].toSorted(
    (one, other) => one.column - other.column,
  )
  const exercises = columns.filter(({ role, isSpread }) => role === 'exercise' && !isSpread)
  if (exercises.length < 2) return null
  const hasOrder = columns.some(({ role, column }) => role === 'order' && column === (exercises[1]?.column ?? 0) - 1)
  const starts = exercises.map(({ column }) => Math.max(0, column - (hasOrder ? 1 : 0)))
  const windows = starts.map((from, index) => {
    return { from, to: starts[index + 1] ?? Number.POSITIVE_INFINITY, shared: starts[0] ?? 0 }
  })
  const isTable = (window: Window) =>
    columns.some(({ role, column }) => MEASURES.has(role) && column > window.from && column < window.to)
  return windows.every(isTable) ? windows : null
}

const isIn = (column: number, { from, to, shared }: Window) => column < shared || (column >= from && column < to)

/** The layout of one of the tables. What stands in its heads names the weeks and the days. */
export function layoutIn(layout: Layout, window: Window): Layout {
  const columns: Column[] = [...layout.shared, ...layout.blocks.flatMap((block) => block.columns)]
  const own = columns.filter(({ column }) => isIn(column, window))
  return {
    ...layout,
    headingRows: layout.headingRows.slice(-1),
    shared: [],
    blocks: [{ week: null, columns: own }],
    unknown: layout.unknown.filter(({ column }) => isIn(column, window)),
  }
}

/** The rows of one of the tables, as long as it is. The other rows are empty, because there may be many tables. */
export function rowsIn(rows: readonly SheetRow[], window: Window, from: number, end: number): SheetRow[] {
  return rows.map((cells, row) => (row >= from && row < end ? cellsIn(cells, window) : NOTHING))
}

const NOTHING: SheetRow = []

/** The cells of one of the tables, each in its own column. What is said of all tables counts beside something of its own. */
export function cellsIn(cells: SheetRow, window: Window): SheetRow {
  const own = cells.map((cell, column) => (column >= window.from && column < window.to ? cell : undefined))
  if (own.every((cell) => isBlank(cell) || cell?.isMerged)) return []
  return own.map((cell, column) => (column < window.shared ? cells[column] : cell))
}
