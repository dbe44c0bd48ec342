import type { GraphQLSchema } from 'graphql'
import { tooComplex } from '../../errors/graphqlErrors.ts'
import type { RequestSteps } from '../../execution/requestSteps.ts'
import type { CostBudgets } from './costBudgets.ts'
import { estimator, keptEstimates } from './estimator.ts'
import { OperationCost } from './operationCost.ts'

const ROLES = { ANONYMOUS: 'stranger', ATHLETE: 'athlete', COACH: 'coach' } as const

/** A client that sends this header, with any value, is told the cost of its operation. */
export const COST_HEADER = 'x-query-cost'

/** Refuses an operation whose estimate is above its caller's budget. All others are metered while they run. */
export function limitCost(schema: GraphQLSchema, budgets: CostBudgets): RequestSteps {
  const estimateOf = keptEstimates(estimator(schema))
  return {
    didResolveOperation({ contextValue: context, document, operation, request }) {
      if (!operation) return
      const { cost, atRoot, dearest } = estimateOf(document, operation, request.variables ?? {})
      const budget = budgets[ROLES[context.caller.role]]
      const isWithin = cost <= budget
      context.cost = new OperationCost(Math.round(cost), budget, isWithin ? atRoot() : 0)
      if (isWithin) return
      const path = dearest()
      throw tooComplex({
        limit: 'cost',
        value: context.cost.estimated,
        maximum: budget,
        place: path.at(-1),
        path,
        message:
          `The operation would cost ${context.cost.estimated}, but the budget is ${budget}. ` +
          'Ask for less at a time.',
      })
    },
    willSendResponse({ contextValue: { cost, request }, response: { body } }) {
      if (!cost || body.kind !== 'single' || request.headers[COST_HEADER] === undefined) return
      const { estimated, charged, budget } = cost
      body.singleResult.extensions = {
        ...body.singleResult.extensions,
        cost: { estimated, charged: Math.round(charged), budget, ...request.work?.() },
      }
    },
  }
}
