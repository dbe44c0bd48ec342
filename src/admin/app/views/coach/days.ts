/** Days as people read them. A day is a text such as 2026-11-23, and no time zone occurs here. Pure. */

const DAY_MS = 86_400_000

export const WEEKDAYS = [
  { day: 'MONDAY', name: 'Monday', short: 'Mon' },
  { day: 'TUESDAY', name: 'Tuesday', short: 'Tue' },
  { day: 'WEDNESDAY', name: 'Wednesday', short: 'Wed' },
  { day: 'THURSDAY', name: 'Thursday', short: 'Thu' },
  { day: 'FRIDAY', name: 'Friday', short: 'Fri' },
  { day: 'SATURDAY', name: 'Saturday', short: 'Sat' },
  { day: 'SUNDAY', name: 'Sunday', short: 'Sun' },
] as const

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const momentOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
const weekdayOf = (day: string) => (new Date(momentOf(day)).getUTCDay() + 6) % 7
const monthOf = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''

export const daysAfter = (day: string, count: number): string =>
  new Date(momentOf(day) + count * DAY_MS).toISOString().slice(0, 10)

/** How many days after `from` a day comes; negative where it comes before. */
export const daysBetween = (from: string, to: string): number => (momentOf(to) - momentOf(from)) / DAY_MS

/** The first Monday after a day: most plans begin on one. */
export const nextMonday = (day: string): string => daysAfter(day, 7 - weekdayOf(day))

/** "Mon 23 November", as a list shows it. */
export const dayInWords = (day: string): string =>
  `${WEEKDAYS[weekdayOf(day)]?.short} ${Number(day.slice(8))} ${monthOf(day)}`

/** "from Mon 7 to Wed 9 December". The month is said once where it is one. */
export function fromDayToDay(from: string, to: string): string {
  const words = dayInWords(from)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `from ${isOneMonth ? words.slice(0, words.lastIndexOf(' ')) : words} to ${dayInWords(to)}`
}

/** "November 2026" of 2026-11. */
export const monthInWords = (month: string): string => `${monthOf(`${month}-01`)} ${Number(month.slice(0, 4))}`

/** "Mon, Wed and Fri", in the order of the week. */
export function weekdaysInWords(days: readonly string[]): string {
  const names = WEEKDAYS.filter(({ day }) => days.includes(day)).map(({ short }) => short)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Today where the browser is. */
export function todayHere(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
