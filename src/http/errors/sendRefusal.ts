import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'

declare module 'fastify' {
  interface FastifyReply {
    /** The code of a refusal before GraphQL, for metrics. */
    refusalCode?: string
  }
}

interface HttpPart {
  status?: number
  headers?: Iterable<[string, string]>
}

/**
 * Answers a request that has not reached GraphQL, with the body, the status and the headers that GraphQL would send.
 */
export function sendRefusal(
  { id: requestId }: FastifyRequest,
  reply: FastifyReply,
  { message, extensions }: GraphQLError,
): FastifyReply {
  const { http, ...told } = extensions as { http?: HttpPart }
  for (const [name, value] of http?.headers ?? []) reply.header(name, value)
  reply.refusalCode = String((told as { code?: unknown }).code)
  return reply
    .code(http?.status ?? 400)
    .header('cache-control', 'private, no-store')
    .send({ errors: [{ message, extensions: { ...told, requestId } }] })
}
