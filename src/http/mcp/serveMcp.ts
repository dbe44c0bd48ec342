import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { type ContextSources, createContext } from '../../graphql/context/context.ts'
import { SEEN_HEADER } from '../../graphql/context/ownWrites.ts'
import { badUserInput, forbidden, unauthenticated } from '../../graphql/errors/graphqlErrors.ts'
import { sendRefusal } from '../errors/sendRefusal.ts'
import type { chargeRequests } from '../limits/chargeRequests.ts'
import { mcpServer } from './mcpServer.ts'
import { publishedOperations } from './publishedOperations.ts'
import type { GraphqlAnswer, Send } from './runTool.ts'
import { toolsFor, toolsOf } from './tools.ts'

interface McpParts {
  schema: GraphQLSchema
  sources: ContextSources
  charging: Pick<ReturnType<typeof chargeRequests>, 'onRequest' | 'onSend'>
  /** The origins whose pages may call. */
  origins: readonly string[]
}

/** What of the request says who calls, from where, and what they have seen. */
const PASSED_ON = [
  ...['authorization', 'user-agent', 'x-forwarded-for', 'x-client-name', 'x-client-version', SEEN_HEADER],
  ...['traceparent', 'tracestate'],
]
const REALM = 'Bearer realm="Waymark"'

/**
 * Serves the Model Context Protocol at /mcp, over streamable HTTP. Each request is served on its own and nothing is kept
 * after it, so that any node may answer the next one. A tool runs as a request to /graphql of the same caller, with
 * everything that such a request passes.
 */
export function serveMcp(app: FastifyInstance, { schema, sources, charging, origins }: McpParts): void {
  const tools = toolsOf(schema, publishedOperations())
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    onRequest: [forgetTypeOfNothing, charging.onRequest],
    onSend: charging.onSend,
    handler: async (request, reply) => {
      reply.header('cache-control', 'private, no-store')
      const { origin } = request.headers
      // A page that makes a browser take its own name for this address still sends its own origin.
      if (origin !== undefined && !origins.includes(origin)) return sendRefusal(request, reply, refusedOrigin())
      const { caller, refusedToken } = await createContext(sources, request)
      if (!caller.user) return challenge(request, reply, refusedToken ?? 'MISSING_TOKEN')
      // One request would be any number of operations at once. The protocol has had no batches since 2025-06-18.
      if (Array.isArray(request.body)) {
        return sendRefusal(request, reply, badUserInput('Send one message at a time.', 'body'))
      }
      const own = toolsFor(tools, caller.role === 'COACH' ? 'coach' : 'athlete')
      const handler = createMcpHandler(() => mcpServer(own, throughGraphql(app, request)), {
        maxSubscriptions: 0, // the tools change only with the role of the caller, and a stream would hold a node open
        onerror: (error) => request.log.debug({ err: error, requestId: request.id }, 'a message to /mcp was refused'),
      })
      const answer = await handler.fetch(webRequest(request), { parsedBody: request.body })
      for (const [name, value] of answer.headers) reply.header(name, value)
      return reply.code(answer.status).send(await answer.text())
    },
  })
}

/** Fastify would read the body that the type promises, and refuse it for being empty. Clients send a type with a DELETE. */
async function forgetTypeOfNothing({ method, headers }: FastifyRequest): Promise<void> {
  const isEmpty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
  if (method === 'DELETE' && isEmpty) delete headers['content-type']
}

const refusedOrigin = () => {
  const error = forbidden('Pages of this origin may not call.')
  error.extensions.http = { status: 403 }
  return error
}

function challenge(request: FastifyRequest, reply: FastifyReply, reason: Parameters<typeof unauthenticated>[0]) {
  reply.header('www-authenticate', reason === 'MISSING_TOKEN' ? REALM : `${REALM}, error="invalid_token"`)
  return sendRefusal(request, reply, unauthenticated(reason))
}

/** The body has been read and parsed, and of the headers the library reads these alone. */
function webRequest({ method, headers, host }: FastifyRequest): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && /^(accept|content-type|mcp-.*)$/.test(name) ? [[name, value]] : [],
  )
  return new Request(`http://${host}/mcp`, { method, headers: given })
}

/** Asks /graphql in this process, by the way that every request takes, and under the ID of the request to /mcp. */
function throughGraphql(app: FastifyInstance, request: FastifyRequest): Send {
  const passed = Object.fromEntries(
    PASSED_ON.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
  )
  const headers = { 'x-client-name': 'mcp', ...passed, 'x-request-id': request.id, 'content-type': 'application/json' }
  return async (body) => {
    const answer = await app.inject({
      ...{ method: 'POST', url: '/graphql', payload: JSON.stringify(body) },
      headers,
      remoteAddress: request.socket.remoteAddress,
    })
    return answer.json<GraphqlAnswer>()
  }
}
