import { sortKey } from '../normalise.ts'
import { LIMITS } from '../rules.ts'
import { type Grid, isBlank, type SheetRow, textOf } from './grid.ts'
import { isDayHeading, isRestDay, isTotal, isWeekHeading, type Role } from './headings.ts'
import { withoutLabel } from './label.ts'
import type { Column } from './layout.ts'
import { quoted } from './problems.ts'
import { readLine } from './readLine.ts'
import { readSets } from './readSets.ts'
import { columnOf, placeIn, type Reading, type RowAt, rawIn, tellOnce } from './rowAt.ts'
import type { SheetLine } from './sheetPlan.ts'
import { weekAndDay } from './weekAndDay.ts'
import type { WeeksBuilder } from './weeksBuilder.ts'

/** The row above, whose sets the next rows may go on with. Its line is null where it could not be read. */
interface Above {
  line: SheetLine | null
  name: string
  at: RowAt
}

const LABELLED = 'What stands before the names is read as the order of the exercises: A1 and A2 are a superset.'
const REST_DAY = 'A rest day has no exercise and is not read.'

const MEASURED: ReadonlySet<Role> = new Set(['prescription', 'sets', 'reps', 'time', 'distance', 'eachSet'])
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

/** The columns of a table, or of one week of it where weeks stand side by side. */
interface Columns {
  all: readonly Column[]
  /** Null where the rows name their weeks. */
  ofWeek: readonly Column[] | null
  /** Those of all weeks that stand side by side. */
  ofWeeks: readonly Column[]
  /** The heading of the week, where weeks stand side by side. */
  week: string | null
  /** The last row of headings. */
  headings: number
  /** Rows with a text alone that stand right above headings. */
  beforeHeadings: ReadonlySet<number>
}

/** Reads rows of one sheet by one set of columns. What is wrong is told, and reading goes on. */
export class RowReader {
  #above: Above | null = null
  #isAfterGap = false

  /** Below `lastRow` no exercise follows, so that what stands there is no part of the plan. */
  constructor(
    private readonly grid: Grid,
    private readonly columns: Columns,
    private readonly built: WeeksBuilder,
    private readonly reading: Reading,
    private readonly lastRow: number,
  ) {}

  get #said() {
    return { headings: this.columns.headings, week: this.columns.week }
  }

  /** The week and the day may stand above the headings. Answers whether this row names one. */
  readAbove(row: number): boolean {
    const cells = this.grid.rows[row] ?? []
    const [column, ...more] = filledIn(cells)
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: [], headings: row, week: null }
    return column !== undefined && more.length === 0 && this.#isHeading(at, column)
  }

  read(row: number): void {
    const cells = this.grid.rows[row] ?? []
    const at: RowAt = { sheet: this.grid.name, row, cells, columns: this.columns.all, ...this.#said }
    const filled = filledIn(cells)
    const [first] = filled
    if (first === undefined) {
      this.#isAfterGap = true
      return
    }
    const isBelow = row > this.lastRow
    // What goes on with an exercise stands right below it.
    if (isBelow && this.#isAfterGap) this.#above = null
    const before = this.built.last
    this.#readFilled(at, filled, first, isBelow)
    const isText = filled.length === 1 || this.#isAfterGap
    this.#isAfterGap = false
    if (!isBelow || !isText || this.built.last === before || isNumbered(at, first)) return
    this.built.dropSince(before)
    this.#tellText(at, first)
  }

  #readFilled(at: RowAt, filled: number[], first: number, isBelow: boolean): void {
    const exercise = columnOf(at, 'exercise') as Column
    const written = at.cells[exercise.column]
    const text = textOf(at.cells[first])
    if (this.#isTotalRow(textOf(written), text)) {
      this.reading.remarks.add(placeIn(at, first), `The line ${quoted(text)} adds something up and is left out.`)
      return
    }
    const isAlone = filled.length === 1
    if (isAlone && this.#isHeading(at, first)) return
    const isRemark = this.columns.beforeHeadings.has(at.row) && !this.reading.names.knows(text)
    if (isAlone && first === exercise.column && (isBelow || isRemark)) {
      this.#tellText(at, first, isBelow ? 'below the table' : 'above the headings')
      return
    }
    if (this.#isRestDay(at, textOf(written))) {
      this.reading.remarks.add(placeIn(at, exercise.column), REST_DAY)
      return
    }
    if (isAlone && at.columns.some(({ role, column }) => role === 'order' && column === first)) {
      this.#tellText(at, first, isBelow ? 'below the table' : 'in the table')
      return
    }
    const hasBegunWeek = this.columns.ofWeek === null && this.built.enterWeek(at)
    if (this.built.enterDay(at) || hasBegunWeek) this.#above = null
    if (isBlank(written) || written?.isMerged) this.#continueLine(at, filled)
    else this.#readExercise(at, exercise, filled)
  }

  #tellText(at: RowAt, column: number, where = 'below the table'): void {
    const text = quoted(textOf(at.cells[column]))
    this.reading.remarks.add(placeIn(at, column), `The text ${text} ${where} is not read.`)
  }

  #isTotalRow(exercise: string, first: string): boolean {
    return exercise === '' ? isTotal(first) : isTotal(exercise) && !this.reading.names.knows(exercise)
  }

  #isRestDay(at: RowAt, exercise: string): boolean {
    if (!isRestDay(exercise) || this.reading.names.knows(exercise)) return false
    return at.columns.every(({ role, column }) => !MEASURED.has(role) || isBlank(at.cells[column]))
  }

  /** A line that has nothing but the title of a week or a day. In a column of its own, the title needs no certain form. */
  #isHeading(at: RowAt, column: number): boolean {
    const text = textOf(at.cells[column])
    const role = at.columns.find((each) => each.column === column)?.role
    if (role === 'notes' || this.reading.names.knows(text)) return false
    const both = role === 'week' || role === 'day' ? null : weekAndDay(text)
    const isWeek = isWeekHeading(text) && role !== 'week' && this.columns.ofWeek === null
    if (!both && !isWeek && (!isDayHeading(text) || role === 'day')) return false
    this.#above = null
    const place = placeIn(at, column)
    if (both && this.columns.ofWeek === null) this.built.continueWeek(both.week, place)
    else if (isWeek) this.built.beginWeek(text, place)
    if (both || !isWeek) this.built.beginDay(both?.day ?? text, place, null)
    return true
  }

  #readExercise(at: RowAt, exercise: Column, filled: readonly number[]): void {
    const written = textOf(at.cells[exercise.column])
    const labelled = this.reading.names.knows(written) ? null : withoutLabel(written)
    const name = labelled?.name ?? written
    if (this.#above && isNextSet(at, this.#above, name)) {
      this.#continueLine(at, filled)
      return
    }
    this.#above = null
    if (!this.#isDone(at, filled)) return
    if (!this.built.hasDay) this.built.beginOwnDay(placeIn(at, exercise.column))
    const line = readLine(at, exercise, name, this.reading)
    this.#above = { line, name, at }
    if (labelled) tellOnce(at, 'remarks', this.reading, { column: exercise.column, message: LABELLED })
    if (line) this.built.add(line, rawIn(at, 'order')?.text.trim() ?? labelled?.label ?? '')
  }

  /** Where weeks stand side by side, an empty cell says that the exercise is not done in this week. */
  #isDone(at: RowAt, filled: readonly number[]): boolean {
    const { ofWeek, ofWeeks } = this.columns
    if (ofWeek === null || ofWeek.some(({ column }) => !isBlank(at.cells[column]))) return true
    if (ofWeeks.some(({ column }) => !isBlank(at.cells[column]))) return false
    const isSaid = at.columns.some(({ role, column }) => MEASURED.has(role) && filled.includes(column))
    const told = isSaid
      ? 'Nothing stands here under any week, and the exercise is read in each of them.'
      : 'Nothing stands here under any week, and the exercise is not read.'
    this.reading.remarks.add(placeIn(at, filled[0] ?? 0), told, { isTrained: true })
    return isSaid
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
      // An exercise that is not done in this week has no further sets in it.
      const isOwn = this.columns.ofWeek?.some(({ column }) => column === measured.column) ?? true
      if (isOwn) this.reading.problems.add(placeIn(at, measured.column), 'The row has no exercise.')
      return
    }
    const { line, name, at: first } = this.#above
    const sets = readSets(at, this.reading.names.match(name).exercise, this.reading)
    line?.sets.push(...(sets ?? []))
    if (line && line.sets.length > LIMITS.setsPerExercise) {
      const told = `An exercise has at most ${LIMITS.setsPerExercise} sets.`
      this.reading.problems.add(placeIn(at, measured.column), told)
    }
    for (const { column, heading } of filledAs(SAID_ONCE)) {
      if (textOf(at.cells[column]) === textOf(first.cells[column])) continue
      const told = `${quoted(heading)} is read in the first row of an exercise alone, and not here.`
      this.reading.remarks.add(placeIn(at, column), told)
    }
  }
}

/** Whether a row is the second set or a later one of the exercise above, in a sheet with a row for each set. */
function isNextSet(at: RowAt, above: Above, name: string): boolean {
  const [number, before] = [at, above.at].map((each) => Number(rawIn(each, 'setNumber')?.text))
  return (
    number !== undefined &&
    before !== undefined &&
    number > 1 &&
    number > before &&
    sortKey(above.name) === sortKey(name)
  )
}

/** The columns of a row in which something stands. */
export function filledIn(cells: SheetRow): number[] {
  return cells.flatMap((cell, column) => (isBlank(cell) || cell?.isMerged ? [] : [column]))
}

/** A week or a day that is only counted, in its own column: somebody has left it empty. */
function isNumbered(at: RowAt, column: number): boolean {
  const role = at.columns.find((each) => each.column === column)?.role
  return (role === 'week' || role === 'day') && /^(?:\p{L}+[\s.:#-]*)?\d{1,3}$/u.test(textOf(at.cells[column]))
}
