import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flood } from '../src/testing/flood.ts'
import { times } from '../src/testing/hostileAttack.ts'
import { servicePlace } from '../src/testing/servicePlace.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { asking, type Heard, quantile, type Sent, send } from '../src/testing/wire.ts'

// Runs once, because it is refused before anything is read.

const PATIENCE = 120_000
const ORIGIN = 'https://app.example.com'
const CLIENTS = 24
const LONGEST_MS = 15_000
const CHEAP = '{ programs(first: 1) { nodes { title } } }'
/** About two thirds of a stranger's budget. */
const DEAR = `{ ${times(18, (n) => `a${n}: exercises(first: 100) { nodes { id name slug category primaryMuscles level } }`)} }`

const place = servicePlace({
  ...{ DEMO_DATA: 'on', NEXT_PUBLIC_APP_URL: ORIGIN },
  // The budgets are huge, so that the overload guard refuses here and not the rate limit of the caller.
  ...{ RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000' },
})
/** The services of this file run one after the other on one database, so the demo data is loaded once. */
const start = (env: Record<string, string>) => startService({ cwd: place.cwd, env: { ...place.env, ...env } })

afterAll(() => place.remove())

const ok = (heard: Heard[]) => heard.filter(({ status }) => status === 200)
/**
 * The refusals of the overload guard. A request that has waited too long for the database also gets 503, but only after
 * seconds.
 */
const refused = (heard: Heard[]) =>
  heard.filter(({ status, text }) => status === 503 && text.includes('The service is overloaded'))

const median = (heard: Heard[]) =>
  quantile(
    heard.map(({ ms }) => ms),
    0.5,
  )
/** The median time of the successful answers under the flood, in milliseconds. */
let guardedMs = 0

describe('a service that is asked for more than it can do', () => {
  let service: Service
  const during = { cheap: [] as Heard[], kept: [] as Heard[], live: [] as Heard[], ready: [] as Heard[] }
  let dear: Heard[] = []
  let refusal: Heard | undefined

  beforeAll(async () => {
    service = await start({})
    const { url } = service
    const kept = `/graphql?${new URLSearchParams({ query: CHEAP })}`
    // Repeated documents are known to the service, and the answer to a repeated GET is kept.
    for (let time = 0; time < 3; time += 1) {
      for (const query of [CHEAP, DEAR]) expect((await send(url, { body: asking(query) })).status).toBe(200)
      expect((await send(url, { path: kept })).status).toBe(200)
    }
    const many = flood(url, CLIENTS, { body: asking(DEAR), headers: { origin: ORIGIN } }, LONGEST_MS)
    const until = Date.now() + 6_000
    const watch = async (heard: Heard[], sent: Sent) => {
      for (; Date.now() < until; await sleep(40)) heard.push(await send(url, sent))
    }
    await Promise.all([
      watch(during.cheap, { body: asking(CHEAP) }),
      watch(during.kept, { path: kept }),
      watch(during.live, { path: '/livez' }),
      watch(during.ready, { path: '/readyz' }),
    ])
    await many.end()
    dear = many.heard
    guardedMs = median(ok(dear))
    refusal = refused(dear)[0]
  }, PATIENCE)
  afterAll(() => service?.stop())

  it('refuses some with 503 and answers the others, and says nothing else to anybody', () => {
    expect(ok(dear).length).toBeGreaterThan(0)
    expect(refused(dear).length).toBeGreaterThan(CLIENTS)
    expect(dear.filter(({ status }) => ![200, 503].includes(status))).toEqual([])
  })

  it('refuses at once: half of those who are refused know it within 50 ms, or as soon as it could have said that it lives', () => {
    expect(median(refused(dear))).toBeLessThan(Math.max(50, 1.5 * median(during.live)))
  })

  it('keeps the cheap and what is in memory, while most of the dear are refused', () => {
    const share = (heard: Heard[]) => ok(heard).length / heard.length
    // How many requests are answered depends on the load of the machine. Cheap ones and those answered from memory are
    // favoured under any load.
    expect(share(during.cheap)).toBeGreaterThan(5 * share(dear))
    expect(share(during.kept)).toBeGreaterThan(5 * share(dear))
    expect(share(dear)).toBeLessThan(0.2)
  })

  it('answers health always', () => {
    const statuses = [...during.live, ...during.ready].map(({ status }) => status)
    expect(statuses.length).toBeGreaterThan(20)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  it('says when to come again, not to all the same, in the shape of every error', () => {
    const seconds = refused(dear).map(({ headers }) => Number(headers['retry-after']))
    for (const each of seconds) expect([Number.isInteger(each), each >= 1, each <= 10]).toEqual([true, true, true])
    expect(new Set(seconds).size).toBeGreaterThan(1)
    expect(JSON.parse(refusal?.text ?? '{}')).toEqual({
      errors: [
        {
          message: expect.stringContaining('The service is overloaded'),
          extensions: {
            code: 'UNAVAILABLE',
            retryable: true,
            retryAfterSeconds: Number(refusal?.headers['retry-after']),
            requestId: refusal?.headers['x-request-id'],
          },
        },
      ],
    })
    // A front end must be able to read the reason.
    expect(refusal?.headers['access-control-allow-origin']).toBe(ORIGIN)
  })

  it('logs that in a line a second at most, which counts them', async () => {
    const lines = () =>
      service
        .stdout()
        .split('\n')
        .filter((line) => line.includes('the service was overloaded'))
        .map((line) => JSON.parse(line) as { refused: number; time: number })
    const all = refused([...dear, ...during.cheap, ...during.kept]).length
    const counted = () => lines().reduce((sum, line) => sum + line.refused, 0)
    await expect.poll(counted, { timeout: 5_000 }).toBe(all)
    const times = lines().map(({ time }) => time)
    for (const [index, time] of times.slice(1).entries()) expect(time - (times[index] ?? 0)).toBeGreaterThan(990)
  })

  it('answers everything again afterwards', async () => {
    for (let time = 0; time < 20; time += 1) {
      for (const query of [CHEAP, DEAR]) expect((await send(service.url, { body: asking(query) })).status).toBe(200)
    }
  })

  it('drains under a flood as it does without one', async () => {
    const many = flood(service.url, CLIENTS, { body: asking(DEAR) }, LONGEST_MS)
    await sleep(1_000)
    const { code, stderr } = await service.stop()
    await many.end()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('a bound of requests in flight', () => {
  let service: Service
  beforeAll(async () => {
    service = await start({ OVERLOAD_DELAY_MS: '0', OVERLOAD_REQUESTS: '5' })
  }, PATIENCE)
  afterAll(() => service?.stop())

  it('refuses what comes beyond it', async () => {
    const many = flood(service.url, CLIENTS, { body: asking(DEAR) }, LONGEST_MS)
    await sleep(3_000)
    const ready = await send(service.url, { path: '/readyz' })
    await many.end()
    expect(ready.status).toBe(200)
    expect(ok(many.heard).length).toBeGreaterThan(0)
    expect(refused(many.heard).length).toBeGreaterThan(CLIENTS)
  })

  it('does not count those who send their requests slowly: they would keep everybody out', async () => {
    const { hostname, port } = new URL(service.url)
    const slow = Array.from({ length: 20 }, () => {
      const socket = net.connect(Number(port), hostname)
      socket.on('error', () => {})
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
      )
      return socket
    })
    try {
      await sleep(500)
      expect((await send(service.url, { body: asking(CHEAP) })).status).toBe(200)
    } finally {
      for (const socket of slow) socket.destroy()
    }
  })
})

describe('a service without bounds', () => {
  let service: Service
  beforeAll(async () => {
    service = await start({ OVERLOAD_DELAY_MS: '0', OVERLOAD_REQUESTS: '0' })
  }, PATIENCE)
  afterAll(() => service?.stop())

  it('refuses nobody, and lets everybody wait for longer than those who are taken by one with bounds', async () => {
    const many = flood(service.url, CLIENTS, { body: asking(DEAR) }, LONGEST_MS)
    await sleep(4_000)
    await many.end()
    expect(median(many.heard)).toBeGreaterThan(guardedMs)
    expect(refused(many.heard)).toEqual([])
    expect(many.lost()).toBe(0)
  })
})
