// The load: a few connections, each of which sends its next request when the last one is answered. It is written here,
// and no tool is used, because every answer is checked, a login is two requests with a signature between them, and a
// millisecond is too coarse for these measurements.
import { Client } from 'undici'

/**
 * Runs `clients`, one for each connection, for some seconds or until `limit` operations are done. A client is an async
 * function of `send`, and throws when an answer is wrong. `send` sends one request and returns {status, headers,
 * bytes}. Returns the times of the operations in milliseconds, and the seconds that the whole took.
 */
export async function load(origin, clients, { seconds = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY }) {
  const times = []
  let left = limit
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(
    clients.map(async (client) => {
      const connection = new Client(origin, { pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 })
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

function sender(connection) {
  return async ({ method = 'POST', path, headers, body }) => {
    const answer = await connection.request({ method, path, headers, body })
    const bytes = Buffer.from(await answer.body.arrayBuffer())
    return { status: answer.statusCode, headers: answer.headers, bytes }
  }
}

/** Runs one operation, outside of any measurement. */
export async function once(origin, client) {
  const connection = new Client(origin)
  try {
    return await client(sender(connection))
  } finally {
    await connection.close()
  }
}
