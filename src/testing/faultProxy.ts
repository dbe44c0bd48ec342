import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What a network can do to a connection. A black hole takes all bytes and passes nothing on. It even hides from the
 * client that the server has hung up.
 */
type Fault = 'pass' | 'reset' | 'fin' | 'blackHole' | 'trickle'

export interface FaultProxy {
  /** The address of the same database through the proxy. */
  url: string
  /** Applies a fault to the open connections and to all that are made later. */
  set(fault: Fault): void
  /** Ends each open connection with the probability `share` (0 to 1). Everything else passes as before. */
  cut(fault: 'reset' | 'fin', share: number): void
  close(): Promise<void>
}

interface Pair {
  client: net.Socket
  server: net.Socket
}

const TRICKLE_BYTES = 16
const TRICKLE_MS = 20

/**
 * Starts a TCP proxy on loopback between a service and a real mongod. A replica set tells its clients the addresses of
 * its members, and they would connect there instead of to the proxy. The address therefore asks for a direct
 * connection. The same `seed` makes the same random choices.
 */
export async function openFaultProxy(databaseUrl: string, seed: number): Promise<FaultProxy> {
  const { hostname, port } = new URL(databaseUrl)
  const network = new FaultyNetwork(Number(port), hostname)
  const random = randomFrom(seed)
  const proxy = net.createServer((client) => network.connect(client))
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const through = new URL(databaseUrl)
  through.hostname = '127.0.0.1'
  through.port = String((proxy.address() as net.AddressInfo).port)
  through.searchParams.set('directConnection', 'true')

  return {
    url: through.href,
    set: (next) => network.set(next),
    cut: (how, share) => network.end(how, () => random() < share),
    close: async () => {
      network.end('reset')
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

/** The connections to the database, and what happens to them. */
class FaultyNetwork {
  readonly #pairs = new Set<Pair>()
  #fault: Fault = 'pass'

  constructor(
    private readonly port: number,
    private readonly host: string,
  ) {}

  set(fault: Fault): void {
    this.#fault = fault
    if (fault === 'reset' || fault === 'fin') this.end(fault)
  }

  /** Ends each of the open connections that `isHit` picks. */
  end(how: Fault, isHit = () => true): void {
    for (const { client, server } of [...this.#pairs]) {
      if (!isHit()) continue
      if (how === 'reset') client.resetAndDestroy()
      else client.end()
      server.destroy()
    }
  }

  connect(client: net.Socket): void {
    client.on('error', () => {})
    if (this.#fault === 'reset') return void client.resetAndDestroy()
    // The socket is read to its end, because a socket with unread data never closes.
    if (this.#fault === 'fin') return void client.resume().end()
    const server = net.connect(this.port, this.host)
    server.on('error', () => {})
    const pair = { client, server }
    this.#pairs.add(pair)
    this.#pipe(client, server)
    this.#pipe(server, client)
    client.on('close', () => this.#closed(pair, server))
    server.on('close', () => {
      // A black hole hides from the client that the server has hung up.
      if (this.#fault !== 'blackHole') this.#closed(pair, client)
    })
  }

  #closed(pair: Pair, other: net.Socket): void {
    this.#pairs.delete(pair)
    other.destroy()
  }

  /** Passes bytes on in order: each chunk waits for the chunk before it. */
  #pipe(from: net.Socket, to: net.Socket): void {
    let before = Promise.resolve()
    let hasLost = false
    from.on('data', (chunk) => {
      // TCP never skips bytes. A stream that has lost some of its bytes in a black hole therefore stays silent.
      hasLost ||= this.#fault === 'blackHole'
      if (!hasLost) before = before.then(() => this.#pass(chunk, to))
    })
  }

  async #pass(chunk: Buffer, to: net.Socket): Promise<void> {
    if (this.#fault === 'blackHole') return
    if (this.#fault !== 'trickle') return void to.write(chunk)
    for (let at = 0; at < chunk.length; at += TRICKLE_BYTES) {
      if (to.destroyed) return
      to.write(chunk.subarray(at, at + TRICKLE_BYTES))
      // When the trickle ends in the middle of a chunk, the rest of the chunk follows at once and in order.
      if (this.#fault === 'trickle') await sleep(TRICKLE_MS)
    }
  }
}

/** The generator Mulberry32: small, and with the same numbers on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
