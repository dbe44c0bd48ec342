import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AuthStrategy, executeAuthStrategies, type Payload, type TypedUser } from 'payload'
import { isOpen } from './openRoutes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends a REST request, found out before its body is read. Null for a stranger. */
    restCaller: TypedUser | null
  }
}

/** In bytes. Node reads the rest of a refused request of this size, and keeps the connection. */
const SMALL_BODY = 65_536

/** The collections that people sign in to. */
export const authSlugs = ({ collections }: Payload): string[] =>
  Object.values(collections).flatMap(({ config }) => (config.auth ? [config.slug] : []))

/**
 * Finds out who sends each request before its body is read, and refuses strangers everything that is not on the list.
 * Payload itself would parse the body first, and each of its operations would decide for itself.
 */
export function refuseStrangers(scope: FastifyInstance, payload: Payload): void {
  const slugs = authSlugs(payload)
  scope.decorateRequest('restCaller', null)
  scope.addHook('onRequest', async (request, reply) => {
    const { user } = await executeAuthStrategies({ headers: headersOf(request), payload })
    request.restCaller = user
    if (!user && !isOpen(slugs, request.method, request.raw.url ?? '', request.headers)) return refuse(request, reply)
  })
}

function refuse({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isLong = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > SMALL_BODY
  // Node would otherwise receive the whole body to use the connection again.
  if (isLong) reply.header('connection', 'close')
  return reply
    .code(403)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: 'Sign in to the admin interface first.' }] })
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  return headers
}

/** Marks the headers of a request with its caller. Nothing that arrives over HTTP can set this property. */
const CALLER = Symbol.for('waymark caller of a REST request')

export const withCaller = (headers: Headers, caller: TypedUser | null): Headers =>
  Object.assign(headers, { [CALLER]: caller })

/** Tells Payload who was found before the body was read, so that the caller is not read from the database again. */
export const rememberedStrategy: AuthStrategy = {
  name: 'remembered',
  authenticate: ({ headers }) => ({ user: (headers as Headers & { [CALLER]?: TypedUser | null })[CALLER] ?? null }),
}
