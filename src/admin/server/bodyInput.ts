import { DAY_WORDS, readDay } from '../../kernel/moment.ts'
import { because, named, type Told } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import { choiceProblem, integerProblem } from '../../kernel/rules.ts'

type Body = Readonly<Record<string, unknown>>

/** The days as people order them, which is also the order in which they are shown. */
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/**
 * Reads the body of a request field by field. No endpoint may reach the decorators of the GraphQL inputs, so this asks the
 * same rules. Everything that is wrong is told at once, by `done`. Pure.
 */
export class BodyReader {
  private readonly refused: Refused[] = []

  constructor(private readonly body: Body) {}

  text(field: string, name: string, problem: (value: string) => Told | null = () => null): string {
    const value = this.body[field]
    const told = typeof value === 'string' ? problem(value) : because.NOT_TEXT('must be text')
    this.fail(field, name, told)
    return String(value)
  }

  /** Null where it is left out or empty. */
  optionalText(field: string, name: string, problem?: (value: string) => Told | null): string | null {
    return this.isEmpty(field) ? null : this.text(field, name, problem)
  }

  number(field: string, name: string, minimum: number, maximum: number): number {
    const value = this.body[field]
    this.fail(field, name, integerProblem(value, minimum, maximum))
    return Number(value)
  }

  /** False where it is left out. */
  flag(field: string, name: string): boolean {
    const value = this.body[field] ?? false
    if (typeof value !== 'boolean') this.fail(field, name, because.WRONG_FORM('must be true or false', {}))
    return value === true
  }

  day(field: string, name: string): string {
    const value = this.body[field]
    const day = typeof value === 'string' ? readDay(value) : null
    if (day === null) this.fail(field, name, because.WRONG_FORM(DAY_WORDS, {}))
    return day ?? ''
  }

  optionalDay(field: string, name: string): string | null {
    return this.isEmpty(field) ? null : this.day(field, name)
  }

  /** Texts, each once. */
  list(field: string, name: string, most: number, choices?: readonly string[]): string[] {
    const value = this.body[field]
    const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    this.fail(field, name, listProblem(value, texts, most, choices))
    return texts
  }

  /** The first day and the days of the week; null without any. */
  schedule<Day extends string>(): { startsOn: string; trainingDays: Day[] } | null {
    return this.isEmpty('startsOn') && this.isEmpty('trainingDays') ? null : this.days<Day>()
  }

  /**
   * As `schedule`, where none takes away the one that there is. That is said by a first day of null, so that nothing that
   * was left out or misspelt takes it away.
   */
  newSchedule<Day extends string>(): { startsOn: string; trainingDays: Day[] } | null {
    return this.body.startsOn === null && this.isEmpty('trainingDays') ? null : this.days<Day>()
  }

  private days<Day extends string>(): { startsOn: string; trainingDays: Day[] } {
    const startsOn = this.day('startsOn', 'The first day')
    const trainingDays = this.list('trainingDays', 'The list of training days', 7, WEEKDAYS) as Day[]
    return { startsOn, trainingDays }
  }

  /** Refuses all that was wrong. */
  done(): void {
    if (this.refused.length > 0) throw new Refusal(...this.refused)
  }

  private isEmpty(field: string): boolean {
    const value = this.body[field]
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  }

  private fail(field: string, name: string, told: Told | null): void {
    if (told) this.refused.push({ code: UserErrorCode.INVALID, ...named(name, told), field: [field] })
  }
}

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
