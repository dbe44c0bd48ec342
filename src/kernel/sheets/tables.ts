import { normalise } from '../normalise.ts'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { cellsIn, layoutIn, rowsIn, type Window, windowsOf } from './daysBeside.ts'
import { type Grid, isBlank, SheetRefused, type SheetRow, textOf } from './grid.ts'
import { guessColumns } from './guessColumns.ts'
import { isExerciseHeading, isWeekHeading, readHeading } from './headings.ts'
import { type ColumnCorrections, type HeadingRow, type Layout, layoutAt, readLayout } from './layout.ts'
import { refine } from './refine.ts'

/** A table of a sheet: how it is read, and the row after its last one. */
export interface Table {
  layout: Layout
  end: number
  /** The first of the rows above its headings that name its week and its day. Null where that is settled by what stands there. */
  from: number | null
  /** Where tables stand side by side, the columns of this one. */
  window: Window | null
  /** Columns without a heading in which something stands that nobody reads, and the first row of it. */
  unnamed: { column: number; row: number }[]
}

/** The tables of a sheet, one below the other. */
export interface Tables {
  tables: Table[]
  /** Rows that say their headings again, as on each printed page or above each day. */
  repeated: ReadonlySet<number>
  /** Rows that have a heading of an exercise, and neither the headings above nor those of another table. */
  broken: { row: number; column: number }[]
}

/**
 * Finds the tables of a sheet. Each has its own headings, so that one is never read by those of another. `isExercise` says
 * whether a text names an exercise, because then its row is none of headings.
 */
export function readTables(
  { rows }: Pick<Grid, 'rows'>,
  corrections: ColumnCorrections = {},
  isExercise: (text: string) => boolean = () => false,
  headingRow?: HeadingRow,
): Tables {
  const guess = headingRow === 0 ? guessColumns(rows, isExercise) : {}
  const first = readLayout({ rows }, { ...guess, ...corrections }, headingRow)
  const [layouts, repeated, broken] = [first ? [first] : [], new Set<number>(), [] as Tables['broken']]
  // What a person has said of the columns of a sheet was said of its first table.
  const leftOut = Object.fromEntries(Object.entries(corrections).filter(([, role]) => role === null))
  let columns = 0
  for (let row = first?.firstRow ?? rows.length; row < rows.length; row += 1) {
    const current = layouts.at(-1) as Layout
    const column = exerciseHeadingIn(rows[row])
    if (column === -1 && !(exerciseHeadingIn(rows[row + 1]) !== -1 && hasWeekHeading(rows[row]))) continue
    if (isExercise(textOf(rows[row]?.[exerciseColumn(current)]))) continue
    const [top = 0, below] = current.headingRows
    const next = layoutAt(rows, row, leftOut)
    if (windowsOf(current) && repeats(rows[row], rows[current.headingRows.at(-1) ?? 0], current)) {
      // Tables side by side have days of their own below each of their headings.
      layouts.push({ ...current, headingRows: [row], firstRow: row + 1 })
      columns = withColumns(columns, current)
    } else if (repeats(rows[row], rows[top], current)) {
      repeated.add(row)
      const isWhole = below !== undefined && repeats(rows[row + 1], rows[below], current)
      if (isWhole) repeated.add(++row)
    } else if (next) {
      layouts.push(next)
      columns = withColumns(columns, next)
      row = next.firstRow - 1
    } else if (column !== -1) {
      broken.push({ row, column })
      repeated.add(row)
    }
  }
  const besides = layouts.map(windowsOf)
  const tops = layouts.map(({ headingRows: [top = 0] }, index) => {
    const windows = besides[index]
    return windows ? titlesAbove(rows, top, windows, layouts[index - 1]?.firstRow ?? 0) : top
  })
  const tables = layouts.flatMap((layout, index): Table[] => {
    const end = tops[index + 1] ?? rows.length
    const windows = besides[index]
    const plain = { layout, end, from: null, window: null, unnamed: [] }
    if (!windows) return [refine(rows, plain, repeated, corrections)]
    return windows.map((window) => {
      const table = { ...plain, layout: layoutIn(layout, window), from: tops[index] ?? 0, window }
      return refine(rowsIn(rows, window, layout.headingRows[0] ?? 0, end), table, repeated, corrections)
    })
  })
  return { tables, repeated, broken }
}

function withColumns(count: number, { shared, blocks }: Layout): number {
  const columns = count + shared.length + blocks.reduce((sum, block) => sum + block.columns.length, 0)
  if (columns > BOUNDS.tableColumns) throw new SheetRefused(TOO_MUCH.tableColumns)
  return columns
}

/** The first of the rows right above tables side by side in which each of them has at most one text. */
function titlesAbove(rows: readonly SheetRow[], top: number, windows: readonly Window[], least: number): number {
  const isTitle = (row: number) =>
    windows.every((window) => {
      const filled = cellsIn(rows[row] ?? [], window).filter((cell) => !isBlank(cell) && !cell?.isMerged)
      return filled.length <= 1
    })
  let first = top
  while (first > least && isTitle(first - 1)) first -= 1
  return first
}

function exerciseHeadingIn(row: SheetRow = []): number {
  return row.findIndex((cell) => cell !== undefined && !cell.isMerged && isExerciseHeading(cell.text))
}

function hasWeekHeading(row: SheetRow = []): boolean {
  return row.some((cell) => cell !== undefined && isWeekHeading(cell.text))
}

function exerciseColumn({ shared, blocks }: Layout): number {
  const columns = [...shared, ...blocks.flatMap((block) => block.columns)]
  return columns.find(({ role }) => role === 'exercise')?.column ?? -1
}

/** Whether all that stands in a row stands in the headings too, or means the same. Some of them may be missing. */
function repeats(row: SheetRow = [], headings: SheetRow = [], { shared, blocks }: Layout): boolean {
  const columns = [...shared, ...blocks.flatMap((block) => block.columns)]
  const filled = row.flatMap((cell, column) =>
    isBlank(cell) || cell?.isMerged ? [] : [{ text: textOf(cell), column }],
  )
  return filled.every(({ text, column }) => {
    if (normalise(text) === normalise(textOf(headings[column]))) return true
    const read = readHeading(text)
    const known = columns.find((each) => each.column === column)
    return read !== null && read.role === known?.role && read.unit === known.unit
  })
}
