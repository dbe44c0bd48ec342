import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { sendRefusal } from './errors/sendRefusal.ts'

/** No route is here, so that the request gets the answer to unknown addresses, with all its headers. */
const NOWHERE = '/malformed'

/** Fastify answers an address that cannot be decoded before every hook: without our headers, limits and counts. */
export function knownAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  try {
    decodeURI(url.split('?', 1)[0] as string)
    return url
  } catch {
    return NOWHERE
  }
}

/** Refuses a request whose host is no host: whoever builds the address of the request would throw. */
export function refuseBadHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    // HTTP/1.0 has no Host header. Load balancers check health in this way.
    if (!request.host) request.raw.headers.host = 'localhost'
    if (URL.canParse(`http://${request.host}/`)) return done()
    const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } }
    sendRefusal(request, reply, new GraphQLError('The Host header of the request is not valid.', { extensions }))
  })
}
