import { flatWeeks } from './flatWeeks.ts'
import { type Grid, isBlank, type SheetRow, textOf } from './grid.ts'
import { isWeekHeading, type Role, readHeading, readHeadName } from './headings.ts'
import { weekAndDay } from './weekAndDay.ts'

export interface Column {
  column: number
  role: Role
  heading: string
  unit: string | null
  /** Whether its heading stands in the column before, in a cell that is merged with this one. */
  isSpread?: boolean
}

/** The columns that say what is done. Where weeks stand side by side, each week has its own. */
export interface Block {
  /** The heading of the week. Null where a column, a row or the sheet names it. */
  week: WeekHeading | null
  columns: Column[]
}

interface WeekHeading {
  title: string
  /** The day of the week, where the heading names it too. */
  day: string | null
  row: number
  column: number
}

/** How a table of a sheet is read. */
export interface Layout {
  /** The first row below the headings, counted from 0. */
  firstRow: number
  headingRows: number[]
  /** The columns that all blocks share, such as the exercise. */
  shared: Column[]
  blocks: Block[]
  /** The headings of columns that nobody knows. */
  unknown: Pick<Column, 'column' | 'heading'>[]
}

/** What a person has said of the columns of a sheet, by number: a role, or null to leave the column out. */
export type ColumnCorrections = Readonly<Record<number, Role | null>>

/** Headings stand near the top. */
const LOOKED_AT = 60

const MEASURES: ReadonlySet<Role> = new Set(['prescription', 'sets', 'reps', 'time', 'distance', 'eachSet'])
const OF_A_WEEK: ReadonlySet<Role> = new Set([
  ...MEASURES,
  ...(['kind', 'percent', 'load', 'unit', 'rpe', 'rir', 'tempo', 'side', 'rest', 'notes'] as const),
])

/** Where a person has said that the headings of a sheet stand: the number of the row, or 0 where it has none. */
export type HeadingRow = number | undefined

/** Finds the headings of a sheet, or null where it has none that make a plan. */
export function readLayout(
  { rows }: Pick<Grid, 'rows'>,
  corrections: ColumnCorrections = {},
  headingRow?: HeadingRow,
): Layout | null {
  if (headingRow === 0) return withoutHeadings(corrections)
  if (headingRow !== undefined) return layoutAt(rows, headingRow - 1, corrections, true)
  for (let row = 0; row < Math.min(rows.length, LOOKED_AT); row += 1) {
    const layout = layoutAt(rows, row, corrections)
    if (layout) return layout
  }
  return null
}

/** A sheet whose rows begin at the top. What its columns have, a person has said. */
function withoutHeadings(corrections: ColumnCorrections): Layout | null {
  const columns = columnsOf([], corrections, true)
  const isPlan = columns.some(({ role }) => role === 'exercise') && columns.some(({ role }) => MEASURES.has(role))
  return isPlan ? { firstRow: 0, headingRows: [], shared: [], blocks: [{ week: null, columns }], unknown: [] } : null
}

/**
 * How a table whose headings begin in this row is read, or null where none begins here. Where a person has said that the
 * headings stand here, columns without a heading may be corrected too.
 */
export function layoutAt(
  rows: readonly SheetRow[],
  row: number,
  said: ColumnCorrections,
  isSaid = false,
): Layout | null {
  // What the program is called may read like a heading.
  if (!isSaid && readHeadName(textOf(rows[row]?.[0]))) return null
  const flat = flatWeeks(rows[row], row, said)
  const weeks = flat?.map(({ week }) => week) ?? weekHeadings(rows[row], row, columnsOf(rows[row], said, isSaid))
  const corrections = flat ? said : inAllWeeks(weeks, said)
  const inFlat = new Set(flat?.flatMap((each) => each.columns.map(({ column }) => column)))
  const columns = columnsOf(rows[row], corrections, isSaid).filter(({ column }) => !inFlat.has(column))
  const below = columnsOf(rows[row + 1], corrections)
  const isBelow = columnsOf(rows[row + 1], {}).length > 0 && below.some(({ role }) => MEASURES.has(role))
  const isTwoRows = weeks.length > 0 && isBelow && !flat
  const above = columns.filter(({ role }) => !OF_A_WEEK.has(role))
  const isAbove = ({ column }: Column) => above.some((each) => each.column === column)
  const named = isTwoRows ? [...above, ...below.filter((each) => !isAbove(each))] : columns
  const exercise = named.find(({ role }) => role === 'exercise')
  if (!exercise) return null
  // A single week above the whole table is its title, and others may follow below.
  if (isTwoRows && weeks.length === 1 && (weeks[0]?.column ?? 0) <= exercise.column) return null
  if (weeks.length === 0 && !named.some(({ role }) => MEASURES.has(role))) return null
  const headingRows = isTwoRows ? [row, row + 1] : [row]
  const blocks = flat ?? (weeks.length === 0 ? [{ week: null, columns: named }] : blocksOf(weeks, named))
  const own = new Set(blocks.flatMap((block) => block.columns))
  const shared = weeks.length === 0 ? [] : named.filter((column) => !own.has(column))
  const known = new Set([...shared, ...own].map(({ column }) => column))
  const unknown = headingRows.flatMap((each) =>
    (rows[each] ?? []).flatMap((cell, column) => {
      const isKnown = known.has(column) || weeks.some((week) => week.column === column) || corrections[column] === null
      return isKnown || isBlank(cell) || cell?.isMerged ? [] : [{ column, heading: textOf(cell) }]
    }),
  )
  return { firstRow: row + headingRows.length, headingRows, shared, blocks, unknown }
}

/** The first column of each role, with its heading. Where weeks stand side by side, a role comes once a week. */
function columnsOf(row: SheetRow = [], corrections: ColumnCorrections, isSaid = false): Column[] {
  const last = Math.max(-1, ...(isSaid ? Object.keys(corrections).map(Number) : []))
  const cells = Array.from({ length: Math.max(row.length, last + 1) }, (_, column) => row[column])
  return cells.flatMap((cell, column): Column[] => {
    const heading = textOf(cell)
    const corrected = corrections[column]
    if (corrected === null) return []
    const read = readHeading(heading)
    const isSpread = cell?.isMerged === true && textOf(row[column - 1]) === heading
    if (corrected) {
      return heading === '' && !isSaid ? [] : [{ column, heading, role: corrected, unit: read?.unit ?? null }]
    }
    return read ? [{ column, heading, ...read, ...(isSpread ? { isSpread } : {}) }] : []
  })
}

/** Headings of weeks across: "Week 1", "W2", or plain numbers that count up beside the exercise. */
function weekHeadings(row: SheetRow | undefined, at: number, columns: Column[]): WeekHeading[] {
  const cells = (row ?? []).flatMap((cell, column) =>
    isBlank(cell) || cell?.isMerged ? [] : [{ title: textOf(cell), day: null, row: at, column }],
  )
  const named = cells.flatMap((cell): WeekHeading[] => {
    const both = weekAndDay(cell.title)
    if (both) return [{ ...cell, title: both.week, day: both.day }]
    return isWeekHeading(cell.title) ? [cell] : []
  })
  if (named.length > 0) return named
  const numbers = cells.filter(({ title }) => /^\d{1,3}$/.test(title))
  const countsUp =
    numbers.length > 1 && numbers.every(({ title }, index) => Number(title) === Number(numbers[0]?.title) + index)
  const isPlan = columns.some(({ role }) => role === 'exercise') && !columns.some(({ role }) => MEASURES.has(role))
  return countsUp && isPlan ? numbers.map((cell) => ({ ...cell, title: `Week ${Number(cell.title)}` })) : []
}

/** What a person says of a column of the first week is so in the others, where nothing else is said of them. */
function inAllWeeks([first, ...others]: readonly WeekHeading[], said: ColumnCorrections): ColumnCorrections {
  const [second] = others
  if (!first || !second) return said
  const ofFirst = Object.entries(said).filter(([at]) => Number(at) >= first.column && Number(at) < second.column)
  const spread = others.flatMap((week) =>
    ofFirst.map(([at, role]) => [Number(at) - first.column + week.column, role] as const),
  )
  return { ...Object.fromEntries(spread), ...said }
}

/** Each week has the columns up to the next one. A week without headings of its own is one column of prescriptions. */
function blocksOf(weeks: WeekHeading[], columns: Column[]): Block[] {
  const first = weeks[1] ? rolesBetween(columns, weeks[0]?.column ?? 0, weeks[1].column) : null
  return weeks.map((week, index) => {
    const end = weeks[index + 1]?.column ?? Number.POSITIVE_INFINITY
    const own = columns.filter(({ column, role }) => {
      // What stands behind the last week, and is no column of the first one, is said of the whole row.
      return column >= week.column && column < end && OF_A_WEEK.has(role) && (first === null || first.has(role))
    })
    if (own.some(({ role }) => MEASURES.has(role))) return { week, columns: own }
    // A person may have said that the cells of the week are weights, and what is done stands once for all weeks.
    if (own.some(({ column }) => column === week.column)) return { week, columns: own }
    const prescription = { column: week.column, heading: week.title, role: 'prescription' as const, unit: null }
    return { week, columns: [prescription, ...own] }
  })
}

function rolesBetween(columns: Column[], from: number, to: number): ReadonlySet<Role> {
  return new Set(columns.filter(({ column }) => column >= from && column < to).map(({ role }) => role))
}
