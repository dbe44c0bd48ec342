import { problemsOf } from '../../kernel/validateData.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'

/**
 * The validation function for TypeGraphQL's `buildSchema`. Throws BAD_USER_INPUT for invalid arguments of queries and
 * fields. The `input` of a mutation is not validated here: `runMutation` validates it, so that its refusals become
 * `userErrors`.
 */
export async function validateArguments(value: unknown, type: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || isMutationInput(type)) return
  const [problem] = await problemsOf(value, [])
  if (problem) throw badUserInput(problem.message, problem.field?.join('.') ?? '')
}

function isMutationInput(type: unknown): boolean {
  return typeof type === 'function' && type.name.endsWith('Input')
}
