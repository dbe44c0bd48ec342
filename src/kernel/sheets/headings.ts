import { normalise } from '../normalise.ts'

/** What a column says. */
export type Role =
  | 'week'
  | 'day'
  | 'exercise'
  | 'prescription'
  | 'kind'
  | 'sets'
  | 'reps'
  | 'time'
  | 'distance'
  | 'percent'
  | 'load'
  | 'rpe'
  | 'rir'
  | 'tempo'
  | 'side'
  | 'rest'
  | 'group'
  | 'order'
  | 'notes'
  | 'alternatives'
  | 'weekNotes'
  | 'dayNotes'
  | 'minutes'
  | 'weekNumber'
  | 'dayNumber'
  | 'shared'

/** The headings that an export writes come first. The others are those that coaches use, in English and in German. */
const HEADINGS: Record<Role, string[]> = {
  week: ['week', 'wk', 'woche', 'kw', 'milestone', 'block', 'phase', 'microcycle', 'mikrozyklus', 'meilenstein'],
  day: ['day', 'tag', 'workout', 'session', 'training', 'einheit', 'trainingstag', 'trainingseinheit', 'trainingday'],
  exercise: ['exercise', 'exercises', 'ubung', 'ubungen', 'uebung', 'movement', 'lift', 'exercisename', 'bewegung'],
  prescription: [
    'prescription',
    'vorgabe',
    'setsxreps',
    'setsreps',
    'satzexwdh',
    'satzexwiederholungen',
    'satzewdh',
    'satzewiederholungen',
    'schema',
    'scheme',
    'setsandreps',
    'satzschema',
    'program',
    'programm',
  ],
  kind: ['type', 'kind', 'art', 'settype', 'satzart', 'typ'],
  sets: ['sets', 'set', 'satze', 'satz', 'saetze', 'serien', 'series', 'runden', 'rounds', 'anzahlsatze'],
  reps: ['reps', 'rep', 'repetitions', 'wdh', 'wiederholungen', 'wiederholung', 'wdhn', 'repsset', 'wdhsatz'],
  time: ['time', 'duration', 'zeit', 'dauer'],
  distance: ['distance', 'strecke', 'distanz'],
  percent: ['percent', '%', 'prozent', 'intensity', 'intensitat', 'percentage', '%1rm', '%tm', '%max', '%e1rm', '1rm%'],
  load: ['load', 'weight', 'gewicht', 'last', 'kg', 'lb', 'lbs', 'kilo', 'belastung', 'targetload', 'zielgewicht'],
  rpe: ['rpe', 'targetrpe', 'zielrpe', 'ziel-rpe'],
  rir: ['rir', 'repsinreserve', 'wdhinreserve'],
  tempo: ['tempo', 'kadenz', 'cadence'],
  side: ['side', 'seite'],
  rest: ['rest', 'pause', 'pausen', 'restperiod', 'resttime', 'satzpause', 'pausenzeit', 'erholung'],
  group: ['group', 'superset', 'gruppe', 'supersatz'],
  order: ['order', '#', 'no', 'nr', 'reihenfolge', 'pos', 'position', 'id'],
  notes: [
    'notes',
    'note',
    'hinweise',
    'hinweis',
    'notiz',
    'notizen',
    'cues',
    'comment',
    'comments',
    'bemerkung',
    'bemerkungen',
    'kommentar',
    'anmerkung',
    'anmerkungen',
    'coachnotes',
    'instructions',
  ],
  alternatives: ['alternatives', 'alternative', 'alternativen', 'substitution', 'substitutions', 'ersatz'],
  weekNotes: ['weeknotes', 'wochennotizen', 'weekdescription'],
  dayNotes: ['daynotes', 'tagesnotizen', 'daydescription'],
  minutes: ['minutes', 'minuten', 'estimatedminutes'],
  weekNumber: ['weekno', 'weeknumber', 'wochennr'],
  dayNumber: ['dayno', 'daynumber', 'tagnr'],
  shared: ['shared', 'sharedworkout'],
}

/** The headings that an export writes. */
export const WRITTEN: Record<Role, string> = {
  ...(Object.fromEntries(Object.keys(HEADINGS).map((role) => [role, capital(role)])) as Record<Role, string>),
  weekNotes: 'Week notes',
  dayNotes: 'Day notes',
  weekNumber: 'Week no.',
  dayNumber: 'Day no.',
}

export const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(HEADINGS, value)

const ROLES = new Map(Object.entries(HEADINGS).flatMap(([role, names]) => names.map((name) => [name, role as Role])))

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
  const whole = ROLES.get(joined(plain))
  if (whole) return { role: whole, unit: whole === 'load' ? (UNITS.get(joined(plain)) ?? null) : null }
  const parts = plain.split(/[\s()[\]/:,]+/).filter((part) => part !== '' && part !== 'in')
  const last = parts.at(-1) ?? ''
  const unit = UNITS.get(last.replace(/\.$/, '')) ?? null
  const rest = joined(parts.slice(0, -1).join(''))
  const role = ROLES.get(rest)
  // "%" after a name is what the column has: "Intensity %", "Load (%)".
  if (role && /^%/.test(last)) return { role: 'percent', unit: null }
  if (role && unit) return { role, unit }
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
  /^(?:day|tag|workout|session|training|einheit|trainingstag|trainingseinheit)[\s.:#-]*(?:\d{1,3}|[a-z])?\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b/

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
  return /^(?:(?:grand|sub) ?total|totals?|sum|summe|gesamt(?:summe)?|zwischensumme|insgesamt|average|durchschnitt|mittelwert|volumen|volume|tonnage)\b[\s:.]*$/.test(
    normalise(text).trim(),
  )
}

const HEAD = {
  title: ['title', 'titel'],
  level: ['level', 'stufe', 'niveau'],
  description: ['description', 'beschreibung'],
}

type HeadName = keyof typeof HEAD

/** The name of a value of the program itself, which may stand above the table: "Title", "Level", "Description". */
export function readHeadName(text: string): HeadName | null {
  if (text.length > LONGEST_TITLE) return null
  const plain = normalise(text).trim().replace(/:$/, '')
  const names = Object.keys(HEAD) as HeadName[]
  return names.find((name) => HEAD[name].includes(plain)) ?? null
}
