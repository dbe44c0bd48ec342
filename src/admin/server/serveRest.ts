import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { handleEndpoints, type Payload } from 'payload'
import { MAY_BE_FIRST } from './accountEndpoints.ts'
import { cameOverLoopback } from './origin.ts'

/** In bytes. A form sends its whole document, and the largest workout that the rules allow has 2,500 sets. */
const LARGEST_FORM_BYTES = 10 * 1024 * 1024

interface Rest {
  payload: Payload
  payloadKey: string
  production: boolean
}

/**
 * Payload's REST API, which the pages of the admin interface call. Our server answers it and not Next, so it runs in
 * our own copy of every hook and rule, has our limits and request IDs, and needs no build.
 */
export function serveRest(scope: FastifyInstance, { payload, payloadKey, production }: Rest): void {
  scope.register(async (rest) => {
    rest.removeAllContentTypeParsers()
    rest.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_FORM_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    rest.route({
      method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      url: '/api/*',
      handler: async (request, reply) => {
        const asked = webRequest(request)
        if (!asked) return reply.code(400).send({ errors: [{ message: 'The URL of the request is not valid.' }] })
        if (!production && cameOverLoopback(request)) Object.assign(asked, { [MAY_BE_FIRST]: true })
        const answer = await handleEndpoints({
          config: payload.config,
          payloadInstanceCacheKey: payloadKey,
          request: asked,
        })
        return sendWeb(reply, answer)
      },
    })
  })
}

function webRequest(request: FastifyRequest): Request | null {
  const url = `${request.protocol}://${request.host}${request.raw.url}`
  if (!URL.canParse(url)) return null
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each)
  }
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? new Uint8Array(request.body) : undefined
  return new Request(url, { method: request.method, headers, body })
}

async function sendWeb(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.code(answer.status)
  for (const [name, value] of answer.headers) {
    // Our own CORS rules say which other origins may call.
    if (name !== 'set-cookie' && !name.startsWith('access-control-')) reply.header(name, value)
  }
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
  // The answers hold documents and the signed-in account, which no cache should keep.
  if (!answer.headers.has('cache-control')) reply.header('cache-control', 'no-store')
  return reply.send(Buffer.from(await answer.arrayBuffer()))
}
