import { registerDecorator, ValidateIf } from 'class-validator'
import { fromThousandths, toThousandths } from './load.ts'
import { loadProblem } from './prescription.ts'
import {
  aheadProblem,
  clientIdProblem,
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

/** Turns a rule into a class-validator decorator. The rule gives the message. */
function obeys(name: string, problem: (value: unknown) => string | null): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      validator: {
        validate: (value: unknown) => problem(value) === null,
        defaultMessage: (args) => problem(args?.value) ?? '',
      },
    })
}

export const IsClientId = () => obeys('isClientId', clientIdProblem)
export const IsNotAhead = () => obeys('isNotAhead', (value) => aheadProblem(String(value), new Date()))
export const IsTitle = () => obeys('isTitle', titleProblem)
export const IsVideoUrl = () => obeys('isVideoUrl', videoUrlProblem)
export const IsIdempotencyKey = () => obeys('isIdempotencyKey', idempotencyKeyProblem)
export const IsPasskeyName = () => obeys('isPasskeyName', passkeyNameProblem)
export const IsTimeZone = () => obeys('isTimeZone', timeZoneProblem)
export const IsSlug = () => obeys('isSlug', slugProblem)
export const IsProse = (maximum: number) => obeys('isProse', (value) => proseProblem(value, maximum))
export const IsLine = (maximum: number) => obeys('isLine', (value) => lineProblem(value, maximum))

/**
 * The property may be omitted, which leaves the value as it is. Null is refused as null, whereas `IsOptional` would let
 * it pass, and the field's own rule would say that it is no text.
 */
export const IsOmittable = (): PropertyDecorator => (target, propertyName) => {
  ValidateIf((_, value) => value !== undefined)(target, propertyName)
  obeys('isNotNull', (value) => (value === null ? 'must not be null' : null))(target, propertyName)
}

export const IsWholeNumber = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  obeys('isWholeNumber', (value) => integerProblem(value, minimum, maximum))

/** The value is not below another property of the same input, where both are given. */
export const IsNotBelow =
  (other: string): PropertyDecorator =>
  (target, propertyName) =>
    registerDecorator({
      name: 'isNotBelow',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: {
        validate: (value: unknown, args) => {
          const least = (args?.object as Record<string, unknown> | undefined)?.[other]
          return typeof least !== 'number' || typeof value !== 'number' || value >= least
        },
        defaultMessage: () => `must not be below ${other}`,
      },
    })

/** A decimal string between two numbers, both included. */
export const IsDecimal = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  obeys('isDecimal', (value) => {
    const thousandths = typeof value === 'string' ? toThousandths(value) : null
    return thousandths !== null && thousandths >= minimum * 1000 && thousandths <= maximum * 1000
      ? null
      : `must be a decimal from ${fromThousandths(minimum * 1000)} to ${fromThousandths(maximum * 1000)}`
  })

/** The amount of a load, whose unit is the property `unit` of the same input. */
export const IsAmountOfLoad = (): PropertyDecorator => (target, propertyName) =>
  registerDecorator({
    name: 'isAmountOfLoad',
    target: target.constructor,
    propertyName: propertyName as string,
    validator: {
      validate: (value: unknown, args) => loadProblem(value, unitIn(args?.object)) === null,
      defaultMessage: (args) => loadProblem(args?.value, unitIn(args?.object)) ?? '',
    },
  })

function unitIn(load: object | undefined): unknown {
  return (load as { unit?: unknown } | undefined)?.unit
}
