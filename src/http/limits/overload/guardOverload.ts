import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { unavailable } from '../../../graphql/errors/graphqlErrors.ts'
import type { RequestSteps } from '../../../graphql/execution/requestSteps.ts'
import { waitedMs } from '../../../kernel/eventLoop.ts'
import { sendRefusal } from '../../errors/sendRefusal.ts'
import { keepBacklog } from './backlog.ts'
import { countInFlight } from './inFlight.ts'
import { admits, FULL, loadOf, retryAfter } from './load.ts'
import { watchLoop } from './loopDelay.ts'
import { countRefusals } from './refusals.ts'
import type { OverloadSettings } from './settings.ts'
import { takeTurns } from './turns.ts'

/** The caller of these routes decides whether the process lives on, and needs an answer most of all under overload. */
const HEALTH: ReadonlySet<unknown> = new Set(['/livez', '/readyz'])
const GRAPHQL = '/graphql'
const FULL_MESSAGE = 'The service is overloaded. Try again later.'
const DEAR_MESSAGE =
  'The service is overloaded, and this operation is expensive. Try again later, or request less data.'

/**
 * Refuses at once what the service could not answer in time. When the service is full, that is everything but health;
 * before that, the most expensive operations are refused first.
 */
export function guardOverload(bounds: OverloadSettings, log: Logger) {
  const turns = takeTurns()
  const inFlight = countInFlight()
  const refusals = countRefusals(log)
  const loop = watchLoop(() => refusals.say(pressure()))
  const backlog = keepBacklog()
  const pressure = (left = backlog.leftMs()) => ({
    delayMs: Math.max(loop.delayMs(), turns.waitedMs(), waitedMs(), left),
    inFlight: inFlight.count(),
  })
  const load = () => loadOf(pressure(), bounds)
  /**
   * The load for requests that are no operations, such as a page and its files. Large operations let these requests in
   * between, so the backlog does not count.
   */
  const loadOfPages = () => loadOf(pressure(0), bounds)

  return {
    refused: refusals.total,

    /** Must be called after the hooks that add headers to every answer, because a refusal needs those headers too. */
    hook(app: FastifyInstance): void {
      app.addHook('onRequest', (request, reply, done) => {
        const at = request.routeOptions.url === GRAPHQL ? load() : loadOfPages()
        if (at < FULL || HEALTH.has(request.routeOptions.url)) return done()
        refusals.add('requests')
        sendRefusal(request, reply, unavailable(FULL_MESSAGE, retryAfter(at, Math.random())))
      })
      inFlight.hook(app)
      app.addHook('onClose', async () => loop.stop())
    },

    /** Admits operations by their cost, and so must come after the steps that estimate the cost. */
    steps: {
      // Called only for documents that are not known yet, because parsing and validation are work too.
      parsingDidStart: () => turns.next(),
      didResolveOperation({ contextValue: { cost, requestId } }) {
        const at = load()
        if (admits(at, cost)) {
          if (cost) backlog.begin(cost)
          return
        }
        refusals.add('operations')
        const error = unavailable(DEAR_MESSAGE, retryAfter(at, Math.random()))
        error.extensions.requestId = requestId
        throw error
      },
      responseForOperation: () => turns.next(),
      willSendResponse({ contextValue: { cost } }) {
        if (cost) backlog.end(cost)
      },
    } satisfies RequestSteps,
  }
}
