import { type Grid, isBlank, textOf } from '../../kernel/sheets/grid.ts'
import { readHeading } from '../../kernel/sheets/headings.ts'
import type { Layout } from '../../kernel/sheets/layout.ts'

/** In each direction as much as a person looks at to see what the columns have. */
const ROWS = 10
const COLUMNS = 24
const LONGEST_TEXT = 40

/**
 * How one sheet was understood, with its first rows, so that a person can say which of them has the headings. `said` is the
 * row that a person has named where the sheet could not be read by it. Pure.
 */
export function showSheet({ name, isHidden, rows }: Grid, layout: Layout | undefined, hasRows: boolean, said = 0) {
  const known = [...(layout?.shared ?? []), ...(layout?.blocks[0]?.columns ?? [])]
  const roles = new Map(known.map(({ column, role }) => [column, role]))
  // Weeks that stand side by side have the columns of the first one.
  const others = new Set(layout?.blocks.slice(1).flatMap(({ columns }) => columns.map(({ column }) => column)))
  const headings = layout?.headingRows ?? (said > 0 ? [said - 1] : [])
  const shown = rowsToShow(rows, headings[0] ?? 0)
  const filled = shown.flatMap(({ cells }) => cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column])))
  const all = [...new Set([...known.map(({ column }) => column), ...filled])].filter((column) => !others.has(column))
  const columns = all.toSorted((one, other) => one - other).slice(0, COLUMNS)
  return {
    name,
    isRead: layout !== undefined,
    isEmpty: isHidden || rows.length === 0,
    weeksBeside: layout?.blocks[0]?.week ? layout.blocks.length : 0,
    /** Counted from 1. It is 0 where a person has said that there are none, and null where nobody knows. */
    headingRow: layout ? (layout.headingRows[0] ?? -1) + 1 : null,
    columns: columns.map((column) => {
      const heading = headingOf(rows, headings, column)
      return { column, heading, role: roles.get(column) ?? (layout ? null : (readHeading(heading)?.role ?? null)) }
    }),
    rows: hasRows
      ? shown.map(({ row, cells }) => ({
          row: row + 1,
          cells: columns.map((column) => [...textOf(cells[column])].slice(0, LONGEST_TEXT).join('')),
        }))
      : [],
  }
}

/** The first rows with something in them. Where the headings stand further down, those from the headings on. */
function rowsToShow(rows: Grid['rows'], headings: number) {
  const filled = rows.flatMap((cells, row) => (cells.some((cell) => !isBlank(cell)) ? [{ row, cells }] : []))
  const at = filled.findIndex(({ row }) => row >= headings)
  return filled.slice(at < ROWS - 3 ? 0 : at - 2).slice(0, ROWS)
}

/** The heading that stands lowest, where there are two rows of them. */
function headingOf(rows: Grid['rows'], headings: readonly number[], column: number): string {
  const texts = headings.map((row) => textOf(rows[row]?.[column]))
  return texts.findLast((text) => text !== '') ?? ''
}
