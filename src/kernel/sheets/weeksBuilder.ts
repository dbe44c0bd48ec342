import { sortKey } from '../normalise.ts'
import { PRESCRIPTION } from '../prescription.ts'
import { integerProblem, LIMITS, lineProblem, proseProblem, titleProblem } from '../rules.ts'
import type { SheetPlace } from './grid.ts'
import { quoted } from './problems.ts'
import { plainTitle } from './protect.ts'
import { columnOf, type Reading, type RowAt, rawIn } from './rowAt.ts'
import type { SheetDay, SheetLine, SheetWeek } from './sheetPlan.ts'
import { weekAndDay } from './weekAndDay.ts'

type Found = NonNullable<ReturnType<typeof rawIn>>

/** Puts the rows of one block of a sheet into weeks and days, as their titles come. */
export class WeeksBuilder {
  readonly weeks: SheetWeek[] = []
  #day: SheetDay | null = null
  /** The lines whose group is only the letter of their order. */
  readonly #ordered = new Set<SheetLine>()
  /** What tells neighbours with the same title apart. */
  #numbers = { week: '', day: '' }

  /** A sheet that names no week is the week of this title, and one that names no day is this day of it. */
  constructor(
    private readonly own: { week: string; day: string | null },
    private readonly reading: Reading,
  ) {}

  get hasDay(): boolean {
    return this.#day !== null
  }

  /** What was begun last. */
  get last(): SheetWeek | SheetDay | undefined {
    return this.weeks.at(-1)?.days.at(-1) ?? this.weeks.at(-1)
  }

  /** Takes back the weeks and days without an exercise that were begun after this one. */
  dropSince(last: SheetWeek | SheetDay | undefined): void {
    while (this.last !== undefined && this.last !== last) {
      const week = this.weeks.at(-1) as SheetWeek
      if (week.days.length > 0) week.days.pop()
      else this.weeks.pop()
    }
    this.#day = this.weeks.at(-1)?.days.at(-1) ?? null
  }

  beginOwnDay(place: SheetPlace): void {
    this.beginDay(this.own.day ?? 'Day 1', place, null)
  }

  /** Begins the week that a row names, unless it goes on. Answers whether it has begun one. */
  enterWeek(at: RowAt): boolean {
    const { week } = titlesIn(at)
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
    const { day } = titlesIn(at)
    if (!day) return false
    const number = rawIn(at, 'dayNumber')?.text ?? ''
    const title = titled(day.text, 'Day')
    if (isSame(this.#day, title) && number === this.#numbers.day) return false
    this.#numbers.day = number
    this.beginDay(title, day.place, at)
    return true
  }

  /** Begins this week, unless it goes on. */
  continueWeek(title: string, place: SheetPlace): void {
    if (!isSame(this.weeks.at(-1), title)) this.beginWeek(title, place)
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
    if (this.weeks.length === 0) this.beginWeek(this.own.week, place)
    const week = this.weeks.at(-1)
    // Who says the week of each row means the second workout of a name.
    const saysWeeks = at !== null && columnOf(at, 'week') !== undefined
    if (!saysWeeks && this.#numbers.day === '' && week?.days.some((day) => isSame(day, title))) {
      const told = `${quoted(title)} stands here again in ${quoted(week.title)}, and is read as another workout of that week.`
      this.reading.remarks.add(place, told, { isTrained: true })
    }
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

/** A title may name the week and the day at once. What has a column of its own goes before it. */
function titlesIn(at: RowAt): { week: Found | null; day: Found | null } {
  const [week, day] = [rawIn(at, 'week'), rawIn(at, 'day')]
  const [ofWeek, ofDay] = [week && weekAndDay(week.text), day && weekAndDay(day.text)]
  const hasWeeks = columnOf(at, 'week') !== undefined
  return {
    week:
      week && ofWeek
        ? { ...week, text: ofWeek.week }
        : (week ?? (ofDay && day && !hasWeeks ? { ...day, text: ofDay.week } : null)),
    day: day && ofDay ? { ...day, text: ofDay.day } : (day ?? (ofWeek && week ? { ...week, text: ofWeek.day } : null)),
  }
}

function isSame(known: { title: string } | null | undefined, title: string): boolean {
  return known != null && sortKey(known.title) === sortKey(title)
}

/** A week that is called 3 is "Week 3". An apostrophe, as spreadsheet programs have it, keeps what it stands before. */
function titled(text: string, what: string): string {
  return /^\s*\d{1,3}\s*$/.test(text) ? `${what} ${text.trim()}` : plainTitle(text)
}
