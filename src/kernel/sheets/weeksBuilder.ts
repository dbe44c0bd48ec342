import { sortKey } from '../normalise.ts'
import { PRESCRIPTION } from '../prescription.ts'
import { integerProblem, LIMITS, lineProblem, proseProblem, titleProblem } from '../rules.ts'
import type { SheetPlace } from './grid.ts'
import { quoted } from './problems.ts'
import { plainTitle } from './protect.ts'
import { type Reading, type RowAt, rawIn } from './rowAt.ts'
import type { SheetDay, SheetLine, SheetWeek } from './sheetPlan.ts'

type Found = NonNullable<ReturnType<typeof rawIn>>

/** Puts the rows of one block of a sheet into weeks and days, as their titles come. */
export class WeeksBuilder {
  readonly weeks: SheetWeek[] = []
  #day: SheetDay | null = null
  /** The lines whose group is only the letter of their order. */
  readonly #ordered = new Set<SheetLine>()
  /** What tells neighbours with the same title apart. */
  #numbers = { week: '', day: '' }

  /** A sheet that names no week is the week of this title. */
  constructor(
    private readonly ownTitle: string,
    private readonly reading: Reading,
  ) {}

  get hasDay(): boolean {
    return this.#day !== null
  }

  /** Begins the week that a row names, unless it goes on. Answers whether it has begun one. */
  enterWeek(at: RowAt): boolean {
    const week = rawIn(at, 'week')
    if (!week) return false
    const number = rawIn(at, 'weekNumber')?.text ?? ''
    const title = titled(week.text, 'Week')
    if (isSame(this.weeks.at(-1), title) && number === this.#numbers.week) return false
    this.#numbers.week = number
    this.beginWeek(title, week.place)
    const notes = rawIn(at, 'weekNotes')
    const begun = this.weeks.at(-1)
    if (begun && notes) begun.description = this.#prose(notes)
    return true
  }

  enterDay(at: RowAt): boolean {
    const day = rawIn(at, 'day')
    if (!day) return false
    const number = rawIn(at, 'dayNumber')?.text ?? ''
    const title = titled(day.text, 'Day')
    if (isSame(this.#day, title) && number === this.#numbers.day) return false
    this.#numbers.day = number
    this.beginDay(title, day.place, at)
    return true
  }

  beginWeek(title: string, place: SheetPlace): void {
    this.#check(titleProblem(title)?.message, place)
    const isRepeated = this.#numbers.week === '' && this.weeks.some((week) => isSame(week, title))
    if (isRepeated && /\d/.test(title)) {
      const told = `${quoted(title)} stands here again after another week, and is read as a week of its own.`
      this.reading.remarks.add(place, told)
    }
    this.weeks.push({ title, description: null, days: [] })
    this.#day = null
  }

  /** `at` is the row that says more of the day than its title. */
  beginDay(title: string, place: SheetPlace, at: RowAt | null): void {
    this.#check(titleProblem(title)?.message, place)
    if (this.weeks.length === 0) this.beginWeek(this.ownTitle, place)
    const [notes, minutes, shared] = (['dayNotes', 'minutes', 'shared'] as const).map((role) => at && rawIn(at, role))
    if (shared) this.#check(lineProblem(shared.text, LIMITS.title)?.message, shared.place)
    this.#day = {
      title,
      description: notes ? this.#prose(notes) : null,
      estimatedMinutes: minutes ? this.#minutes(minutes) : null,
      shared: shared?.text.trim() ?? null,
      rows: [],
      at: place,
    }
    this.weeks.at(-1)?.days.push(this.#day)
  }

  /** `order` is what stands in a column of orders, such as A1. */
  add(line: SheetLine, order: string): void {
    const letter = /^([a-z]{1,2})[\s.-]?\d{1,2}$/i.exec(order)?.[1]?.toUpperCase()
    if (letter && !line.group) {
      line.group = letter
      this.#ordered.add(line)
    }
    this.#day?.rows.push(line)
  }

  /** A1 and A2 are a superset, and a letter that stands alone is only an order. */
  keepSupersets(): void {
    for (const { rows } of this.weeks.flatMap(({ days }) => days)) {
      for (const line of rows) {
        const isAlone = rows.filter(({ group }) => group === line.group).length === 1
        if (isAlone && this.#ordered.has(line)) line.group = null
      }
    }
  }

  #prose({ text, place }: Found): string {
    this.#check(proseProblem(text, LIMITS.description)?.message, place)
    return text
  }

  #minutes({ text, place }: Found): number {
    const { minimum, maximum } = PRESCRIPTION.estimatedMinutes
    const minutes = Number(text)
    this.#check(integerProblem(minutes, minimum, maximum)?.message, place)
    return minutes
  }

  #check(problem: string | undefined, place: SheetPlace): void {
    if (problem) this.reading.problems.add(place, `The text ${problem}.`)
  }
}

function isSame(known: { title: string } | null | undefined, title: string): boolean {
  return known != null && sortKey(known.title) === sortKey(title)
}

/** A week that is called 3 is "Week 3". An apostrophe, as spreadsheet programs have it, keeps what it stands before. */
function titled(text: string, what: string): string {
  return /^\s*\d{1,3}\s*$/.test(text) ? `${what} ${text.trim()}` : plainTitle(text)
}
