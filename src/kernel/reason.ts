/**
 * Why a value was refused, for programs that say it in another language: a code, and the values that the message is made
 * of. The English message, the code and the values are made together, and no refusal of a value goes without them. Pure.
 */
export enum UserErrorReason {
  REQUIRED = 'REQUIRED',
  NOT_NULL = 'NOT_NULL',
  EMPTY = 'EMPTY',
  TOO_SHORT = 'TOO_SHORT',
  TOO_LONG = 'TOO_LONG',
  TOO_FEW = 'TOO_FEW',
  TOO_MANY = 'TOO_MANY',
  DUPLICATED = 'DUPLICATED',
  BAD_CHARACTERS = 'BAD_CHARACTERS',
  NO_LETTER_OR_DIGIT = 'NO_LETTER_OR_DIGIT',
  NOT_TEXT = 'NOT_TEXT',
  NOT_A_WHOLE_NUMBER = 'NOT_A_WHOLE_NUMBER',
  NOT_A_DECIMAL = 'NOT_A_DECIMAL',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  NOT_A_CHOICE = 'NOT_A_CHOICE',
  NOT_A_UUID = 'NOT_A_UUID',
  NOT_A_SLUG = 'NOT_A_SLUG',
  NOT_A_USERNAME = 'NOT_A_USERNAME',
  NOT_A_TIME_ZONE = 'NOT_A_TIME_ZONE',
  NOT_A_DATE_TIME = 'NOT_A_DATE_TIME',
  NOT_AN_HTTPS_ADDRESS = 'NOT_AN_HTTPS_ADDRESS',
  NOT_A_PRESCRIPTION = 'NOT_A_PRESCRIPTION',
  WRONG_FORM = 'WRONG_FORM',
  RESERVED = 'RESERVED',
  IN_THE_FUTURE = 'IN_THE_FUTURE',
  WRONG_ORDER = 'WRONG_ORDER',
  EXCLUSIVE = 'EXCLUSIVE',
  EXACTLY_ONE = 'EXACTLY_ONE',
  TOGETHER = 'TOGETHER',
  BESIDE_ITSELF = 'BESIDE_ITSELF',
  NEEDED_FOR_METRIC = 'NEEDED_FOR_METRIC',
  NOT_ALLOWED_FOR_METRIC = 'NOT_ALLOWED_FOR_METRIC',
  NOT_PRESCRIBED = 'NOT_PRESCRIBED',
  USED_OTHERWISE = 'USED_OTHERWISE',
  CANNOT_CHANGE = 'CANNOT_CHANGE',
  OVERRULED = 'OVERRULED',
  OTHER = 'OTHER',
}

/** The names of the values that go with a reason, in the order in which they are told. Those with "?" may be absent. */
export const PARAMS = {
  REQUIRED: [],
  NOT_NULL: [],
  EMPTY: [],
  TOO_SHORT: ['min'],
  TOO_LONG: ['max'],
  TOO_FEW: ['min'],
  TOO_MANY: ['max'],
  DUPLICATED: [],
  BAD_CHARACTERS: [],
  NO_LETTER_OR_DIGIT: [],
  NOT_TEXT: [],
  NOT_A_WHOLE_NUMBER: ['min', 'max'],
  NOT_A_DECIMAL: ['min', 'max', 'decimals', 'unit?'],
  OUT_OF_RANGE: ['min', 'max', 'decimals?', 'unit?'],
  NOT_A_CHOICE: ['choices', 'value'],
  NOT_A_UUID: [],
  NOT_A_SLUG: [],
  NOT_A_USERNAME: ['min', 'max', 'characters'],
  NOT_A_TIME_ZONE: ['example'],
  NOT_A_DATE_TIME: ['format', 'example'],
  NOT_AN_HTTPS_ADDRESS: [],
  NOT_A_PRESCRIPTION: ['column', 'found', 'advice'],
  WRONG_FORM: ['example?'],
  RESERVED: [],
  IN_THE_FUTURE: [],
  WRONG_ORDER: ['other'],
  EXCLUSIVE: ['fields'],
  EXACTLY_ONE: ['fields'],
  TOGETHER: ['fields'],
  BESIDE_ITSELF: [],
  NEEDED_FOR_METRIC: ['metric', 'measure'],
  NOT_ALLOWED_FOR_METRIC: ['metric', 'measure', 'value?', 'unit?'],
  NOT_PRESCRIBED: ['sets', 'first'],
  USED_OTHERWISE: [],
  CANNOT_CHANGE: [],
  OVERRULED: [],
  OTHER: [],
} as const satisfies Record<UserErrorReason, readonly string[]>

export interface Param {
  name: string
  value: string
}

/**
 * A refusal of a value in three forms. A rule's `message` completes a sentence that begins with the name of the value:
 * `named` makes it whole.
 */
export interface Told {
  message: string
  reason: UserErrorReason
  params: Param[]
}

type Name<Reason extends UserErrorReason> = (typeof PARAMS)[Reason][number]
type Values<Names extends string> = { [Each in Names as Each extends `${string}?` ? never : Each]: string | number } & {
  [Each in Names as Each extends `${infer Optional}?` ? Optional : never]?: string | number
}
type AnyValues = Record<string, string | number | undefined>
type Teller<Reason extends UserErrorReason> = [Name<Reason>] extends [never]
  ? (message: string) => Told
  : (message: string, values: Values<Name<Reason>>) => Told

/** `because.TOO_LONG(message, { max })`: what is refused for this reason, with every value that the message is made of. */
export const because: { [Reason in UserErrorReason]: Teller<Reason> } = Object.fromEntries(
  Object.values(UserErrorReason).map((reason) => [
    reason,
    (message: string, values: AnyValues = {}): Told => ({ message, reason, params: paramsOf(reason, values) }),
  ]),
) as Record<UserErrorReason, (message: string, values?: AnyValues) => Told>

/** What a client sent may be long, and a refusal is not. */
export const LONGEST_VALUE = 300

function paramsOf(reason: UserErrorReason, values: AnyValues): Param[] {
  return PARAMS[reason].flatMap((each) => {
    const name = each.replace('?', '')
    const value = values[name]
    return value === undefined ? [] : [{ name, value: [...String(value)].slice(0, LONGEST_VALUE).join('') }]
  })
}

/** The whole sentence of a rule's refusal: "title must not be empty." */
export function named(name: string, { message, ...told }: Told): Told {
  return { message: `${name} ${message}.`, ...told }
}
