import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { LARGEST_BODY_BYTES } from './size.ts'

/** Variables may be nested thirty deep, and stand in an envelope. */
const DEEPEST = 40
/** As many as variables may hold, and the envelope. */
const MOST_VALUES = 50_100
/** No object of a request has a tenth of that; those with thousands of names of their own are slow to make. */
const MOST_FIELDS = 500

/** A body of a megabyte comes in some hundred pieces, unless somebody cuts it into bytes: each piece takes as long as a small field. */
const MOST_PIECES = 4_096
/** A piece takes about 4 µs. */
const COST_PER_PIECE = 2
/** As often as that they are charged, so that whoever never ends a body pays for it. */
const CHARGED_PIECES = 256
/** What a body may have without being charged for it: as much as any query, and most mutations. */
const FREE_BYTES = 4_096
/** Of what comes on top: to read it, to look at its shape and to parse it. */
const BYTES_PER_UNIT = 20

type Charge = (request: FastifyRequest, cost: number) => void

/**
 * Parses JSON bodies as Fastify does, but bounds the pieces in which they come, and looks at their shape first: `JSON.parse`
 * takes a fifth of a second for a megabyte of brackets, and nobody else has the event loop meanwhile. What arriving has cost is
 * charged while it arrives.
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
        // What is still coming is not read.
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
    // The client went away, which is nobody's fault here.
    body.on('error', (error) => end(Object.assign(error, { statusCode: 400 })))
  })
}

const refusal = (code: string) => Object.assign(new Error(code), { statusCode: 400, code })

export const TOO_MANY_PIECES = 'TOO_MANY_PIECES'
export const TOO_MANY_PIECES_MESSAGE = `The request body comes in more than ${MOST_PIECES} pieces.`
export const TOO_MUCH_JSON = 'TOO_MUCH_JSON'
export const TOO_MUCH_JSON_MESSAGE = `The request body is nested more than ${DEEPEST} deep, or has more than ${MOST_VALUES} values, or more than ${MOST_FIELDS} in one object.`

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [...'"\\,[]{}'].map((each) => each.charCodeAt(0))

/** Whether this JSON is deeper or has more in it than any request. What is no JSON is found by whoever parses it. Pure. */
export function isTooMuch(text: string): boolean {
  /** How many commas each object has that is open here; a list has none that count. */
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
      if (commas > MOST_VALUES || fields > MOST_FIELDS) return true
    } else if (code === OPEN || code === OPEN_LIST) {
      open.push(code === OPEN ? 0 : Number.NEGATIVE_INFINITY)
      if (open.length > DEEPEST) return true
    } else if (code === CLOSE || code === CLOSE_LIST) open.pop()
  }
  return false
}
