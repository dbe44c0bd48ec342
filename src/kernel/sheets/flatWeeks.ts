import { isBlank, type SheetRow, textOf } from './grid.ts'
import { type Role, readHeading } from './headings.ts'

/** A heading that names a week and what its column has: "W1 Load", "Week 2 Reps", "Sets (Week 3)". */
interface WeekAndRole {
  week: string
  /** Null for what an athlete has done, which is no part of a plan. */
  role: Role | null
  unit: string | null
}

const WEEK = '(?<word>week|wk|w|woche|wo|kw)[\\s.:#-]*(?<number>\\d{1,3})'
const BEFORE = new RegExp(`^${WEEK}[\\s.:,;/|·–—-]*(?<rest>[^\\d\\s].*)$`, 'iu')
const AFTER = new RegExp(`^(?<rest>\\D+?)[\\s.:,;/|·–—(\\[-]+${WEEK}\\s*[)\\]]?$`, 'iu')
const DONE = /^(?:actual|done|completed?|result|logged|ist|geschafft)\b/i

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries<string>({ w: 'Week', wk: 'Week', wo: 'Woche' }))

const LONGEST = 100

function weekAndRole(heading: string): WeekAndRole | null {
  if (heading.length > LONGEST) return null
  const { word = '', number, rest = '' } = (BEFORE.exec(heading) ?? AFTER.exec(heading))?.groups ?? {}
  if (number === undefined) return null
  const read = readHeading(rest.trim())
  if (!(read && OF_ONE_WEEK.has(read.role)) && !DONE.test(rest)) return null
  return { week: weekTitle(word, number), role: read?.role ?? null, unit: read?.unit ?? null }
}

const OF_ONE_WEEK: ReadonlySet<Role> = new Set([
  ...(['prescription', 'sets', 'reps', 'time', 'distance', 'eachSet', 'kind', 'percent', 'load'] as const),
  ...(['unit', 'rpe', 'rir', 'tempo', 'side', 'rest', 'notes'] as const),
])

interface FlatWeek {
  week: { title: string; day: null; row: number; column: number }
  columns: { column: number; heading: string; role: Role; unit: string | null }[]
}

/**
 * The weeks of a row whose headings name a week and what the column has at once, in whatever order they stand. Null where
 * no heading does. What a person has said of a column goes before its heading. Pure.
 */
export function flatWeeks(
  row: SheetRow | undefined,
  at: number,
  said: Readonly<Record<number, Role | null>>,
): FlatWeek[] | null {
  const weeks = new Map<string, FlatWeek>()
  let isFlat = false
  for (const [column, cell] of (row ?? []).entries()) {
    const heading = textOf(cell)
    if (isBlank(cell) || cell?.isMerged || said[column] === null) continue
    const read = weekAndRole(heading)
    isFlat ||= read !== null
    const { week: title, unit, role } = read ?? weekAlone(heading) ?? NO_WEEK
    const meant = said[column] ?? role
    if (title === null || !meant) continue
    const week = weeks.get(title) ?? { week: { title, day: null, row: at, column }, columns: [] }
    weeks.set(title, week)
    week.columns.push({ column, heading, role: meant, unit })
  }
  return isFlat && weeks.size > 0 ? [...weeks.values()] : null
}

const NO_WEEK = { week: null, role: null, unit: null }

const ALONE = new RegExp(`^${WEEK}$`, 'iu')

/** "Week 1" beside "Week 1 notes" has what is done. */
function weekAlone(heading: string) {
  const { word = '', number } = (heading.length <= LONGEST && ALONE.exec(heading)?.groups) || {}
  if (number === undefined) return null
  return { week: weekTitle(word, number), role: 'prescription' as const, unit: null }
}

const weekTitle = (word: string, number: string) => `${WORDS.get(word.toLowerCase()) ?? word} ${Number(number)}`
