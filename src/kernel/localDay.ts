/** Days and ISO weeks (Monday to Sunday) as people count them where they are. A day is a text such as 2026-11-23. Pure. */

const DAY_MS = 86_400_000

/** Making a format costs far more than using it. There are only a few hundred time zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, made)
  return made
}

/** The day that `moment` falls on in the given time zone. */
export function dayOf(moment: Date, timeZone: string): string {
  return formatOf(timeZone).format(moment)
}

/**
 * The day that was kept when the moment was recorded. Rows that others than Waymark have written may lack it: then it
 * is the day in the athlete's present time zone. Null without a moment.
 */
export function keptDay(day: string | null | undefined, moment: string, timeZone: string): string
export function keptDay(
  day: string | null | undefined,
  moment: string | null | undefined,
  timeZone: string,
): string | null
export function keptDay(
  day: string | null | undefined,
  moment: string | null | undefined,
  timeZone: string,
): string | null {
  return day ?? (moment ? dayOf(new Date(moment), timeZone) : null)
}

const LAST_DAY = '9999-12-31'

/**
 * The day that comes `count` days after another one, or before it where `count` is negative. At most the last day of the
 * year 9999, because a text of a later day would not sort behind the others.
 */
export function daysAfter(day: string, count: number): string {
  return new Date(Math.min(Date.parse(day) + count * DAY_MS, Date.parse(LAST_DAY))).toISOString().slice(0, 10)
}

/** The number of the ISO week of a day, counted from the Monday 1969-12-29. */
export function weekOf(day: string): number {
  // 1970-01-01 was a Thursday: three days after its Monday.
  return Math.floor((Date.parse(day) / DAY_MS + 3) / 7)
}

/** The Monday that a week begins with. */
export function mondayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10)
}
