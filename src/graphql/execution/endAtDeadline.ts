import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { Deadline, DeadlineExceeded } from '../../kernel/deadline.ts'
import type { Context } from '../context/context.ts'
import { unavailable } from '../errors/graphqlErrors.ts'

export type Gateway = ApolloServerOptionsWithGateway<Record<string, unknown>>['gateway']
export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>

/**
 * Answers an operation at its request's deadline, done or not. What it has begun goes on without a listener, and comes to nothing:
 * its transaction has the same deadline and is rolled back, a mutation behind it in the document is refused by the doorway, and
 * a loader reads nothing more (`findAll`).
 */
export function endAtDeadline(executor: Executor): Executor {
  return async (requestContext) => {
    // Of an executor by itself, as its own test has it, nobody is waiting.
    const { request, log, requestId }: Partial<Context> = requestContext.context
    const deadline = request?.deadline ?? Deadline.none
    try {
      return await deadline.race(executor(requestContext), 'an operation was not done')
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error
      const { operationName } = requestContext.request
      log?.warn({ operationName, requestId }, 'an operation was ended at its deadline')
      return { data: null, errors: [unavailable()] }
    }
  }
}
