import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { Deadline, DeadlineExceeded } from '../../kernel/deadline.ts'
import type { Context } from '../context/context.ts'
import { unavailable } from '../errors/graphqlErrors.ts'

export type Gateway = ApolloServerOptionsWithGateway<Record<string, unknown>>['gateway']
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>

/**
 * Answers UNAVAILABLE when an operation is not done by its request's deadline. The operation's work continues
 * unobserved, but has no effect: its transaction has the same deadline and is rolled back, the doorway refuses the
 * document's later mutations, and loaders read nothing more (`requireTime` in `storage/reading.ts`).
 */
export function endAtDeadline(executor: Executor): Executor {
  return async (requestContext) => {
    // The executor's own test passes no request, and so has no deadline.
    const { request, log, requestId }: Partial<Context> = requestContext.context
    const deadline = request?.deadline ?? Deadline.none
    try {
      return await deadline.race(executor(requestContext), 'an operation was not finished')
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error
      const { operationName } = requestContext.request
      log?.warn({ operationName, requestId }, 'an operation was ended at its deadline')
      return { data: null, errors: [unavailable()] }
    }
  }
}
