import { readClientId } from '../../../kernel/deviceClock.ts'
import { toThousandths } from '../../../kernel/load.ts'
import { readMoment } from '../../../kernel/moment.ts'
import { decodeId, type NodeType, type RowType } from '../../../kernel/nodeId.ts'
import { because, named, type Told } from '../../../kernel/reason.ts'
import { type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import { choiceProblem, clientIdProblem, integerProblem, momentProblem, proseProblem } from '../../../kernel/rules.ts'
import { LOGGED } from '../../../kernel/setValues.ts'

/** What a device sent. Every value but a flag is a string, and any value may be missing. */
export type Given = Record<string, string | boolean | null | undefined>

/** Reads one value after the other and collects what is wrong, with the path to each value. */
export class EventReader {
  readonly refused: Refused[]

  constructor(
    private readonly path: string[],
    refused: Refused[] = [],
  ) {
    this.refused = refused
  }

  refuse(below: string[], told: Told): void {
    this.refused.push({ code: UserErrorCode.INVALID, ...told, field: [...this.path, ...below] })
  }

  read(given: Given, name: string, problem: (value: unknown) => Told | null): string | undefined {
    const value = given[name]
    const wrong = problem(value)
    if (wrong === null) return value as string
    this.refuse([name], named(name, wrong))
    return undefined
  }

  clientId(given: Given, name: string): string {
    return readClientId(this.read(given, name, clientIdProblem) ?? '')
  }

  /** A text that cannot be an ID is refused like an ID that no document has. */
  id(given: Given, name: string, type: NodeType | RowType): string | null {
    const value = given[name]
    const id = value == null ? null : decodeId(type, String(value))
    if (value == null) this.refuse([name], because.REQUIRED(`${name} must not be missing.`))
    else if (id === null) {
      const field = [...this.path, name]
      this.refused.push({ code: UserErrorCode.NOT_FOUND, message: `There is no such ${type}.`, field })
    }
    return id
  }

  wholeNumber(
    given: Given,
    name: 'reps' | 'durationSeconds' | 'prescribedSetIndex' | 'sequence' | 'rating',
  ): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const { minimum, maximum } = LOGGED[name]
    const asNumber = (value: unknown) => (/^-?\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN)
    const read = this.read(given, name, (value) => integerProblem(asNumber(value), minimum, maximum))
    return read === undefined ? undefined : asNumber(read)
  }

  /** The value has at most three decimals, so whole thousandths hold it exactly. */
  decimal(given: Given, name: 'rpe' | 'distanceMeters'): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const { minimum, maximum } = LOGGED[name]
    const read = this.read(given, name, (value) => {
      const thousandths = toThousandths(String(value))
      const number = (thousandths ?? Number.NaN) / 1000
      if (number >= minimum && number <= maximum) return null
      const range = { min: minimum, max: maximum, decimals: 3 }
      return because[thousandths === null ? 'NOT_A_DECIMAL' : 'OUT_OF_RANGE'](
        `must be a decimal from ${range.min} to ${range.max} with at most ${range.decimals} decimals`,
        range,
      )
    })
    return read === undefined ? undefined : (toThousandths(read) as number) / 1000
  }

  choice<Choice extends string>(given: Given, name: string, choices: Record<string, Choice>): Choice | undefined {
    if (given[name] === undefined) return undefined
    return this.read(given, name, (value) => choiceProblem(value, Object.values(choices))) as Choice | undefined
  }

  /** The schema lets nothing else through. */
  flag(given: Given, name: 'hasPain'): boolean | null | undefined {
    return given[name] as boolean | null | undefined
  }

  moment(given: Given, name: string, now: Date): string | undefined {
    if (given[name] === undefined) return undefined
    return readMoment(this.read(given, name, (value) => momentProblem(value, now))) ?? undefined
  }

  text(given: Given, name: string, maximum: number): string | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    return this.read(given, name, (value) => proseProblem(value, maximum))
  }
}
