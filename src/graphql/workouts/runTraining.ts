import type { ClassType } from 'type-graphql'
import { holdAthlete } from '../../actions/workouts/progress/holdAthlete.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { runMutation, type Said } from '../context/runMutation.ts'
import type { UserError } from '../errors/userError.type.ts'

interface Training<Input, Result, Payload> {
  Payload: ClassType<Payload & { userErrors: UserError[] }>
  /** The operation, a function with the same name as the mutation. */
  operation: (tx: Transaction, input: Input) => Promise<Result>
  toPayload: (result: Result) => Said<Payload>
  whenRefused?: Partial<Said<Payload>>
}

/**
 * The mutation template for the caller's own training. The writes of one athlete run one after the other, and each
 * transaction begins by holding the athlete.
 */
export function runTraining<Input extends object, Result, Payload extends { userErrors: UserError[] }>(
  context: Context,
  input: Input,
  { operation, ...mutation }: Training<Input, Result, Payload>,
): Promise<Payload> {
  return runMutation(context, input, {
    ...mutation,
    operation: async (tx: Transaction, given: Input) => {
      await holdAthlete(tx)
      return operation(tx, given)
    },
    owner: `training ${requireAuth(context).id}`,
  })
}
