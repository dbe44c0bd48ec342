import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { handleEndpoints } from 'payload'
import type { Logger } from 'pino'
import { isTooMuch } from '../../http/limits/parseBodies.ts'
import { addressOf } from '../../kernel/addressOf.ts'
import { Deadline } from '../../kernel/deadline.ts'
import { PlainError } from '../../kernel/plainError.ts'
import { MAY_BE_FIRST } from './accountEndpoints.ts'
import { attachLogin } from './comingFrom.ts'
import { OPEN_ROUTES, OVERRIDES } from './openRoutes.ts'
import { cameOverLoopback } from './origin.ts'
import { authSlugs, headersOf, refuseStrangers, withCaller } from './refuseStrangers.ts'
import type { SessionSources } from './serveAdminSession.ts'
import { attachWait } from './waitOf.ts'

/** In bytes. A form sends its whole document, and the largest workout that the rules allow has 2,500 sets. */
const LARGEST_FORM_BYTES = 10 * 1024 * 1024
/** In bytes. What strangers may send is an e-mail address and a password. */
const LARGEST_LOGIN_BYTES = 16 * 1024
/** A set has some twenty values. */
const MOST_FORM_VALUES = 100_000

const GONE = new PlainError('Nobody waits for the answer any more.')

interface Rest {
  session: SessionSources
  payloadKey: string
  production: boolean
}

/**
 * Payload's REST API, which the pages of the admin interface call. Our server answers it and not Next, so it runs in
 * our own copy of every hook and rule, has our limits and request IDs, and needs no build.
 */
export function serveRest(scope: FastifyInstance, { session, payloadKey, production }: Rest): void {
  const { payload } = session.doorway
  scope.register(async (rest) => {
    rest.removeAllContentTypeParsers()
    rest.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    refuseStrangers(rest, payload)

    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = webRequest(request)
      if (!asked) return reply.code(400).send({ errors: [{ message: 'The URL of the request is not valid.' }] })
      const problem = Buffer.isBuffer(request.body) && problemIn(request.body.toString(), request)
      if (problem) return reply.code(400).send({ errors: [{ message: problem }] })
      if (!production && cameOverLoopback(request)) Object.assign(asked, { [MAY_BE_FIRST]: true })
      attachLogin(asked, {
        ...{ address: addressOf(request), auth: session.auth, attempts: session.attempts },
        ...{ log: request.log as Logger, requestId: request.id },
      })
      const ended = new AbortController()
      reply.raw.once('close', () => ended.abort(GONE))
      attachWait(asked, { deadline: request.deadline ?? Deadline.none, ended: ended.signal })
      const answer = await handleEndpoints({
        config: payload.config,
        payloadInstanceCacheKey: payloadKey,
        request: asked,
      })
      return sendWeb(reply, answer)
    }
    for (const url of ['/api', '/api/*']) {
      rest.route({
        method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
        url,
        bodyLimit: LARGEST_FORM_BYTES,
        handler,
      })
    }
    for (const { method, path } of OPEN_ROUTES) {
      for (const slug of authSlugs(payload)) {
        rest.route({ method, url: `/api/${slug}${path}`, bodyLimit: LARGEST_LOGIN_BYTES, handler })
      }
    }
  })
}

/** What is wrong with a body before Payload parses it. */
function problemIn(body: string, { headers }: FastifyRequest): string | null {
  if (isTooMuch(body, MOST_FORM_VALUES)) return 'The request body is nested too deep, or has too many values.'
  // Payload parses the body of a question that comes by POST outside its handling of errors.
  const isQuestion = OVERRIDES.some((name) => headers[name] !== undefined)
  if (!isQuestion || headers['content-type'] !== 'application/json') return null
  try {
    const data: unknown = JSON.parse(body)
    if (Object(data) === data) return null
  } catch {}
  return 'The request body must be a JSON object.'
}

function webRequest(request: FastifyRequest): Request | null {
  const url = `${request.protocol}://${request.host}${request.raw.url}`
  if (!URL.canParse(url)) return null
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? new Uint8Array(request.body) : undefined
  const asked = new Request(url, { method: request.method, headers: headersOf(request), body })
  withCaller(asked.headers, request.restCaller)
  return asked
}

async function sendWeb(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  // The deadline has passed, and a 503 has been sent.
  if (reply.sent) return reply
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
