import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connections, send } from '../testing/wire.ts'
import { moreListeners } from './moreListeners.ts'

const CLIENTS = 200
/** With one listener, all clients are in after as many turns. */
const TURNS = 60

describe('more listeners', () => {
  let held: (() => void)[] = []
  let came = 0
  const app = () => {
    held = []
    came = 0
    const made = Fastify({ forceCloseConnections: 'idle' })
    made.get('/', async () => 'ok')
    made.get('/slow', async ({ raw: { socket } }) => {
      came += 1
      // Only connections of the other listeners are held, because the main server waits for its own anyway.
      const { _server: listener } = socket as typeof socket & { _server: unknown }
      if (listener !== made.server) await new Promise<void>((resolve) => held.push(resolve))
      return 'slow'
    })
    return made
  }
  let server = app()
  afterEach(() => server.close())

  async function listening(count: number): Promise<string> {
    server = app()
    const more = moreListeners(server, 1_000, count)
    await server.listen({ port: 0, host: '127.0.0.1', backlog: 1_000 })
    await more.open()
    return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`
  }

  /** How many of many clients are in after some turns of a busy event loop. */
  async function taken(count: number): Promise<number> {
    const url = await listening(count)
    server.server.on('connection', () => {
      came += 1
    })
    const agent = connections(CLIENTS)
    const sent = Array.from({ length: CLIENTS }, () => send(url, { path: '/', agent }))
    for (let turn = 0; turn < TURNS; turn += 1) {
      const until = performance.now() + 5
      while (performance.now() < until);
      await new Promise((resolve) => setImmediate(resolve))
    }
    const inTime = came
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(CLIENTS).fill(200))
    agent.destroy()
    return inTime
  }

  it('take the connections that one alone leaves waiting while the service is busy', async () => {
    expect(await taken(0)).toBeLessThanOrEqual(TURNS)
    expect(await taken(15)).toBe(CLIENTS)
  })

  it('answer what is under way when the service closes, and take nothing more', async () => {
    const url = await listening(15)
    const agent = connections(30)
    const sent = Array.from({ length: 30 }, () => send(url, { path: '/slow', agent }))
    await vi.waitUntil(() => came === 30)
    expect(held.length).toBeGreaterThan(0)
    let isClosed = false
    const closing = server.close().then(() => {
      isClosed = true
    })
    await expect(send(url, { path: '/' })).rejects.toThrow(/ECONNREFUSED|ECONNRESET/)
    expect(isClosed).toBe(false)
    for (const answer of held) answer()
    expect((await Promise.all(sent)).map(({ text }) => text)).toEqual(Array(30).fill('slow'))
    agent.destroy()
    await closing
  })
})
