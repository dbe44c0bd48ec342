import { LIMITS } from '../rules.ts'
import { type Grid, isBlank, type SheetRow, textOf } from './grid.ts'
import { isDayHeading, isTotal, isWeekHeading, type Role } from './headings.ts'
import { type Block, type Column, type Layout, repeatsHeadings } from './layout.ts'
import { quoted } from './problems.ts'
import { readLine } from './readLine.ts'
import { readSets } from './readSets.ts'
import { columnOf, placeIn, type Reading, type RowAt, rawIn } from './rowAt.ts'
import type { SheetLine, SheetWeek } from './sheetPlan.ts'
import { WeeksBuilder } from './weeksBuilder.ts'

/**
 * Reads the weeks of one sheet. A sheet that names no week is the week of this title. What is wrong is told, and reading
 * goes on. Pure.
 */
export function readRows(grid: Grid, layout: Layout, reading: Reading, title: string): SheetWeek[] {
  return layout.blocks.flatMap((block) => new BlockReader(grid, layout, { block, title }, reading).read())
}

/** The row above, whose sets the next rows may go on with. Its line is null where it could not be read. */
interface Above {
  line: SheetLine | null
  name: string
}

const MEASURED: ReadonlySet<Role> = new Set(['prescription', 'sets', 'reps', 'time', 'distance'])
const TITLES: ReadonlySet<Role> = new Set([
  'week',
  'day',
  'weekNumber',
  'dayNumber',
  'weekNotes',
  'dayNotes',
  'minutes',
  'shared',
])
/** What is said once of an exercise, and not again where it goes on in the next row. */
const SAID_ONCE: ReadonlySet<Role> = new Set(['rest', 'group', 'notes', 'alternatives'])

class BlockReader {
  readonly #columns: readonly Column[]
  readonly #block: Block
  readonly #built: WeeksBuilder
  #above: Above | null = null

  constructor(
    private readonly grid: Grid,
    private readonly layout: Layout,
    { block, title }: { block: Block; title: string },
    private readonly reading: Reading,
  ) {
    this.#columns = [...layout.shared, ...block.columns]
    this.#block = block
    this.#built = new WeeksBuilder(title, reading)
  }

  read(): SheetWeek[] {
    const { rows, name } = this.grid
    const { week } = this.#block
    const [firstHeading = 0] = this.layout.headingRows
    if (week) this.#built.beginWeek(week.title, { sheet: name, row: week.row, column: week.column })
    else for (let row = 0; row < firstHeading; row += 1) this.#readAbove(row, rows[row] ?? [])
    for (let row = this.layout.firstRow; row < rows.length; row += 1) this.#readRow(row, rows[row] ?? [])
    this.#built.keepSupersets()
    if (!week) return this.#built.weeks
    // Side by side, every day is named once for all weeks, also for those in which nothing is done.
    const weeks = this.#built.weeks.map((each) => ({ ...each, days: each.days.filter((day) => day.rows.length > 0) }))
    return weeks.filter(({ days }) => days.length > 0)
  }

  /** The week and the day may stand above the headings. */
  #readAbove(row: number, cells: SheetRow): void {
    const [column, ...more] = filledIn(cells)
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: [] }
    if (column !== undefined && more.length === 0) this.#isHeading(at, column)
  }

  #readRow(row: number, cells: SheetRow): void {
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: this.#columns }
    const filled = filledIn(cells)
    const [first] = filled
    if (first === undefined || repeatsHeadings(cells, this.layout)) return
    const exercise = columnOf(at, 'exercise') as Column
    const written = cells[exercise.column]
    if (this.#isTotalRow(textOf(written), textOf(cells[first]))) {
      const told = `The line ${quoted(textOf(cells[first]))} adds something up and is left out.`
      this.reading.remarks.add(placeIn(at, first), told)
      return
    }
    if (filled.length === 1 && this.#isHeading(at, first)) return
    const hasBegunWeek = !this.#block.week && this.#built.enterWeek(at)
    if (this.#built.enterDay(at) || hasBegunWeek) this.#above = null
    if (isBlank(written) || written?.isMerged) this.#continueLine(at, filled)
    else this.#readExercise(at, exercise)
  }

  #isTotalRow(exercise: string, first: string): boolean {
    return exercise === '' ? isTotal(first) : isTotal(exercise) && !this.reading.names.match(exercise).exercise
  }

  /** A line that has nothing but the title of a week or a day. In a column of its own, the title needs no certain form. */
  #isHeading(at: RowAt, column: number): boolean {
    const text = textOf(at.cells[column])
    const role = at.columns.find((each) => each.column === column)?.role
    if (role === 'notes' || this.reading.names.match(text).exercise) return false
    const isWeek = isWeekHeading(text) && role !== 'week' && !this.#block.week
    if (!isWeek && (!isDayHeading(text) || role === 'day')) return false
    this.#above = null
    if (isWeek) this.#built.beginWeek(text, placeIn(at, column))
    else this.#built.beginDay(text, placeIn(at, column), null)
    return true
  }

  #readExercise(at: RowAt, exercise: Column): void {
    this.#above = null
    // Where weeks stand side by side, an empty cell says that the exercise is not done in this week.
    if (this.#block.week && this.#block.columns.every(({ column }) => isBlank(at.cells[column]))) return
    if (!this.#built.hasDay) this.#built.beginDay('Day 1', placeIn(at, exercise.column), null)
    const line = readLine(at, exercise, this.reading)
    this.#above = { line, name: textOf(at.cells[exercise.column]) }
    if (line) this.#built.add(line, rawIn(at, 'order')?.text.trim() ?? '')
  }

  /** A row without an exercise has more sets of the one above it. */
  #continueLine(at: RowAt, filled: readonly number[]): void {
    const filledAs = (roles: ReadonlySet<Role>) =>
      at.columns.filter(({ role, column }) => roles.has(role) && filled.includes(column))
    const [measured] = filledAs(MEASURED)
    if (!measured) {
      const titles = filledAs(TITLES).map(({ column }) => column)
      const other = filled.find((column) => !titles.includes(column))
      if (other !== undefined) this.reading.remarks.add(placeIn(at, other), 'The row has no exercise and is not read.')
      return
    }
    if (!this.#above) {
      if (!this.#block.week) this.reading.problems.add(placeIn(at, measured.column), 'The row has no exercise.')
      return
    }
    const { line, name } = this.#above
    const sets = readSets(at, this.reading.names.match(name).exercise, this.reading)
    line?.sets.push(...(sets ?? []))
    if (line && line.sets.length > LIMITS.setsPerExercise) {
      const told = `An exercise has at most ${LIMITS.setsPerExercise} sets.`
      this.reading.problems.add(placeIn(at, measured.column), told)
    }
    for (const { column, heading } of filledAs(SAID_ONCE)) {
      const told = `${quoted(heading)} is read in the first row of an exercise alone, and not here.`
      this.reading.remarks.add(placeIn(at, column), told)
    }
  }
}

/** The columns of a row in which something stands. */
function filledIn(cells: SheetRow): number[] {
  return cells.flatMap((cell, column) => (isBlank(cell) || cell?.isMerged ? [] : [column]))
}
