import { type ValidationError as ClassValidatorError, validate } from 'class-validator'
import { NOT_NULL, type Rule } from './decorators.ts'
import { named, UserErrorReason } from './reason.ts'
import type { Refused } from './refusal.ts'
import { Refusal, UserErrorCode } from './refusal.ts'

const OPTIONS = {
  forbidUnknownValues: false,
  skipMissingProperties: false,
}

/** Everything that the decorators of an input class find wrong, each problem with its path below `path`. */
export async function problemsOf(data: object, path: string[]): Promise<Refused[]> {
  return flatten(await validate(data, OPTIONS), path)
}

/**
 * Every mutation runs this after authentication. An input that breaks its rules is refused as a whole, with every
 * problem named.
 */
export async function validateData(input: object): Promise<void> {
  const problems = await problemsOf(input, ['input'])
  if (problems.length > 0) throw new Refusal(...problems)
}

function flatten(errors: ClassValidatorError[], path: string[]): Refused[] {
  return errors.flatMap((error) => {
    const field = [...path, error.property]
    const { [NOT_NULL]: isNull, ...others } = error.constraints ?? {}
    const own = Object.keys(isNull ? { [NOT_NULL]: isNull } : others).flatMap((rule) => refusedBy(rule, error, field))
    return [...own, ...flatten(error.children ?? [], field)]
  })
}

/** The rule that a property breaks, asked once more, because class-validator keeps only its message. */
function refusedBy(
  name: string,
  { property, value, target, contexts }: ClassValidatorError,
  field: string[],
): Refused[] {
  const { rule }: { rule?: Rule } = contexts?.[name] ?? {}
  if (!rule) throw new Error(`The rule ${name} of ${property} gives no reason. Take a rule of kernel/decorators.ts.`)
  const problem = rule(value, (target ?? {}) as Record<string, unknown>)
  // A rule about the present moment may hold by now.
  if (!problem) return []
  const told = named(property, problem)
  return [
    { code: told.reason === UserErrorReason.TOO_MANY ? UserErrorCode.TOO_MANY : UserErrorCode.INVALID, ...told, field },
  ]
}
