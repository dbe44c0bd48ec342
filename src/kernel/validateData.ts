import { type ValidationError as ClassValidatorError, validate } from 'class-validator'
import type { Refused } from './refusal.ts'
import { Refusal, UserErrorCode } from './refusal.ts'

const OPTIONS = {
  forbidUnknownValues: false,
  skipMissingProperties: false,
  // Values may be large, and nobody reads them in an error.
  validationError: { target: false, value: false },
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
  return errors.flatMap(({ property, constraints, children }) => {
    const field = [...path, property]
    // Null breaks the rules for lists and lengths as well, but only one problem is told.
    const { isNotNull, ...others } = constraints ?? {}
    const own = Object.entries(isNotNull ? { isNotNull } : others).map(([rule, problem]) => ({
      code: rule === 'arrayMaxSize' ? UserErrorCode.TOO_MANY : UserErrorCode.INVALID,
      message: `${property} ${problem}.`,
      field,
    }))
    return [...own, ...flatten(children ?? [], field)]
  })
}
