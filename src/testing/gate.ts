import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

type When = 'before the service' | 'before the client'

/**
 * A proxy before a service on this machine. It can keep a request from the service, or its answer from the client, for
 * ever: the client then cannot know which of the two it was.
 */
export async function openGate(port: () => number) {
  const seen: string[] = []
  let held: { when: When; isIt: (body: string) => boolean; reach: () => void } | undefined

  const server = createServer(async (asked, answer) => {
    const body = Buffer.concat(await asked.toArray())
    const text = body.toString()
    seen.push(text)
    const hold = held?.isIt(text) ? held : undefined
    if (hold) held = undefined
    if (hold?.when === 'before the service') return hold.reach()
    const { method, headers, url: path } = asked
    const forwarded = request({ host: '127.0.0.1', port: port(), method, headers, path })
    const [reply] = (await once(forwarded.end(body), 'response')) as [IncomingMessage]
    if (hold) {
      await reply.toArray()
      return hold.reach()
    }
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(answer)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** The bodies of all requests, in order. */
    seen,

    /** Holds the next request that is the one. Resolves when it is held. */
    hold: (when: When, isIt: (body: string) => boolean) =>
      new Promise<void>((reach) => {
        held = { when, isIt, reach }
      }),

    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
