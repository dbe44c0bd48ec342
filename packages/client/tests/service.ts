import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  /** Empty where a hash came alone. */
  query: string
  hash: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect
  variables: any
  headers: Record<string, string | string[] | undefined>
}

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown } | 'hang up' | 'wait'

/** An HTTP server that answers each request as `reply` says, and remembers all of them. */
export async function service(reply: (received: Received, count: number) => Reply | Promise<Reply>) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { query = '', variables, extensions } = JSON.parse((await request.setEncoding('utf8').toArray()).join(''))
    received.push({ query, hash: extensions?.persistedQuery.sha256Hash, variables, headers: request.headers })
    const answer = await reply(received.at(-1)!, received.length)
    if (answer === 'wait') return
    if (answer === 'hang up') return request.socket.destroy()
    const { status = 200, headers = {}, body } = answer
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export const failure = (code: string, extensions: object = {}, data: unknown = undefined) => ({
  data,
  errors: [{ message: code, extensions: { code, ...extensions } }],
})
