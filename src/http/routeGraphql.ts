import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { type Context, type ContextSources, createContext } from '../graphql/context/context.ts'
import { maskedMessage } from '../graphql/errors/formatError.ts'
import { unavailable } from '../graphql/errors/graphqlErrors.ts'
import { tellOutage } from '../graphql/errors/outages.ts'
import { refuseLongDocument } from '../graphql/limits/document/documentLength.ts'
import { isUnavailable } from '../storage/unavailable.ts'
import { sendRefusal } from './errors/sendRefusal.ts'
import type { PageForBrowsers } from './ide/servePlayground.ts'
import type { chargeRequests } from './limits/chargeRequests.ts'
import type { publicResponses } from './publicResponses/servePublic.ts'

interface GraphqlParts {
  apollo: ApolloServer<Context>
  sources: ContextSources
  charging: ReturnType<typeof chargeRequests>
  responses: ReturnType<typeof publicResponses>
  /** Answers a browser that asks for a page. Left out with PLAYGROUND=off. */
  pageForBrowsers?: PageForBrowsers
}

/**
 * Serves GraphQL at /graphql: refuses documents that are too long, answers with kept answers, and executes the rest.
 */
export function routeGraphql(app: FastifyInstance, parts: GraphqlParts): void {
  const { apollo, sources, charging, responses, pageForBrowsers } = parts
  const execute = fastifyApolloHandler(apollo, {
    context: (request) => contextOf(sources, request, responses),
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: charging.onRequest,
    onSend: charging.onSend,
    preHandler: pageForBrowsers,
    handler: async (request, reply) => {
      const long = refuseLongDocument(request.body)
      if (long) {
        charging.chargeUnread(request, long.document)
        return sendRefusal(request, reply, long.refusal)
      }
      const known = responses.known(request, reply)
      if (known) return responses.answer(request, reply, known)
      const executed = await execute.call(app, request as never, reply as never) // typed for a route of text alone
      return responses.after(request, reply, executed)
    },
  })
}

/**
 * Makes the context for resolvers. When that fails, the caller learns only whether the database did not answer or the
 * fault is ours.
 */
async function contextOf(
  sources: ContextSources,
  request: FastifyRequest,
  responses: GraphqlParts['responses'],
): Promise<Context> {
  try {
    return await createContext(sources, request, responses.readingOf(request))
  } catch (error) {
    if (isUnavailable(error)) {
      tellOutage(request, error)
      throw unavailable()
    }
    request.log.error({ err: error, requestId: request.id }, 'the context of a GraphQL request could not be created')
    throw new GraphQLError(maskedMessage(request.id), {
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: request.id, http: { status: 500 } },
    })
  }
}
