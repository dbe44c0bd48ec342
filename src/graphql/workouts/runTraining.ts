import type { ClassType } from 'type-graphql'
import { holdAthlete } from '../../actions/workouts/progress/holdAthlete.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { runMutation, type Said } from '../context/runMutation.ts'
import type { UserError } from '../errors/userError.type.ts'

interface Training<Input, Result, Payload> {
  Payload: ClassType<Payload & { userErrors: UserError[] }>
  /** A function of the mutation's own name. */
  operation: (tx: Transaction, input: Input) => Promise<Result>
  toPayload: (result: Result) => Said<Payload>
  whenRefused?: Partial<Said<Payload>>
}

/** The template of mutations, for one's own training: one after the other for each athlete, who is held throughout. */
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
