import type { ValidatorFn } from 'type-graphql'
import { problemsOf } from '../../kernel/validateData.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'

/** The validation function for TypeGraphQL's `buildSchema`. Throws BAD_USER_INPUT for invalid arguments of queries and fields. */
export const validateArguments: ValidatorFn = async (value) => {
  if (typeof value !== 'object' || value === null) return
  const [problem] = await problemsOf(value, [])
  if (problem) throw badUserInput(problem.message, problem.field?.join('.') ?? '')
}

/**
 * The validation of the `input` of a mutation passes it untouched: the mutation template validates it, so that its refusals
 * arrive as `userErrors`. TypeGraphQL's `validate: false` would not do, since the function of the schema goes before it.
 */
export const validatedByMutation: ValidatorFn = () => {}
