import { toThousandths } from '../../../kernel/load.ts'
import { decodeId, type NodeType, type RowType } from '../../../kernel/nodeId.ts'
import { loadProblem } from '../../../kernel/prescription.ts'
import { type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import { choiceProblem, clientIdProblem, integerProblem, proseProblem } from '../../../kernel/rules.ts'
import { LOGGED } from '../../../kernel/setValues.ts'
import { readClientId } from './moments.ts'

/** What a device sent. Every value is a string, and any value may be missing. */
export type Given = Record<string, string | null | undefined>

/** Reads one value after the other and collects what is wrong, with the path to each value. */
export class EventReader {
  readonly refused: Refused[]

  constructor(
    private readonly path: string[],
    refused: Refused[] = [],
  ) {
    this.refused = refused
  }

  refuse(below: string[], message: string, code = UserErrorCode.INVALID): void {
    this.refused.push({ code, message, field: [...this.path, ...below] })
  }

  read(given: Given, name: string, problem: (value: unknown) => string | null): string | undefined {
    const value = given[name]
    const wrong = problem(value)
    if (wrong === null) return value as string
    this.refuse([name], `${name} ${wrong}.`)
    return undefined
  }

  clientId(given: Given, name: string): string {
    return readClientId(this.read(given, name, clientIdProblem) ?? '')
  }

  /** A text that cannot be an ID is refused like an ID that no document has. */
  id(given: Given, name: string, type: NodeType | RowType): string | null {
    const value = given[name]
    const id = value == null ? null : decodeId(type, value)
    if (value == null) this.refuse([name], `${name} must not be missing.`)
    else if (id === null) this.refuse([name], `There is no such ${type}.`, UserErrorCode.NOT_FOUND)
    return id
  }

  wholeNumber(
    given: Given,
    name: 'reps' | 'durationSeconds' | 'prescribedSetIndex' | 'rating',
  ): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const { minimum, maximum } = LOGGED[name]
    const asNumber = (value: unknown) => (/^-?\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN)
    const read = this.read(given, name, (value) => integerProblem(asNumber(value), minimum, maximum))
    return read === undefined ? undefined : asNumber(read)
  }

  /** The value has at most three decimals, so whole thousandths hold it exactly. */
  decimal(given: Given, name: 'rpe' | 'distanceMeters'): number | null | undefined {
    const { minimum, maximum } = LOGGED[name]
    const thousandths = this.thousandths(given, name, minimum * 1000, maximum * 1000)
    return typeof thousandths === 'number' ? thousandths / 1000 : thousandths
  }

  /** The amount of a load in this unit. */
  amount(given: Given, name: 'loadValue', unit: unknown): number | undefined {
    const read = this.read(given, name, (value) => loadProblem(value, unit))
    return read === undefined ? undefined : (toThousandths(read) as number)
  }

  private thousandths(given: Given, name: string, minimum: number, maximum: number): number | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    const range = `must be a decimal from ${minimum / 1000} to ${maximum / 1000} with at most 3 decimals`
    const read = this.read(given, name, (value) => {
      const thousandths = toThousandths(String(value))
      return thousandths !== null && thousandths >= minimum && thousandths <= maximum ? null : range
    })
    return read === undefined ? undefined : (toThousandths(read) as number)
  }

  choice<Choice extends string>(given: Given, name: string, choices: Record<string, Choice>): Choice | undefined {
    if (given[name] === undefined) return undefined
    return this.read(given, name, (value) => choiceProblem(value, Object.values(choices))) as Choice | undefined
  }

  text(given: Given, name: string, maximum: number): string | null | undefined {
    if (given[name] == null) return given[name] as null | undefined
    return this.read(given, name, (value) => proseProblem(value, maximum))
  }
}
