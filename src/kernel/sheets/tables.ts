import { normalise } from '../normalise.ts'
import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { type Grid, isBlank, SheetRefused, type SheetRow, textOf } from './grid.ts'
import { guessColumns } from './guessColumns.ts'
import { isExerciseHeading, isWeekHeading, readHeading } from './headings.ts'
import { type ColumnCorrections, type HeadingRow, type Layout, layoutAt, readLayout } from './layout.ts'

/** A table of a sheet: how it is read, and the row after its last one. */
export interface Table {
  layout: Layout
  end: number
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
    if (repeats(rows[row], rows[top], current)) {
      repeated.add(row)
      const isWhole = below !== undefined && repeats(rows[row + 1], rows[below], current)
      if (isWhole) repeated.add(++row)
    } else if (next) {
      layouts.push(next)
      columns += next.shared.length + next.blocks.reduce((sum, block) => sum + block.columns.length, 0)
      if (columns > BOUNDS.tableColumns) throw new SheetRefused(TOO_MUCH.tableColumns)
      row = next.firstRow - 1
    } else if (column !== -1) {
      broken.push({ row, column })
      repeated.add(row)
    }
  }
  const tables = layouts.map((layout, index) => ({
    layout,
    end: layouts[index + 1]?.headingRows[0] ?? rows.length,
  }))
  return { tables, repeated, broken }
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
