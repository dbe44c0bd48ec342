import type { FastifyInstance, FastifyRequest, onRequestHookHandler, onSendHookHandler } from 'fastify'
import type { RequestSteps } from '../../graphql/execution/requestSteps.ts'
import type { RateBudgets, Spending } from '../../graphql/limits/rate/rateBudgets.ts'
import { overBudget } from '../../graphql/limits/rate/rateLimited.ts'
import { createRateLimitFields } from '../../graphql/limits/rate/rateLimitFields.ts'
import { addressOf } from '../../kernel/addressOf.ts'
import { networkOf } from '../../kernel/networkOf.ts'
import { sendRefusal } from '../errors/sendRefusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request has been charged so far; null where nothing is charged. */
    spending: Spending | null
  }
}

/** The least that a request costs, including an answer from memory and a body that is not JSON. */
const CHEAPEST = 1
/** Parsing and validation cost in proportion to the document's length, even if the document is then refused. */
const CHARACTERS_PER_UNIT = 100
/** In characters. A proxy may pass on any text as an address, and long texts must not fill the memory. */
const LONGEST_ADDRESS = 64

/**
 * Charges every request to its address before its body is read. Before the operation runs, its cost is charged to that
 * address and to the signed-in user. A caller whose budget is spent is told when to come again.
 */
export function chargeRequests(budgets: RateBudgets) {
  const fields = createRateLimitFields(budgets)

  const onRequest: onRequestHookHandler = (request, reply, done) => {
    const spending = budgets.open(networkOf(addressOf(request)).slice(0, LONGEST_ADDRESS))
    request.spending = spending
    const tooMuch = budgets.take(spending, CHEAPEST)
    if (!tooMuch) return done()
    sendRefusal(request, reply, overBudget(tooMuch))
  }

  const onSend: onSendHookHandler = ({ spending }, reply, content, done) => {
    if (spending) {
      reply.header('ratelimit-policy', fields.policyOf(spending))
      reply.header('ratelimit', fields.limitOf(spending))
    }
    done(null, content)
  }

  const steps: RequestSteps = {
    didResolveOperation({ contextValue: { request, caller, cost }, source }) {
      const { spending } = request
      if (!spending) return
      if (caller.user) budgets.identify(spending, caller.user.id)
      // An operation above its own budget is refused for that reason, and is charged as a refusal.
      if (cost && cost.estimated > cost.budget) return
      const estimated = Math.max(CHEAPEST, cost?.estimated ?? CHEAPEST)
      const tooMuch = budgets.take(spending, estimated, costOfRefusal(source))
      if (tooMuch) throw overBudget(tooMuch)
    },
    willSendResponse({ contextValue: { request, caller, cost }, source, response: { body } }) {
      const { spending } = request
      if (!spending || spending.tooMuch) return
      if (caller.user) budgets.identify(spending, caller.user.id)
      const isRefused = body.kind === 'single' && body.singleResult.data === undefined
      if (isRefused) budgets.settle(spending, costOfRefusal(source))
      else if (cost) budgets.settle(spending, Math.max(CHEAPEST, cost.charged))
    },
  }
  return {
    /** For a document that is refused before it is parsed and before the user is known. */
    chargeUnread({ spending }: FastifyRequest, source: string): void {
      if (spending) budgets.settle(spending, costOfRefusal(source))
    },
    /** For an answer that no GraphQL document asked for. */
    chargeWork({ spending }: FastifyRequest, cost: number): void {
      if (spending) budgets.settle(spending, Math.max(CHEAPEST, Math.ceil(cost)))
    },
    /** For a body, while the body arrives. */
    chargeArrival({ spending }: FastifyRequest, cost: number): void {
      if (spending) budgets.arrive(spending, cost)
    },
    decorate: (app: FastifyInstance) => app.decorateRequest('spending', null),
    onRequest,
    onSend,
    steps,
  }
}

function costOfRefusal(source = ''): number {
  return CHEAPEST + Math.ceil(source.length / CHARACTERS_PER_UNIT)
}
