import { sortKey } from '../normalise.ts'
import { rowsIn } from './daysBeside.ts'
import { type Grid, isBlank, textOf } from './grid.ts'
import type { Block, Column } from './layout.ts'
import { quoted } from './problems.ts'
import type { Reading } from './rowAt.ts'
import { filledIn, RowReader } from './rowReader.ts'
import { settle } from './settle.ts'
import type { SheetWeek } from './sheetPlan.ts'
import type { Table, Tables } from './tables.ts'
import { WeeksBuilder } from './weeksBuilder.ts'

/** What a sheet is called that names no week, and no day where it is one day alone. */
export interface OwnTitle {
  week: string
  day: string | null
}

/**
 * Reads the weeks of one sheet, table by table. What is wrong is told, and reading goes on. The rows above the first table
 * that name a week or a day are added to `titles`. Pure.
 */
export function readRows(
  grid: Grid,
  { tables, repeated, broken }: Tables,
  reading: Reading,
  own: OwnTitle,
  titles: Set<number>,
): SheetWeek[] {
  for (const { row, column } of broken) {
    reading.problems.add({ sheet: grid.name, row, column }, OTHER_HEADINGS)
  }
  const builders = new Builders(own, reading)
  const grids = tables.map((table) => within(grid, table))
  const lastRow = lastExercise(grids, tables, reading)
  const beforeHeadings = rowsBeforeHeadings(grid, tables, repeated)
  for (const [index, table] of tables.entries()) {
    const { headingRows, blocks, shared, firstRow } = table.layout
    const seen = grids[index] ?? grid
    for (const block of blocks) {
      const known = builders.find(block)
      const built = known ?? builders.make(block)
      const { week } = block
      if (!known && week) built.beginWeek(week.title, { sheet: grid.name, row: week.row, column: week.column })
      const columns = settled(seen, table, [...shared, ...block.columns], reading)
      const ofWeek = week && columns.filter((column) => block.columns.includes(column))
      const reader = new RowReader(
        seen,
        {
          ...{ all: columns, ofWeek, ofWeeks: blocks.flatMap((each) => each.columns), beforeHeadings },
          ...{ week: week?.title ?? null, headings: headingRows.at(-1) ?? 0 },
        },
        built,
        reading,
        lastRow,
      )
      // What stands above later tables belongs to the rows of the table before, unless that has no such week.
      const top = headingRows[0] ?? 0
      const above = table.from ?? (index === 0 && !week ? 0 : titlesAbove(grid, top))
      const before = built.last
      if (!known || table.from !== null) {
        for (let row = index === 0 && !week ? 0 : above; row < top; row += 1) {
          if (reader.readAbove(row)) titles.add(row)
        }
      }
      if (week?.day) built.beginDay(week.day, { sheet: grid.name, row: week.row, column: week.column }, null)
      else if (table.window && !columns.some(({ role }) => role === 'day'))
        beginDayBeside(built, before, grid, table, tables)
      for (let row = firstRow; row < table.end; row += 1) if (!repeated.has(row)) reader.read(row)
    }
  }
  return builders.weeks()
}

/** Tables that stand side by side without titles are a day each. */
function beginDayBeside(
  built: WeeksBuilder,
  before: WeeksBuilder['last'],
  { name }: Grid,
  { layout, window }: Table,
  tables: readonly Table[],
): void {
  const last = built.weeks.at(-1)?.days.at(-1)
  if (last && last !== before && last.rows.length === 0) return
  const beside = tables.filter((each) => each.layout.firstRow === layout.firstRow)
  const at = beside.findIndex((each) => each.window?.from === window?.from)
  built.beginDay(`Day ${at + 1}`, { sheet: name, row: layout.headingRows[0] ?? 0, column: window?.from ?? 0 }, null)
}

/** What one table is read of, with what stands above it. */
const within = (grid: Grid, { window, from, end }: Table): Grid =>
  window ? { ...grid, rows: rowsIn(grid.rows, window, from ?? 0, end) } : grid

/** The rows right above headings that stand below another table and have a text alone: a title, or a remark on the day. */
function rowsBeforeHeadings({ rows }: Grid, tables: readonly Table[], repeated: ReadonlySet<number>): Set<number> {
  const before = new Set<number>()
  for (const top of [...repeated, ...tables.flatMap(({ layout }) => layout.headingRows.slice(0, 1))]) {
    for (let row = top - 1; row >= 0 && !before.has(row) && filledIn(rows[row] ?? []).length <= 1; row -= 1) {
      before.add(row)
    }
  }
  return before
}

const OTHER_HEADINGS =
  'The row has other headings than those above, and none that say what to do. Write all headings of this table, such as ' +
  '"Exercise" and "Prescription", or take the row out.'

/** The builders of a sheet: one for the rows that name their weeks, and one for each week that stands beside others. */
class Builders {
  readonly #made = new Map<string | null, WeeksBuilder>()

  constructor(
    private readonly own: OwnTitle,
    private readonly reading: Reading,
  ) {}

  find({ week }: Block): WeeksBuilder | undefined {
    return this.#made.get(week && sortKey(week.title))
  }

  make({ week }: Block): WeeksBuilder {
    const made = new WeeksBuilder(this.own, this.reading)
    this.#made.set(week && sortKey(week.title), made)
    return made
  }

  weeks(): SheetWeek[] {
    return [...this.#made].flatMap(([title, built]) => {
      built.keepSupersets()
      if (title === null) return built.weeks
      // Side by side, every day is named once for all weeks, also for those in which nothing is done.
      const weeks = built.weeks.map((week) => ({ ...week, days: week.days.filter(({ rows }) => rows.length > 0) }))
      return weeks.filter(({ days }) => days.length > 0)
    })
  }
}

/** One column for each role. What is not read of the others is told. */
function settled(grid: Grid, table: Table, all: readonly Column[], { problems, remarks }: Reading): Column[] {
  const { columns, leftOut } = settle(all, grid.rows.slice(table.layout.firstRow, table.end))
  const row = table.layout.headingRows.at(-1) ?? 0
  for (const { column, kept, isDoubtful } of leftOut) {
    const place = { sheet: grid.name, row, column: column.column }
    const [heading, other] = [quoted(column.heading), quoted(kept.heading)]
    if (!isDoubtful) remarks.add(place, `The column ${heading} is not read, because ${other} says the same.`)
    else {
      const told = heading === other ? `${heading} stands here a second time` : `${heading} says the same as ${other}`
      problems.add(
        place,
        `${told}, and only one of the two can count. Rename the other, such as "Not read", or take it out.`,
      )
    }
  }
  return columns
}

/** The first of the rows right above headings that have one cell each. */
function titlesAbove({ rows }: Grid, top: number): number {
  let first = top
  while (first > 0 && filledIn(rows[first - 1] ?? []).length <= 1) first -= 1
  return first
}

/** The last row with an exercise: its name with something beside it, or alone where it is known. */
function lastExercise(grids: readonly Grid[], tables: readonly Table[], { names }: Reading): number {
  let last = -1
  for (const [index, { layout, end }] of tables.entries()) {
    const rows = grids[index]?.rows ?? []
    const columns = [...layout.shared, ...layout.blocks.flatMap((block) => block.columns)]
    const exercise = columns.find(({ role }) => role === 'exercise')?.column ?? 0
    for (let row = layout.firstRow; row < end; row += 1) {
      const cells = rows[row] ?? []
      const cell = cells[exercise]
      if (isBlank(cell) || cell?.isMerged) continue
      if (filledIn(cells).length > 1 || names.knows(textOf(cell))) last = Math.max(last, row)
    }
  }
  return last
}
