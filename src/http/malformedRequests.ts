import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { GraphQLError } from 'graphql'
import { sendRefusal } from './errors/sendRefusal.ts'
import { EVERYWHERE } from './securityHeaders.ts'

/** Decodable, and no address of ours. */
const NOWHERE = '/%00'

/** Fastify answers an address that cannot be decoded before every hook: without our headers, limits and counts. */
export function knownAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  try {
    decodeURI(url.split('?', 1)[0] as string)
    return url
  } catch {
    return NOWHERE
  }
}

/** Refuses a request whose address or host is none: whoever builds the whole address of the request would throw. */
export function refuseBadAddresses(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    // HTTP/1.0 has no Host header. Load balancers check health in this way.
    if (!request.host) request.raw.headers.host = 'localhost'
    const isDecoded = request.raw.url !== NOWHERE
    if (isDecoded && URL.canParse(`http://${request.host}/`)) return done()
    const what = isDecoded ? 'The Host header' : 'The address'
    const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } }
    sendRefusal(request, reply, new GraphQLError(`${what} of the request is not valid.`, { extensions }))
  })
}

const STATUS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }),
)

/** Answers what is no HTTP request, which Node refuses before Fastify sees it. */
export function answerNoRequest({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  // A client that has gone, or that was already being answered, gets no answer.
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: ServerResponse }
  if (code === 'ECONNRESET' || !socket.writable || answer?.headersSent) {
    socket.destroy()
    return
  }
  const { status, headers, body } = refusalOf(STATUS.get(code) ?? 400)
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}

/** Node would answer 417 with no header of ours. */
export function refuseExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = refusalOf(417)
    response.writeHead(status, headers).end(body)
  })
}

function refusalOf(status: number) {
  const requestId = randomUUID()
  const extensions = { code: 'BAD_USER_INPUT', requestId }
  const body = JSON.stringify({ errors: [{ message: 'The request is malformed.', extensions }] })
  const headers = {
    ...EVERYWHERE,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'x-request-id': requestId,
  }
  return { status, headers, body }
}
