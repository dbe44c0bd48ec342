import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Prepared, prepare } from '../src/testing/acknowledged/prepare.ts'
import { hard } from '../src/testing/hard.ts'
import { memoryMb, openHandles } from '../src/testing/processUse.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { asking, connections, quantile, send } from '../src/testing/wire.ts'

const ATHLETES = hard(6, 30)
const RUN_MS = hard(4_000, 30 * 60_000)
const SAMPLES = hard(4, 60)
/** Each athlete asks about once in this time. */
const BEAT_MS = hard(150, 1_000)
/** How many connections the kernel of this machine holds for a process that does not take them. */
const SOMAXCONN = '/proc/sys/net/core/somaxconn'
const MOST_WAITING = existsSync(SOMAXCONN) ? Number(readFileSync(SOMAXCONN, 'utf8')) : 0
const REFRESH_AFTER_MS = hard(1_500, 300_000)

const published = (name: string) => readFileSync(`schema/operations/${name}.graphql`, 'utf8')
const TREE = published('ProgramTree')
const TRAINING = [published('MyTraining'), ...['SessionFields', 'SetFields', 'RecordFields'].map(published)].join('\n')
const REFRESH = `mutation ($input: RefreshSessionInput!) {
  refreshSession(input: $input) { token refreshToken userErrors { code } }
}`
const START = `mutation ($input: StartWorkoutInput!) {
  startWorkout(input: $input) { workoutSession { id } userErrors { code } }
}`
const LOG = `mutation ($input: LogSetInput!) { logSet(input: $input) { set { id } userErrors { code } } }`
const COMPLETE = `mutation ($input: CompleteWorkoutInput!) {
  completeWorkout(input: $input) { workoutSession { id } userErrors { code } }
}`

describe('a service that is used on and on', () => {
  let world: Prepared
  let service: Service

  beforeAll(async () => {
    world = await prepare(ATHLETES)
    service = await startService({
      ...world.place,
      env: {
        ...world.place.env,
        DEMO_DATA: process.env.WAYMARK_HARD ? 'on' : 'off',
        // The short form runs beside other tests, and what a busy machine refuses is not its subject.
        ...(!process.env.WAYMARK_HARD && { OVERLOAD_DELAY_MS: '0' }),
      },
    })
  }, 300_000)
  afterAll(async () => {
    await service?.stop()
    await world?.remove()
  })

  it.skipIf(MOST_WAITING < 2_000)('loses no connection of the two thousand that come while it is busy', async () => {
    const { port, hostname } = new URL(service.url)
    service.signal('SIGSTOP')
    const sockets = Array.from({ length: 2_000 }, () => net.connect({ port: Number(port), host: hostname }))
    try {
      await Promise.all(sockets.map((socket) => once(socket, 'connect', { signal: AbortSignal.timeout(5_000) })))
      service.signal('SIGCONT')
      const [socket] = sockets as [net.Socket]
      socket.write('GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n')
      const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(20_000) })
      expect(String(answer)).toContain('HTTP/1.1 200')
    } finally {
      service.signal('SIGCONT')
      for (const socket of sockets) socket.destroy()
    }
  })

  let postponed = 0

  interface Answer {
    ms: number
    wrong?: string
  }

  /** Browses, trains, looks at the progress and renews the session, until the time is over. */
  async function use(athlete: Prepared['athletes'][number], until: number, note: (answer: Answer) => void) {
    let { token, refreshToken } = athlete
    let refreshedAt = performance.now()
    const agent = connections(1)
    // biome-ignore lint/suspicious/noExplicitAny: this client has no generated types
    async function ask(query: string, variables: object): Promise<any> {
      await sleep(Math.random() * 2 * BEAT_MS)
      const headers = { authorization: `Bearer ${token}` }
      const body = asking(query, { variables })
      let answer = await send(service.url, { body, headers, agent })
      // A busy moment is answered as one, and everybody is told when to come again: nothing was executed.
      for (; answer.status === 503; answer = await send(service.url, { body, headers, agent })) {
        postponed += 1
        await sleep(1_000 * Number(answer.headers['retry-after'] ?? 1))
      }
      const { status, text, ms } = answer
      const { data, errors } = JSON.parse(text)
      const [payload] = Object.values(data ?? {}) as { userErrors?: unknown[] }[]
      const isRight = status === 200 && !errors && !payload?.userErrors?.length
      note({ ms, ...(!isRight && { wrong: `${status} ${text.slice(0, 500)}` }) })
      return payload ?? {}
    }
    while (performance.now() < until) {
      await ask(TREE, { first: 3 })
      const { workoutSession } = await ask(START, { input: { clientId: randomUUID(), title: 'On and on' } })
      const workoutSessionId = workoutSession?.id
      for (let reps = 5; reps < 8 && performance.now() < until; reps += 1) {
        const load = { value: String(20 + reps), unit: 'KG' }
        const { exerciseId } = athlete
        await ask(LOG, { input: { clientId: randomUUID(), workoutSessionId, exerciseId, reps, load } })
      }
      await ask(COMPLETE, { input: { workoutSessionId } })
      await ask(TRAINING, { first: 5 })
      if (performance.now() - refreshedAt > REFRESH_AFTER_MS) {
        refreshedAt = performance.now()
        const renewed = await ask(REFRESH, { input: { refreshToken } })
        token = renewed.token
        refreshToken = renewed.refreshToken
      }
    }
    agent.destroy()
  }

  it('answers every request, and keeps its memory, its handles and its times', { timeout: 3_000_000 }, async () => {
    const wrong: string[] = []
    postponed = 0
    let times: number[] = []
    let count = 0
    const until = performance.now() + RUN_MS
    const users = world.athletes.map((athlete) =>
      use(athlete, until, (answer) => {
        times.push(answer.ms)
        count += 1
        if (answer.wrong) wrong.push(answer.wrong)
      }),
    )
    const samples: { answers: number; p99: number; mb: number; handles: number }[] = []
    for (let index = 0; index < SAMPLES; index += 1) {
      await sleep(RUN_MS / SAMPLES)
      const sample = {
        answers: times.length,
        p99: Math.round(quantile(times, 0.99)),
        mb: Math.round(memoryMb(service.pid)),
        handles: openHandles(service.pid),
      }
      times = []
      samples.push(sample)
      if (hard(0, 1)) console.info(JSON.stringify(sample))
    }
    await Promise.all(users)
    expect(wrong).toEqual([])
    // On a machine that does nothing else, this is far below its limit.
    if (process.env.WAYMARK_HARD) expect(postponed).toBeLessThan(count / 1_000)
    expect(samples.filter(({ answers }) => answers > 0).length).toBeGreaterThan(SAMPLES / 2)
    const [second = [], last = []] = [1, 3].map((quarter) =>
      samples.slice((quarter * SAMPLES) / 4, ((quarter + 1) * SAMPLES) / 4),
    )
    const median = (part: typeof samples, of: 'p99' | 'mb' | 'handles') =>
      quantile(
        part.map((each) => each[of]),
        0.5,
      )
    expect(median(last, 'handles')).toBeLessThanOrEqual(median(second, 'handles') + 5)
    // A few seconds are too short for memory and times to become level.
    if (!process.env.WAYMARK_HARD) return
    expect(median(last, 'mb')).toBeLessThan(median(second, 'mb') * 1.1 + 20)
    expect(median(last, 'p99')).toBeLessThan(median(second, 'p99') * 1.5 + 20)
  })
})
