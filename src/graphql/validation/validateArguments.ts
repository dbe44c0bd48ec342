import { problemsOf } from '../../kernel/validateData.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'

/**
 * TypeGraphQL's validation, given to its schema: the arguments of queries and fields answer BAD_USER_INPUT. The `input` of a
 * mutation passes untouched: the mutation template validates it, so that its refusals arrive as `userErrors`.
 */
export async function validateArguments(value: unknown, type: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || isMutationInput(type)) return
  const [problem] = await problemsOf(value, [])
  if (problem) throw badUserInput(problem.message, problem.field?.join('.') ?? '')
}

function isMutationInput(type: unknown): boolean {
  return typeof type === 'function' && type.name.endsWith('Input')
}
