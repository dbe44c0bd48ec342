/**
 * Days as whole numbers, counted from 1970-01-01, because a schedule counts days a lot. No time zone occurs here: a day is
 * the athlete's own. A number outside the calendar of four-digit years is no day, and `NEVER` comes after all of them. Pure.
 */
import { DayOfWeek } from './vocabulary.ts'

const DAY_MS = 86_400_000
const WEEK = Object.values(DayOfWeek)

export const NEVER = Number.POSITIVE_INFINITY

export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

const FIRST = numberOf('0001-01-01')
const LAST = numberOf('9999-12-31')

export const isInCalendar = (day: number): boolean => day >= FIRST && day <= LAST

/** The days of some thirty years. A list of schedules asks for the same ones again and again, and making a text is slow. */
const MOST_TEXTS = 10_000
const texts = new Map<number, string>()

/** The day as text, or null for what is none. */
export function textOf(day: number): string | null {
  const known = texts.get(day)
  if (known !== undefined) return known
  if (!isInCalendar(day)) return null
  if (texts.size >= MOST_TEXTS) texts.clear()
  const text = new Date(day * DAY_MS).toISOString().slice(0, 10)
  texts.set(day, text)
  return text
}

/** The first training day that is not before this day. */
export type NextTrainingDay = (day: number) => number

export function nextTrainingDay(days: readonly `${DayOfWeek}`[]): NextTrainingDay {
  const isTraining = WEEK.map((day) => days.includes(day))
  const waits = WEEK.map((_, weekday) => {
    const wait = WEEK.findIndex((__, later) => isTraining[(weekday + later) % WEEK.length])
    return wait < 0 ? NEVER : wait
  })
  return (day) => (Number.isFinite(day) ? day + (waits[weekdayOf(day)] as number) : day)
}

/** 0 for a Monday. 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => (((day + 3) % WEEK.length) + WEEK.length) % WEEK.length

/** The days on which nothing is due, from one to another, both included. */
export interface Span {
  from: number
  until: number
}

/** Sorted, and those that meet put together. */
export function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const { from, until } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = found.at(-1)
    if (last && from <= last.until + 1) last.until = Math.max(last.until, until)
    else if (until >= from) found.push({ from, until })
  }
  return found
}

/** The span that holds this day. */
export function spanAt(spans: readonly Span[], day: number): Span | undefined {
  const last = spans.length - 1
  if (last < 0 || !(day >= (spans[0] as Span).from && day <= (spans[last] as Span).until)) return undefined
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).until < day) low = middle + 1
    else high = middle
  }
  const span = spans[low] as Span
  return span.from <= day ? span : undefined
}
