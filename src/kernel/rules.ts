/**
 * The rules for values, each stated once. The GraphQL inputs and the Payload collections both ask here, so the API and
 * the admin interface refuse the same things in the same words. Each rule answers what is wrong and why, or null. Pure.
 */
import { turnsDirection } from './direction.ts'
import { readMoment, toldOfMoment } from './moment.ts'
import { sortKey, words } from './normalise.ts'
import { because, type Told } from './reason.ts'

export const LIMITS = {
  title: 120,
  name: 120,
  alias: 100,
  aliasesPerExercise: 20,
  description: 2_000,
  notes: 500,
  slug: 80,
  group: 20,
  url: 2_000,
  search: 100,
  milestonesPerProgram: 100,
  slotsPerMilestone: 50,
  exercisesPerWorkout: 50,
  setsPerExercise: 50,
  rowsPerPlan: 5_000,
  alternativesPerExercise: 5,
  musclesPerExercise: 17,
  idempotencyKey: 64,
  displayName: 80,
  passkeyName: 80,
  passkeysPerUser: 10,
  userAgent: 300,
  libraryKey: 120,
  sessionNotes: 2_000,
  comment: 2_000,
  /** Of one author on one session, set or enrolment, those that were removed included. */
  commentsPerSubject: 1_000,
} as const

/** The schema's description of every `idempotencyKey`. */
export const IDEMPOTENCY_KEY =
  'A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same ' +
  'object, as it now is.'

type Problem = Told | null

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, with line breaks and tabs
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f\u2028\u2029]/

function tooLong(max: number): Told {
  return because.TOO_LONG(`must be at most ${max} characters long`, { max })
}

const empty = () => because.EMPTY('must not be empty')

function brokenText(value: unknown, maximum: number, forbidden: RegExp): Problem {
  if (typeof value !== 'string') return because.NOT_TEXT('must be text')
  if (!value.isWellFormed()) return because.BAD_CHARACTERS('must be valid Unicode')
  if (forbidden.test(value)) return because.BAD_CHARACTERS('must not contain control characters')
  if (turnsDirection(value)) return because.BAD_CHARACTERS('must not contain characters that turn its direction')
  if ([...value].length > maximum) return tooLong(maximum)
  return null
}

const noWord = () => because.NO_LETTER_OR_DIGIT('must contain a letter or a digit')

/**
 * One line of 1–120 characters with at least one letter or digit: a title of emoji alone can't be searched or sorted.
 */
export function titleProblem(value: unknown): Problem {
  const broken = brokenText(value, LIMITS.title, CONTROL_OR_BREAK)
  if (broken) return broken
  const title = value as string
  if (title.trim() === '') return empty()
  if (words(title).length === 0) return noWord()
  return null
}

/**
 * The other names of an exercise. Each is one line with a letter or a digit, because search finds nothing by others.
 * No two are the same but for case, accents and spacing.
 */
export function aliasesProblem(value: unknown): Problem {
  if (!Array.isArray(value)) return because.NOT_TEXT('must be a list of texts')
  for (const alias of value) {
    const problem = lineProblem(alias, LIMITS.alias) ?? (words(alias).length === 0 ? noWord() : null)
    if (problem) return { ...problem, message: `has a name that ${problem.message}` }
  }
  return new Set(value.map(sortKey)).size < value.length ? because.DUPLICATED('must have each name only once') : null
}

/** Several lines are allowed; `maximum` counts characters, not bytes. */
export function proseProblem(value: unknown, maximum: number): Problem {
  return brokenText(value, maximum, CONTROL)
}

/** Several lines of 1 to 2,000 characters that are not all spaces. */
export function commentProblem(value: unknown): Problem {
  return typeof value === 'string' && value.trim() === '' ? empty() : proseProblem(value, LIMITS.comment)
}

/** One line, possibly empty. */
export function lineProblem(value: unknown, maximum: number): Problem {
  return brokenText(value, maximum, CONTROL_OR_BREAK)
}

/** One line of 1 to 80 characters that are not all spaces. */
export function passkeyNameProblem(value: unknown): Problem {
  return typeof value === 'string' && value.trim() === '' ? empty() : lineProblem(value, LIMITS.passkeyName)
}

export function timeZoneProblem(value: unknown): Problem {
  try {
    if (typeof value === 'string' && value.length <= 64 && new Intl.DateTimeFormat('en', { timeZone: value }))
      return null
  } catch {}
  const example = 'Europe/Berlin'
  return because.NOT_A_TIME_ZONE(`must be an IANA time zone such as ${example}`, { example })
}

/** One line of at least one character. The key is the caller's own, so it is stored unchanged. */
export function idempotencyKeyProblem(value: unknown): Problem {
  return value === '' ? empty() : lineProblem(value, LIMITS.idempotencyKey)
}

export function slugProblem(value: unknown): Problem {
  if (typeof value !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
    return because.NOT_A_SLUG('must consist of lower-case letters a-z and digits, with single hyphens between them')
  }
  if (value.length > LIMITS.slug) return tooLong(LIMITS.slug)
  return null
}

/** The key of a workout or a milestone in a library document: slugs, with slashes where a coach wants folders. */
export function libraryKeyProblem(value: unknown): Problem {
  if (typeof value !== 'string' || !/^[a-z0-9]+([-/][a-z0-9]+)*$/.test(value)) {
    return because.WRONG_FORM(
      'must consist of lower-case letters a-z and digits, with single hyphens or slashes between them',
      {},
    )
  }
  if (value.length > LIMITS.libraryKey) return tooLong(LIMITS.libraryKey)
  return null
}

/** Only https, because clients render a video link and any other scheme is a way to run something. */
export function videoUrlProblem(value: unknown): Problem {
  const broken = lineProblem(value, LIMITS.url)
  if (broken) return broken
  return URL.canParse(value as string) && new URL(value as string).protocol === 'https:'
    ? null
    : because.NOT_AN_HTTPS_ADDRESS('must be an https:// address')
}

/** The value of a closed list. The message shows the value that was found, which is often a slip of case or spelling. */
export function choiceProblem(value: unknown, choices: readonly string[]): Problem {
  if (value === null) return because.NOT_NULL('must not be null')
  if (choices.includes(value as string)) return null
  const told = { choices: choices.join(', '), value: typeof value === 'string' ? value : shown(value) }
  return because.NOT_A_CHOICE(`must be one of ${told.choices}, but is ${shown(value)}`, told)
}

/** A value as JSON, cut to a length that fits into a message. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}

const SHOWN = 60

export function integerProblem(value: unknown, minimum: number, maximum: number): Problem {
  const isWhole = Number.isInteger(value)
  if (isWhole && (value as number) >= minimum && (value as number) <= maximum) return null
  return because[isWhole ? 'OUT_OF_RANGE' : 'NOT_A_WHOLE_NUMBER'](
    `must be a whole number from ${minimum} to ${maximum}`,
    { min: minimum, max: maximum },
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The ID that a device gives a session, a set or an event. */
export function clientIdProblem(value: unknown): Problem {
  return typeof value === 'string' && UUID.test(value) ? null : because.NOT_A_UUID('must be a UUID')
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** The clocks of devices are not right to the minute, but a clock that is a day ahead is wrong. */
export function aheadProblem(moment: string, now: Date): Problem {
  if (Date.parse(moment) < now.getTime() + DAY_MS) return null
  return because.IN_THE_FUTURE('must not be a day or more in the future')
}

export function momentProblem(value: unknown, now: Date): Problem {
  const moment = readMoment(value)
  if (moment === null) return toldOfMoment()
  return aheadProblem(moment, now)
}
