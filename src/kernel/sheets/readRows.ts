import { sortKey } from '../normalise.ts'
import { PRESCRIPTION } from '../prescription.ts'
import { integerProblem, LIMITS, lineProblem, proseProblem, titleProblem } from '../rules.ts'
import { type Grid, isBlank, type SheetPlace, type SheetRow, textOf } from './grid.ts'
import { isDayHeading, isTotal, isWeekHeading, type Role } from './headings.ts'
import { type Block, type Column, type Layout, repeatsHeadings } from './layout.ts'
import { quoted } from './problems.ts'
import { plainTitle } from './protect.ts'
import { columnOf, placeIn, type Reading, type RowAt, rawIn, readLine, readSets } from './readLine.ts'
import type { SheetDay, SheetLine, SheetWeek } from './sheetPlan.ts'

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

class BlockReader {
  readonly #weeks: SheetWeek[] = []
  readonly #columns: readonly Column[]
  #week: SheetWeek | null = null
  #day: SheetDay | null = null
  #above: Above | null = null
  /** The lines whose group is only the letter of their order. */
  readonly #ordered = new Set<SheetLine>()
  /** What tells neighbours with the same title apart. */
  #numbers = { week: '', day: '' }

  constructor(
    private readonly grid: Grid,
    private readonly layout: Layout,
    private readonly own: { block: Block; title: string },
    private readonly reading: Reading,
  ) {
    this.#columns = [...layout.shared, ...own.block.columns]
  }

  read(): SheetWeek[] {
    if (this.own.block.week)
      this.#beginWeek(this.own.block.week.title, { sheet: this.grid.name, ...this.own.block.week })
    const { rows } = this.grid
    if (!this.own.block.week) for (let row = 0; row < (this.layout.headingRows[0] ?? 0); row += 1) this.#readAbove(row)
    for (let row = this.layout.firstRow; row < rows.length; row += 1) this.#readRow(row, rows[row] ?? [])
    for (const { days } of this.#weeks) for (const day of days) this.#keepSupersets(day)
    if (!this.own.block.week) return this.#weeks
    // Side by side, every day is named once for all weeks, also for those in which nothing is done.
    const weeks = this.#weeks.map((week) => ({
      ...week,
      days: week.days.filter(({ rows: lines }) => lines.length > 0),
    }))
    return weeks.filter(({ days }) => days.length > 0)
  }

  /** A1 and A2 are a superset, and a letter that stands alone is only an order. */
  #keepSupersets({ rows }: SheetDay): void {
    for (const line of rows) {
      const isAlone = rows.filter(({ group }) => group === line.group).length === 1
      if (isAlone && this.#ordered.has(line)) line.group = null
    }
  }

  #readRow(row: number, cells: SheetRow): void {
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: this.#columns }
    const filled = cells.flatMap((cell, column) =>
      isBlank(cell) || cell?.isMerged ? [] : [{ column, text: textOf(cell) }],
    )
    const [first] = filled
    if (!first || repeatsHeadings(cells, this.layout)) return
    const exercise = columnOf(at, 'exercise') as Column
    const written = cells[exercise.column]
    if (this.#isTotalRow(at, exercise, first.text)) {
      this.reading.remarks.add(
        placeIn(at, first.column),
        `The line ${quoted(first.text)} adds something up and is left out.`,
      )
      return
    }
    if (filled.length === 1 && this.#isHeading(first.text, placeIn(at, first.column), at)) return
    this.#enterWeek(at)
    this.#enterDay(at)
    if (isBlank(written) || written?.isMerged) this.#continueLine(at, exercise)
    else this.#readExercise(at, exercise)
  }

  /** The week and the day may stand above the headings. */
  #readAbove(row: number): void {
    const cells = this.grid.rows[row] ?? []
    const filled = cells.flatMap((cell, column) => (isBlank(cell) || cell?.isMerged ? [] : [column]))
    const [column] = filled
    if (column === undefined || filled.length > 1) return
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: [] }
    this.#isHeading(textOf(cells[column]), placeIn(at, column), at)
  }

  #isTotalRow(at: RowAt, exercise: Column, first: string): boolean {
    const text = textOf(at.cells[exercise.column])
    return text === '' ? isTotal(first) : isTotal(text) && !this.reading.names.match(text).exercise
  }

  /** A line that has nothing but the title of a week or a day. In a column of its own, the title needs no certain form. */
  #isHeading(text: string, place: SheetPlace, at: RowAt): boolean {
    const role = at.columns.find(({ column }) => column === place.column)?.role
    if (role === 'notes' || this.reading.names.match(text).exercise) return false
    if (isWeekHeading(text) && role !== 'week' && !this.own.block.week) {
      this.#beginWeek(text, place)
      return true
    }
    if (!isDayHeading(text) || role === 'day') return false
    this.#beginDay(text, place, null)
    return true
  }

  #enterWeek(at: RowAt): void {
    const number = rawIn(at, 'weekNumber')?.text ?? ''
    const week = this.own.block.week ? null : rawIn(at, 'week')
    if (!week) return
    const title = titled(week.text, 'Week')
    if (this.#week && sortKey(this.#week.title) === sortKey(title) && number === this.#numbers.week) return
    this.#numbers.week = number
    this.#beginWeek(title, week.place)
    const notes = rawIn(at, 'weekNotes')
    if (this.#week) this.#week.description = this.#prose(notes)
  }

  #enterDay(at: RowAt): void {
    const number = rawIn(at, 'dayNumber')?.text ?? ''
    const day = rawIn(at, 'day')
    if (!day) return
    const title = titled(day.text, 'Day')
    if (this.#day && sortKey(this.#day.title) === sortKey(title) && number === this.#numbers.day) return
    this.#numbers.day = number
    this.#beginDay(title, day.place, at)
  }

  #beginWeek(title: string, place: SheetPlace): void {
    this.#check(titleProblem(title)?.message, place)
    const repeated = this.#weeks.some((week) => sortKey(week.title) === sortKey(title))
    if (repeated && /\d/.test(title)) {
      const told = `${quoted(title)} stands here again after another week, and is read as a week of its own.`
      this.reading.remarks.add(place, told)
    }
    this.#week = { title, description: null, days: [] }
    this.#weeks.push(this.#week)
    this.#day = null
    this.#above = null
  }

  #beginDay(title: string, place: SheetPlace, at: RowAt | null): void {
    this.#check(titleProblem(title)?.message, place)
    if (!this.#week) this.#beginWeek(this.own.title, place)
    const minutes = at && rawIn(at, 'minutes')
    const shared = at && rawIn(at, 'shared')
    if (shared) this.#check(lineProblem(shared.text, LIMITS.title)?.message, shared.place)
    this.#day = {
      title,
      description: at && this.#prose(rawIn(at, 'dayNotes')),
      estimatedMinutes: minutes ? this.#minutes(minutes) : null,
      shared: shared?.text.trim() ?? null,
      rows: [],
      at: place,
    }
    this.#week?.days.push(this.#day)
    this.#above = null
  }

  #readExercise(at: RowAt, exercise: Column): void {
    // Where weeks stand side by side, an empty cell says that the exercise is not done in this week.
    if (this.own.block.week && this.own.block.columns.every(({ column }) => isBlank(at.cells[column]))) {
      this.#above = null
      return
    }
    if (!this.#day) this.#beginDay('Day 1', placeIn(at, exercise.column), null)
    const line = readLine(at, exercise, this.reading)
    this.#above = { line, name: textOf(at.cells[exercise.column]) }
    if (!line) return
    const order = /^([a-z]{1,2})[\s.-]?\d{1,2}$/i.exec(rawIn(at, 'order')?.text.trim() ?? '')
    if (order?.[1] && !line.group) {
      line.group = order[1].toUpperCase()
      this.#ordered.add(line)
    }
    this.#day?.rows.push(line)
  }

  /** A row without an exercise has more sets of the one above it. */
  #continueLine(at: RowAt, exercise: Column): void {
    const measured = at.columns.find(({ role, column }) => MEASURED.has(role) && !isBlank(at.cells[column]))
    if (!measured) return
    if (!this.#above) {
      this.reading.problems.add(placeIn(at, exercise.column), 'The exercise is missing here.')
      return
    }
    const { line, name } = this.#above
    const sets = readSets(at, this.reading.names.match(name).exercise, this.reading)
    line?.sets.push(...(sets ?? []))
    if (line && line.sets.length > LIMITS.setsPerExercise) {
      const told = `An exercise has at most ${LIMITS.setsPerExercise} sets.`
      this.reading.problems.add(placeIn(at, measured.column), told)
    }
  }

  #prose(found: ReturnType<typeof rawIn>): string | null {
    if (!found) return null
    this.#check(proseProblem(found.text, LIMITS.description)?.message, found.place)
    return found.text
  }

  #minutes({ text, place }: { text: string; place: SheetPlace }): number | null {
    const { minimum, maximum } = PRESCRIPTION.estimatedMinutes
    const minutes = Number(text)
    this.#check(integerProblem(minutes, minimum, maximum)?.message, place)
    return minutes
  }

  #check(problem: string | undefined, place: SheetPlace): void {
    if (problem) this.reading.problems.add(place, `The text ${problem}.`)
  }
}

const MEASURED: ReadonlySet<Role> = new Set(['prescription', 'sets', 'reps', 'time', 'distance'])

/** A week that is called 3 is "Week 3". An apostrophe, as spreadsheet programs have it, keeps what it stands before. */
function titled(text: string, what: string): string {
  return /^\s*\d{1,3}\s*$/.test(text) ? `${what} ${text.trim()}` : plainTitle(text)
}
