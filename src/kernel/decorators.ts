import { registerDecorator, ValidateIf } from 'class-validator'
import { now } from './clock.ts'
import { fromThousandths, loadProblem, toThousandths } from './load.ts'
import { because, type Told } from './reason.ts'
import {
  aheadProblem,
  aliasesProblem,
  clientIdProblem,
  commentProblem,
  idempotencyKeyProblem,
  integerProblem,
  lineProblem,
  passkeyNameProblem,
  proseProblem,
  slugProblem,
  timeZoneProblem,
  titleProblem,
  videoUrlProblem,
} from './rules.ts'

/** What is wrong with a value, or null. `beside` is the whole input. */
export type Rule = (value: unknown, beside: Readonly<Record<string, unknown>>) => Told | null

/**
 * Turns a rule into a class-validator decorator. class-validator keeps only the text of a message, so it also carries
 * the rule, and `problemsOf` asks the rule itself. Its own decorators say no reason, so no input uses them.
 */
function obeys(name: string, rule: Rule): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { context: { rule } },
      validator: {
        validate: (value: unknown, args) => rule(value, (args?.object ?? {}) as Record<string, unknown>) === null,
        defaultMessage: () => name,
      },
    })
}

export const IsClientId = () => obeys('isClientId', clientIdProblem)
export const IsNotAhead = () => obeys('isNotAhead', (value) => aheadProblem(String(value), now()))
export const IsTitle = () => obeys('isTitle', titleProblem)
export const AreAliases = () => obeys('areAliases', aliasesProblem)
export const IsVideoUrl = () => obeys('isVideoUrl', videoUrlProblem)
export const IsIdempotencyKey = () => obeys('isIdempotencyKey', idempotencyKeyProblem)
export const IsPasskeyName = () => obeys('isPasskeyName', passkeyNameProblem)
export const IsTimeZone = () => obeys('isTimeZone', timeZoneProblem)
export const IsSlug = () => obeys('isSlug', slugProblem)
export const IsProse = (maximum: number) => obeys('isProse', (value) => proseProblem(value, maximum))
export const IsComment = () => obeys('isComment', commentProblem)
export const IsLine = (maximum: number) => obeys('isLine', (value) => lineProblem(value, maximum))

/**
 * The property may be omitted, which leaves the value as it is. Null is refused as null, whereas `IsOptional` would let
 * it pass, and the field's own rule would say that it is no text.
 */
export const IsOmittable = (): PropertyDecorator => (target, propertyName) => {
  ValidateIf((_, value) => value !== undefined)(target, propertyName)
  obeys(NOT_NULL, (value) => (value === null ? because.NOT_NULL('must not be null') : null))(target, propertyName)
}

/** Null breaks the other rules of a property as well, but only this problem is told. */
export const NOT_NULL = 'isNotNull'

export const IsWholeNumber = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  obeys('isWholeNumber', (value) => integerProblem(value, minimum, maximum))

/** For the length of a page: an Int of GraphQL, which is always whole. */
export const IsFromOneTo = (max: number) =>
  obeys('isFromOneTo', (value) =>
    typeof value === 'number' && value >= 1 && value <= max
      ? null
      : because.OUT_OF_RANGE(`must be from 1 to ${max}`, { min: 1, max }),
  )

/** The list is too long with more items. This is refused with TOO_MANY, and not with INVALID. */
export const HasAtMost = (max: number) =>
  obeys('hasAtMost', (value) =>
    Array.isArray(value) && value.length <= max ? null : because.TOO_MANY(`may have at most ${max} items`, { max }),
  )

/** The list is not empty. `message` says what it must have. */
export const HasOne = (message: string) =>
  obeys('hasOne', (value) => (Array.isArray(value) && value.length > 0 ? null : because.TOO_FEW(message, { min: 1 })))

/** No item of the list occurs twice. */
export const HasEachOnce = (message: string) =>
  obeys('hasEachOnce', (value) =>
    Array.isArray(value) && new Set(value).size === value.length ? null : because.DUPLICATED(message),
  )

/** The value is not below another property of the same input, where both are given. */
export const IsNotBelow = (other: string) =>
  obeys('isNotBelow', (value, { [other]: least }) =>
    typeof least !== 'number' || typeof value !== 'number' || value >= least
      ? null
      : because.WRONG_ORDER(`must not be below ${other}`, { other }),
  )

/** The upper end of a range of decimals: its lower end is given too, and is not above it. */
export const IsUpperEndOf = (other: string) =>
  obeys('isUpperEndOf', (value, { [other]: least }) => {
    if (least === null || least === undefined) return because.TOGETHER(`needs ${other}`, { fields: other })
    const [lower, upper] = [least, value].map((end) => (typeof end === 'string' ? toThousandths(end) : null))
    return lower === null || upper === null || lower === undefined || upper === undefined || upper >= lower
      ? null
      : because.WRONG_ORDER(`must not be below ${other}`, { other })
  })

/** A decimal string between two numbers, both included. */
export const IsDecimal = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  obeys('isDecimal', (value) => {
    const thousandths = typeof value === 'string' ? toThousandths(value) : null
    if (thousandths !== null && thousandths >= minimum * 1000 && thousandths <= maximum * 1000) return null
    const range = { min: fromThousandths(minimum * 1000), max: fromThousandths(maximum * 1000), decimals: 3 }
    return because[thousandths === null ? 'NOT_A_DECIMAL' : 'OUT_OF_RANGE'](
      `must be a decimal from ${range.min} to ${range.max}`,
      range,
    )
  })

/**
 * The value of a load. The property `unit` of the same input says which unit it is in. Whether it may be below 0, which
 * takes it off the body weight, only the exercise tells: see `prescriptionProblems`.
 */
export const IsLoadValue = () =>
  obeys('isLoadValue', (value, { unit }) => loadProblem(toThousandths(String(value)), unit, { isSigned: true }))
