/** Titles that name a week and a day of it at once, such as "Week 1 Day 2" and "W1D2". Pure. */
interface WeekAndDay {
  week: string
  day: string
}

const WEEK = '(?<week>week|wk|w|woche|wo|kw)[\\s.:#-]*(?<number>\\d{1,3})'
const NUMBERED =
  '(?<word>day|d|tag|t|workout|session|training|einheit)[\\s.:#-]*(?<count>\\d{1,3}|[a-z])(?![\\p{L}\\d])'
const NAMED =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag'
const BOTH = new RegExp(`^${WEEK}[\\s.,;:/|·–—-]*(?<day>(?:${NUMBERED}|(?:${NAMED})(?!\\p{L})).*)$`, 'isu')

/** What letters stand for. */
const IN_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ w: 'Week', wk: 'Week', wo: 'Woche', d: 'Day', t: 'Tag' }),
)

const LONGEST = 120

/** The title of the week and the title of the day, or null where a title names one of them or neither. */
export function weekAndDay(title: string): WeekAndDay | null {
  const text = title.trim()
  const { week = '', number, day = '', word, count = '' } = (text.length <= LONGEST && BOTH.exec(text)?.groups) || {}
  if (number === undefined) return null
  const weekInWords =
    /^t$/i.test(word ?? '') && /^w$/i.test(week) ? 'Woche' : (IN_WORDS.get(week.toLowerCase()) ?? week)
  const dayInWords = word && IN_WORDS.get(word.toLowerCase())
  const rest = day.slice(day.indexOf(count, word?.length) + count.length)
  return {
    week: `${weekInWords} ${Number(number)}`,
    day: dayInWords ? `${dayInWords} ${/^\d/.test(count) ? Number(count) : count.toUpperCase()}${rest}` : day.trim(),
  }
}
