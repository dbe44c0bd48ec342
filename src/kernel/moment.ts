/**
 * Days and moments. `Date.parse` alone moves a day that does not exist (2026-02-30 becomes 2 March, and 24:00 the next
 * day) and takes the year 0000, so every text that somebody sends is read here. Pure.
 */
import { because, type Told } from './reason.ts'

const RFC_3339 = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i

/** The day itself, or null when the value is not a day of the years 0001 to 9999. */
export function readDay(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value.startsWith('0000')) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : null
}

/**
 * A moment as the database stores it (RFC 3339 in UTC with milliseconds), or null when the value is not a moment on a
 * day that exists.
 */
export function readMoment(value: unknown): string | null {
  if (typeof value !== 'string' || !RFC_3339.test(value) || readDay(value.slice(0, 10)) === null) return null
  const moment = new Date(Date.parse(value)).toISOString()
  // An offset can move the first and the last day out of the years that four digits can say.
  return readDay(moment.slice(0, 10)) === null ? null : moment
}

/** Whether the value is a moment in exactly the form in which the database stores it. */
export function isStoredMoment(value: unknown): value is string {
  return value !== null && readMoment(value) === value
}

export const DAY_WORDS = 'must be a day that exists, such as 2026-11-22'

const MOMENT = { format: 'RFC 3339', example: '2026-11-22T07:30:00.000Z' }
export const MOMENT_WORDS = `must be an ${MOMENT.format} date and time with an offset, on a day that exists, such as ${MOMENT.example}`

/** What a value is told that is no moment. */
export function toldOfMoment(): Told {
  return because.NOT_A_DATE_TIME(MOMENT_WORDS, MOMENT)
}
