// The load: a few connections, each of which sends its next request when the last one is answered. It is written here,
// and no tool is used, because every answer is checked, a login is two requests with a signature between them, and a
// millisecond is too coarse for these measurements.
import { Client as Connection } from 'undici'

/** @typedef {{ method?: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string }} HttpRequest */
/** @typedef {{ status: number, headers: import('undici').Dispatcher.ResponseData['headers'], bytes: Buffer }} Answer */
/** @typedef {(request: HttpRequest) => Promise<Answer>} Send */
/**
 * Runs one operation, and throws when an answer is wrong.
 *
 * @typedef {(send: Send) => Promise<Buffer>} Client
 */

/**
 * Runs `clients`, one for each connection, for some seconds or until `limit` operations are done. Returns the times of
 * the operations in milliseconds, and the seconds that the whole took.
 *
 * @param {string} origin
 * @param {Client[]} clients
 * @param {{ seconds?: number, limit?: number }} until
 */
export async function load(origin, clients, { seconds = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY }) {
  /** @type {number[]} */
  const times = []
  let left = limit
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(
    clients.map(async (client) => {
      const connection = new Connection(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 })
      const send = sender(connection)
      try {
        while (left > 0 && performance.now() < until) {
          left -= 1
          const started = performance.now()
          await client(send)
          times.push(performance.now() - started)
        }
      } finally {
        await connection.close()
      }
    }),
  )
  return { times, seconds: (performance.now() - began) / 1_000 }
}

/**
 * @param {Connection} connection
 * @returns {Send}
 */
function sender(connection) {
  return async ({ method = 'POST', path, headers, body }) => {
    const answer = await connection.request({ method, path, headers, body })
    const bytes = Buffer.from(await answer.body.arrayBuffer())
    return { status: answer.statusCode, headers: answer.headers, bytes }
  }
}

/**
 * Runs one operation, outside of any measurement.
 *
 * @template Result
 * @param {string} origin
 * @param {(send: Send) => Promise<Result>} client
 */
export async function once(origin, client) {
  const connection = new Connection(origin)
  try {
    return await client(sender(connection))
  } finally {
    await connection.close()
  }
}
