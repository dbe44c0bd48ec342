import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { LARGEST_BODY_BYTES } from './size.ts'

/** Variables may be nested 30 deep, and the envelope around them adds some levels. */
const DEEPEST = 40
/** The number of values that variables may hold, and some for the envelope. */
const MOST_VALUES = 50_100
/**
 * No object of a real request has a tenth as many fields. Objects with thousands of distinct names are slow to make.
 */
const MOST_FIELDS = 500

/**
 * A body of a megabyte comes in some hundred pieces, unless a client cuts it into bytes. Each piece takes as long as a
 * small field.
 */
const MOST_PIECES = 4_096
/** A piece takes about 4 µs. */
const COST_PER_PIECE = 2
/** Pieces are charged whenever this many have come, so that a client that never ends a body pays for it. */
const CHARGED_PIECES = 256
/** In bytes. A body up to this size is not charged for: any query is smaller, and so are most mutations. */
const FREE_BYTES = 4_096
/** The bytes above `FREE_BYTES` that cost one unit: to read them, to check their shape and to parse them. */
const BYTES_PER_UNIT = 20

type Charge = (request: FastifyRequest, cost: number) => void

/**
 * Parses JSON bodies as Fastify does, but bounds the number of pieces, and checks the shape first: `JSON.parse` takes a
 * fifth of a second for a megabyte of brackets, and blocks the event loop for that time. The cost of a body is charged
 * while the body arrives.
 */
export function parseBodies(app: FastifyInstance, charge: Charge): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', (request, body, done) => {
    const pieces: Buffer[] = []
    let bytes = 0
    let isOver = false
    const end = (error: Error | null, text = '') => {
      if (isOver) return
      isOver = true
      pieces.length = 0
      if (error) {
        // The rest of the body is not read.
        body.pause()
        done(error)
      } else if (isTooMuch(text)) done(refusal(TOO_MUCH_JSON))
      else parse(request, text, done)
    }
    if (Number(request.headers['content-length']) > LARGEST_BODY_BYTES) {
      return end(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
    }
    body.on('data', (piece: Buffer) => {
      if (isOver) return
      pieces.push(piece)
      bytes += piece.length
      if (pieces.length % CHARGED_PIECES === 0) charge(request, CHARGED_PIECES * COST_PER_PIECE)
      if (bytes > LARGEST_BODY_BYTES) end(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE())
      else if (pieces.length > MOST_PIECES) end(refusal(TOO_MANY_PIECES))
    })
    body.on('end', () => {
      if (bytes > FREE_BYTES) charge(request, Math.ceil((bytes - FREE_BYTES) / BYTES_PER_UNIT))
      end(null, Buffer.concat(pieces).toString('utf8'))
    })
    // The client went away, which is no fault of the server.
    body.on('error', (error) => end(Object.assign(error, { statusCode: 400 })))
  })
}

const refusal = (code: string) => Object.assign(new Error(code), { statusCode: 400, code })

export const TOO_MANY_PIECES = 'TOO_MANY_PIECES'
export const TOO_MANY_PIECES_MESSAGE = `The request body comes in more than ${MOST_PIECES} pieces. Send larger pieces.`
export const TOO_MUCH_JSON = 'TOO_MUCH_JSON'
export const TOO_MUCH_JSON_MESSAGE =
  `The request body is nested more than ${DEEPEST} levels deep, or has more than ${MOST_VALUES} values, ` +
  `or has an object with more than ${MOST_FIELDS} fields.`

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\,[]{}'].map((each) => each.charCodeAt(0))

/**
 * Whether this JSON is deeper than any request may be, or has more values. Text that is not JSON is left for the parser to
 * refuse. Pure.
 */
export function isTooMuch(text: string, mostValues = MOST_VALUES): boolean {
  /** The number of commas in each open object. A list starts at minus infinity, so its commas do not count. */
  const open: number[] = []
  let commas = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === BACKSLASH) index += 1
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === COMMA) {
      commas += 1
      const fields = (open[open.length - 1] ?? 0) + 1
      open[open.length - 1] = fields
      if (commas > mostValues || fields > MOST_FIELDS) return true
    } else if (code === OPEN || code === OPEN_LIST) {
      open.push(code === OPEN ? 0 : Number.NEGATIVE_INFINITY)
      if (open.length > DEEPEST) return true
    } else if (code === CLOSE || code === CLOSE_LIST) open.pop()
  }
  return false
}
