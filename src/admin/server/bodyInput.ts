import { DAY_WORDS, readDay } from '../../kernel/moment.ts'
import { because, named, type Told } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import { choiceProblem, integerProblem } from '../../kernel/rules.ts'

type Body = Readonly<Record<string, unknown>>

/** The days as people order them, which is also the order in which they are shown. */
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/** In characters of a name, and in names: as much of what nobody knows is told again. */
const LONGEST_NAME = 50
const MOST_NAMES = 3

/** The form of a body is wrong, whatever the database holds: HTTP 400. */
export class WrongBody extends Refusal {}

/**
 * Reads the body of a request field by field. No endpoint may reach the decorators of the GraphQL inputs, so this asks the
 * same rules. Everything that is wrong is told at once, by `done`, and so is every field that nothing has read: a misspelt
 * field would otherwise count as one that was left out. Pure.
 */
export class BodyReader {
  private readonly refused: Refused[] = []
  private readonly known = new Set<string>()

  constructor(private readonly body: Body) {}

  text(field: string, name: string, problem: (value: string) => Told | null = () => null): string {
    const value = this.valueOf(field)
    const told = typeof value === 'string' ? problem(value) : because.NOT_TEXT('must be text')
    this.fail(field, name, told)
    return textOf(value)
  }

  /** Null where it is left out or empty. */
  optionalText(field: string, name: string, problem?: (value: string) => Told | null): string | null {
    return this.isEmpty(field) ? null : this.text(field, name, problem)
  }

  number(field: string, name: string, minimum: number, maximum: number): number {
    const value = this.valueOf(field)
    this.fail(field, name, integerProblem(value, minimum, maximum))
    return typeof value === 'number' ? value : 0
  }

  /** False where it is left out. */
  flag(field: string, name: string): boolean {
    const value = this.valueOf(field)
    if (value !== undefined && typeof value !== 'boolean') {
      this.fail(field, name, because.WRONG_FORM('must be true or false', {}))
    }
    return value === true
  }

  day(field: string, name: string): string {
    const value = this.valueOf(field)
    const day = typeof value === 'string' ? readDay(value) : null
    if (day === null) this.fail(field, name, because.WRONG_FORM(DAY_WORDS, {}))
    return day ?? ''
  }

  optionalDay(field: string, name: string): string | null {
    return this.isEmpty(field) ? null : this.day(field, name)
  }

  /** Texts, each once. */
  list(field: string, name: string, most: number, choices?: readonly string[]): string[] {
    const value = this.valueOf(field)
    const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    this.fail(field, name, listProblem(value, texts, most, choices))
    return texts
  }

  /** The first day and the days of the week; null without any. */
  schedule<Day extends string>(): { startsOn: string; trainingDays: Day[] } | null {
    const days = this.valueOf('trainingDays')
    const hasNoDays = this.isEmpty('trainingDays') || (Array.isArray(days) && days.length === 0)
    if (this.isEmpty('startsOn') && hasNoDays) return null
    const startsOn = this.day('startsOn', 'The first day')
    const trainingDays = this.list('trainingDays', 'The list of training days', 7, WEEKDAYS) as Day[]
    return { startsOn, trainingDays }
  }

  /** As `schedule`, but null only where the first day is null: whoever says nothing takes nothing away. */
  scheduleOrNull<Day extends string>(): { startsOn: string; trainingDays: Day[] } | null {
    const isTakenAway = this.valueOf('startsOn') === null
    const schedule = this.schedule<Day>()
    if (schedule === null && !isTakenAway) {
      const told = because.WRONG_FORM(`${DAY_WORDS}, or null, which takes the days away`, {})
      this.fail('startsOn', 'The first day', told)
    }
    return schedule
  }

  /** One of these, or null where it is left out. */
  choice(field: string, name: string, choices: readonly string[]): string | null {
    const value = this.valueOf(field)
    if (value === undefined) return null
    this.fail(field, name, choiceProblem(value, choices))
    return textOf(value)
  }

  /** A field whose value is read elsewhere. */
  elsewhere(field: string): unknown {
    return this.valueOf(field)
  }

  /** For what the fields are together. */
  wrong(field: string, message: string): void {
    this.refused.push({ code: UserErrorCode.INVALID, ...because.OTHER(message), field: [field] })
  }

  /** Refuses all that was wrong, and what nobody has asked for. */
  done(): void {
    const unknown = Object.keys(this.body).filter((field) => !this.known.has(field))
    for (const field of unknown.slice(0, MOST_NAMES)) {
      const name = field.slice(0, LONGEST_NAME)
      this.wrong(name, `There is no field "${name}" here.`)
    }
    if (this.refused.length > 0) throw new WrongBody(...this.refused)
  }

  private valueOf(field: string): unknown {
    this.known.add(field)
    return Object.hasOwn(this.body, field) ? this.body[field] : undefined
  }

  /** A form sends an empty text for what was not filled in. */
  private isEmpty(field: string): boolean {
    const value = this.valueOf(field)
    return value === undefined || value === null || value === ''
  }

  private fail(field: string, name: string, told: Told | null): void {
    if (told) this.refused.push({ code: UserErrorCode.INVALID, ...named(name, told), field: [field] })
  }
}

/** What is no text has been refused, and an object may have a `toString` that is none. */
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function listProblem(value: unknown, texts: string[], most: number, choices?: readonly string[]): Told | null {
  if (!Array.isArray(value) || texts.length !== value.length) return because.WRONG_FORM('must be a list of texts', {})
  if (texts.length === 0) return because.TOO_FEW('must not be empty', { min: 1 })
  if (texts.length > most) return because.TOO_MANY(`must have at most ${most} entries`, { max: most })
  if (new Set(texts).size < texts.length) return because.DUPLICATED('must have each entry only once')
  for (const text of choices ? texts : []) {
    const problem = choiceProblem(text, choices ?? [])
    if (problem) return problem
  }
  return null
}
