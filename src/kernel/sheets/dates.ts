import { normalise } from '../normalise.ts'

/**
 * Spreadsheet programs take a range such as 3-5 for a date when it is typed. This is what they make of it, and how to get
 * it back where nothing has to be guessed. Pure.
 */
export interface SheetDate {
  day: number
  month: number
  year: number | null
  /** What the cell shows of it: that is all that was typed. */
  shows: 'DAY_AND_MONTH' | 'MONTH_AND_YEAR' | 'ALL'
}

/** English and German, as Excel and LibreOffice shorten them. */
const MONTHS = [
  ['jan', 'january', 'januar'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mrz', 'marz', 'maerz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
]

const MONTH_NAMES =
  'January, February, March, April, May, June, July, August, September, October, November, December'.split(', ')

/** The date that a text is, in the forms in which spreadsheet programs print a range that they took for a date. */
export function readDate(text: string): SheetDate | null {
  if (text.length > 40 || !/\d/.test(text)) return null
  const plain = normalise(text.trim())
  const dayFirst = /^(\d{1,2})[. -]{1,2}([a-z]+)\.?$/.exec(plain)
  if (dayFirst) return dated(Number(dayFirst[1]), monthNamed(dayFirst[2]), null, 'DAY_AND_MONTH')
  const monthFirst = /^([a-z]+)[. -]{1,2}(\d{2})$/.exec(plain)
  if (monthFirst) return dated(1, monthNamed(monthFirst[1]), Number(monthFirst[2]), 'MONTH_AND_YEAR')
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ][\d:.]+)?$/.exec(plain)
  if (iso) return dated(Number(iso[3]), Number(iso[2]), Number(iso[1]), 'ALL')
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{2,4})?$/.exec(plain)
  if (german) {
    const year = german[3] === undefined ? null : Number(german[3])
    return dated(Number(german[1]), Number(german[2]), year, year === null ? 'DAY_AND_MONTH' : 'ALL')
  }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(plain)
  if (!slashed) return null
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  return dated(Math.max(first, second), Math.min(first, second), Number(slashed[3]), 'ALL')
}

function monthNamed(name: string | undefined): number {
  return MONTHS.findIndex((names) => names.includes(name ?? '')) + 1
}

function dated(day: number, month: number, year: number | null, shows: SheetDate['shows']): SheetDate | null {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month, year, shows } : null
}

/**
 * The range that was typed, or null where it could be another one. A day and a month have an order that depends on the
 * country, but a range begins with its smaller number. A program shows a month and a year only for what is no day of a
 * month, and the year then comes last.
 */
export function typedRange({ day, month, year, shows }: SheetDate): { lower: number; upper: number } | null {
  if (shows === 'ALL') return null
  const [one, other] = shows === 'DAY_AND_MONTH' ? [day, month] : [month, (year ?? 0) % 100]
  if (shows === 'MONTH_AND_YEAR') return one < other ? { lower: one, upper: other } : null
  // "5-5" is no range, and "5/5" often means five on each side.
  return one === other ? null : { lower: Math.min(one, other), upper: Math.max(one, other) }
}

export function dateInWords({ day, month, year, shows }: SheetDate): string {
  const name = MONTH_NAMES[month - 1]
  if (shows === 'MONTH_AND_YEAR') return `${name} ${year}`
  return shows === 'ALL' && year !== null ? `${day} ${name} ${year}` : `${day} ${name}`
}

const DAY_MS = 86_400_000

/** The day of a serial number of a workbook. Excel counts a 29 February 1900 that never was. */
export function dateOfSerial(serial: number, counts1904: boolean, shows: SheetDate['shows']): SheetDate | null {
  const whole = Math.floor(serial)
  if (!(whole >= 1 && whole < 2_958_466)) return null
  const fromEpoch = counts1904 ? whole + 1_462 : whole < 60 ? whole + 1 : whole
  const date = new Date(Date.UTC(1899, 11, 30) + fromEpoch * DAY_MS)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear(), shows }
}

export function isoDate({ day, month, year }: SheetDate): string {
  return [String(year ?? 0).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
