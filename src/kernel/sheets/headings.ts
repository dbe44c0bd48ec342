import { normalise } from '../normalise.ts'
import { HEADINGS, type Role } from './headingNames.ts'

export type { Role } from './headingNames.ts'

/** The headings that an export writes. */
export const WRITTEN: Record<Role, string> = {
  ...(Object.fromEntries(Object.keys(HEADINGS).map((role) => [role, capital(role)])) as Record<Role, string>),
  weekNotes: 'Week notes',
  dayNotes: 'Day notes',
  weekNumber: 'Week no.',
  dayNumber: 'Day no.',
}

/** "Rest day": a day on which nothing is trained. */
export function isRestDay(text: string): boolean {
  return REST_DAY.test(normalise(text.slice(0, LONGEST_TITLE)).trim())
}

const REST_DAY =
  /^(?:(?:complete |full |active )?(?:rest|recovery)(?: ?day)?|off|day off|off ?day|ruhetag|pausentag|pause|frei)[.!]?$/

export const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(HEADINGS, value)

const ROLES = new Map(Object.entries(HEADINGS).flatMap(([role, names]) => names.map((name) => [name, role as Role])))

/** "Set 1" and "Set 2" are columns of one set each. */
const roleNamed = (name: string) => ROLES.get(name) ?? (/^(?:set|satz)#?\d{1,2}$/.test(name) ? 'eachSet' : undefined)

/** Units stand in headings beside the name: "Load (lb)", "Pause [min]", "Gewicht in kg". */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kg: 'kg',
    kilo: 'kg',
    lb: 'lb',
    lbs: 'lb',
    pounds: 'lb',
    s: 's',
    sec: 's',
    secs: 's',
    sek: 's',
    seconds: 's',
    sekunden: 's',
    min: 'min',
    mins: 'min',
    minutes: 'min',
    minuten: 'min',
    h: 'h',
    hours: 'h',
    std: 'h',
    stunden: 'h',
    m: 'm',
    km: 'km',
    meter: 'm',
    metres: 'm',
    mi: 'mi',
  }),
)

/** The unit that a text is, however it is spelt, or null. */
export function unitNamed(text: string): string | null {
  return UNITS.get(normalise(text).replace(/[\s.()[\]]/g, '')) ?? null
}

interface Heading {
  role: Role
  /** The unit of the numbers of the column, where the heading says one. */
  unit: string | null
}

/** What a heading says its column has, or null. */
export function readHeading(text: string): Heading | null {
  if (text.length > 100) return null
  // "Time (h:mm)" says hours. With seconds, "(mm:ss)" and "(h:mm:ss)" say what stands in the cells anyway.
  const plain = normalise(text)
    .replace(/(?:\bh{1,2}:)?\bm{1,2}:s{1,2}\b/, '')
    .replace(/\bh{1,2}:m{1,2}\b/, 'h')
    .trim()
  const whole = roleNamed(joined(plain))
  if (whole) return { role: whole, unit: whole === 'load' ? (UNITS.get(joined(plain)) ?? null) : null }
  const parts = plain.split(/[\s()[\]/:,]+/).filter((part) => part !== '' && part !== 'in')
  const last = parts.at(-1) ?? ''
  const unit = UNITS.get(last.replace(/\.$/, '')) ?? null
  const rest = joined(parts.slice(0, -1).join(''))
  const role = roleNamed(rest)
  // "%" after a name is what the column has: "Intensity %", "Load (%)".
  if (role && /^%/.test(last)) return { role: 'percent', unit: null }
  if (role && unit) return { role, unit }
  // "Notes / Comments" says one thing twice.
  const [first, ...others] = plain.split(/[/&+]/).map((part) => roleNamed(joined(part)))
  if (first && others.length > 0 && others.every((other) => other === first)) return { role: first, unit: null }
  return /^%/.test(plain) || /%$/.test(plain) ? { role: 'percent', unit: null } : null
}

/** Whether a table may begin here. With an apostrophe before it, a text is none of headings. */
export function isExerciseHeading(text: string): boolean {
  return text.length <= 40 && !text.startsWith("'") && A_STEM.test(text) && readHeading(text)?.role === 'exercise'
}

/** Every heading of an exercise has one of these, and hardly any other cell has, so that hardly any is read further. */
const A_STEM = /exer|bung|move|lift|beweg/i

/** How particular a heading is of what its column has: "Week" comes before "Block". */
export function rankOfHeading(role: Role, heading: string): number {
  const rank = HEADINGS[role].indexOf(joined(normalise(heading).trim()))
  return rank === -1 ? HEADINGS[role].length : rank
}

const joined = (text: string) => text.replace(/[^\p{L}\p{N}%#]+/gu, '')

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const WEEK = /^(?:week|wk|w|woche|wo|kw|mikrozyklus|microcycle|block|phase|deload|entlastung)[\s.:#-]*\d{0,3}\b/
const DAY =
  /^(?:day|tag|workout|session|training|einheit|trainingstag|trainingseinheit)[\s.:#-]*(?:\d{1,3}|[a-z])?\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?$/

const LONGEST_TITLE = 120

/** "Week 3", "W3", "Woche 3 (Deload)". */
export function isWeekHeading(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false
  const plain = normalise(text).trim()
  return WEEK.test(plain) && (/\d/.test(plain) || /^(?:deload|entlastung)/.test(plain))
}

/** "Day 2", "Tag A", "Monday", "Training 3: Upper body". */
export function isDayHeading(text: string): boolean {
  return text.length <= LONGEST_TITLE && DAY.test(normalise(text).trim())
}

/** A line under a table that adds something up. */
export function isTotal(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false
  return TOTAL.test(normalise(text).trim())
}

const ADDED = 'sets?|reps?|repetitions|volume|volumen|tonnage|load|weight|work|satze|wdh|gewicht'
const TOTAL = new RegExp(
  '^(?:(?:(?:grand |sub ?|weekly )?totals?|sum|summe|gesamt(?:summe)?|zwischensumme|insgesamt|average|durchschnitt|mittelwert)' +
    `(?:[ -]*(?:of )?(?:number of )?(?:${ADDED}|gesamt(?:${ADDED})))*|volumen|volume|tonnage)\\b[\\s:.]*$`,
)

const HEAD = {
  title: ['title', 'titel'],
  level: ['level', 'stufe', 'niveau'],
  description: ['description', 'beschreibung'],
}

type HeadName = keyof typeof HEAD

/** The name of a value of the program itself, which may stand above the table: "Title", "Level", "Description". */
export function readHeadName(text: string): HeadName | null {
  if (text.length > LONGEST_TITLE) return null
  // A mark of the encoding that some programs write twice stands before the first cell.
  const plain = normalise(text.replace(/^(?:\ufeff|ï»¿)+/, ''))
    .trim()
    .replace(/:$/, '')
  const names = Object.keys(HEAD) as HeadName[]
  return names.find((name) => HEAD[name].includes(plain)) ?? null
}
