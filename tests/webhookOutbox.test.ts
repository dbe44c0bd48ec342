import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Changes } from '../src/http/webhook/changes.ts'
import { giveUp, MOST_UNDELIVERED, resend } from '../src/http/webhook/outbox.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { nameOfThisProcess } from '../src/storage/thisProcess.ts'
import { adminCookie } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { CreateExerciseDocument, type CreateExerciseInput } from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { mutateAs, times } from '../src/testing/mutate.ts'
import { servicePlace } from '../src/testing/servicePlace.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { type Person, present, requestsTo, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { startReceiver } from '../src/testing/webhookReceiver.ts'

const SECRET = randomBytes(48).toString('base64')
/** `giveUpAfter` is so short that the second refusal ends a delivery. */
const TIMING = {
  ...{ settle: 0, attempt: 1_000, firstPause: 20, longestPause: 50, giveUpAfter: 30, lastTries: 400 },
  ...{ lease: 1_000, lookEvery: 100 },
}
const PASSWORD = 'correct horse battery'
type Receiver = Awaited<ReturnType<typeof startReceiver>>

const WAITING = { timeout: 15_000, interval: 25 }

describe('the outbox of the webhook', () => {
  let receiver: Receiver
  let server: TestServer
  let coach: Person
  let make: ReturnType<typeof catalogue>

  const rows = async (state: 'waiting' | 'undelivered') => {
    const { docs } = await server.waymark.payload.find({
      ...({ collection: 'webhookMessages', where: { state: { equals: state } }, pagination: false, depth: 0 } as const),
    })
    return docs
  }
  const refuse = () => {
    receiver.answer = (response) => response.writeHead(503).end()
  }
  const accept = () => {
    receiver.answer = (response) => response.writeHead(204).end()
  }

  beforeAll(async () => {
    receiver = await startReceiver()
    server = await startTestServer({
      revalidateWebhook: { url: receiver.url, secrets: [SECRET] },
      webhookTiming: TIMING,
      admin: 'in development',
    })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    make = catalogue(server, coach)
  })
  beforeEach(async () => {
    accept()
    await vi.waitFor(async () => expect(await rows('waiting')).toEqual([]), WAITING)
    await server.waymark.payload.db.deleteMany({ collection: 'webhookMessages', where: {} })
    receiver.deliveries.length = 0
  })
  afterAll(async () => {
    await server.stop()
    await receiver.stop()
  })

  it('is written by the transaction of the change, and not when that is rolled back', async () => {
    const { doorway, payload } = server.waymark
    const data = { name: 'Once', slug: 'once', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }
    // Nobody delivers meanwhile.
    const lease = { name: 'webhook', holder: 'somebody else', ms: 60_000 }
    await expect.poll(() => payload.db.takeLease(lease), WAITING).toBeNull()
    const undone = doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      await payload.create({ collection: 'exercises', data: data as never, req })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await rows('waiting')).toEqual([])
    const exercise = await make.exercise()
    expect(await rows('waiting')).toMatchObject([{ tags: [exercise.replace('_', ':'), 'exercises'] }])
    expect(receiver.deliveries).toEqual([])
    await payload.db.leaveLease(lease)
    await expect.poll(() => receiver.told().tags, WAITING).toEqual(new Set([exercise, 'exercises']))
    await expect.poll(() => rows('waiting'), WAITING).toEqual([])
  })

  it('costs a mutation one insert, and nothing where no webhook is set', async () => {
    const without = await startTestServer({ beside: server })
    const silent = await without.register({ username: 'coach.silent', role: 'COACH' })
    try {
      const callsOf = async (on: TestServer, person: Person) => {
        const name = `Counted by ${person.user.username}`
        const input: CreateExerciseInput = { name, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }
        const calls = await on.calls(() => mutateAs(on, person)(CreateExerciseDocument, input))
        // What the delivery calls at the same time is not the mutation's.
        return calls.filter((call) => !/Lease|^(find|deleteMany) webhookMessages$/.test(call))
      }
      const bare = await callsOf(without, silent)
      expect(await callsOf(server, coach)).toEqual([...bare, 'insertMany webhookMessages'])
      expect(bare.join()).not.toContain('webhookMessages')
    } finally {
      await without.stop()
    }
  })

  it('is delivered by another process when the lease of the one that delivered has run out', async () => {
    const { db } = server.waymark.payload
    const lease = { name: 'webhook', holder: 'a process that is gone', ms: 600 }
    await expect.poll(() => db.takeLease(lease), WAITING).toBeNull()
    const taken = Date.now()
    const exercise = await make.exercise()
    await expect.poll(() => receiver.told().tags, WAITING).toContain(exercise)
    expect(Date.now() - taken).toBeGreaterThan(500)
  })

  it('is delivered at once when the process that delivered has certainly ended', async () => {
    const { db } = server.waymark.payload
    const gone = spawnSync(process.execPath, ['--version']).pid
    const [place, , id] = nameOfThisProcess().split(' ')
    const lease = { name: 'webhook', holder: [place, gone, id].join(' '), ms: 600_000 }
    await expect.poll(() => db.takeLease(lease), WAITING).toBeNull()
    const exercise = await make.exercise()
    await expect.poll(() => receiver.told().tags, WAITING).toContain(exercise)
  })

  it('shows owners alone what no receiver has taken, until it is sent again', async () => {
    for (const role of ['owner', 'viewer'] as const) {
      const data = { email: `${role}@example.com`, password: PASSWORD, role }
      await server.waymark.payload.create({ collection: 'admins', data })
    }
    const seen = async (role: 'owner' | 'viewer') => {
      const headers = { cookie: await adminCookie(server, { email: `${role}@example.com` }) }
      const response = await fetch(`${server.url}/api/webhookMessages`, { headers })
      return { status: response.status, docs: ((await response.json()) as { docs?: { tags: string[] }[] }).docs }
    }
    refuse()
    const exercise = await make.exercise()
    await expect.poll(() => rows('undelivered'), WAITING).not.toEqual([])
    const { status, docs } = await seen('owner')
    expect([status, docs]).toMatchObject([
      200,
      [{ state: 'undelivered', problem: 'answered with 503', tags: [exercise.replace('_', ':'), 'exercises'] }],
    ])
    expect(await rows('waiting')).toEqual([])
    expect((await seen('viewer')).status).toBe(403)
    // A row that waits is of no use to an owner, and is not shown.
    const { db } = server.waymark.payload
    const lease = { name: 'webhook', holder: 'somebody else', ms: 60_000 }
    await expect.poll(() => db.takeLease(lease), WAITING).toBeNull()
    await make.exercise()
    expect((await seen('owner')).docs).toHaveLength(1)
    await db.leaveLease(lease)

    accept()
    receiver.deliveries.length = 0
    expect(await resend(server.waymark.payload)).toBe(1)
    await expect.poll(() => receiver.told().tags, WAITING).toContain(exercise)
    await expect.poll(() => rows('undelivered'), WAITING).toEqual([])
  })

  it('keeps the newest of what could not be delivered, and not more than a thousand', async () => {
    const { payload, doorway } = server.waymark
    const old = { state: 'undelivered', tags: ['programs'], expiresAt: new Date(Date.now() + 60_000).toISOString() }
    await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      await payload.db.insertMany({ collection: 'webhookMessages', rows: times(MOST_UNDELIVERED, () => old), req })
    })
    await sleep(5)
    const changes = new Changes()
    changes.add(['exercises'])
    await giveUp(payload, { rows: [], messageId: 'msg_newest', changes }, { problem: 'none', tries: 1 })
    const kept = await rows('undelivered')
    expect(kept).toHaveLength(MOST_UNDELIVERED)
    expect(kept.filter(({ messageId }) => messageId === 'msg_newest')).toHaveLength(1)
  })
})

describe('a service that is killed', () => {
  it('has every change delivered that it has acknowledged, by the next one', { timeout: 600_000 }, async () => {
    const receiver = await startReceiver()
    const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomBytes(48).toString('hex') }
    const database = temporaryDatabase()
    const beside = { databaseUrl: database.url, ...secrets }
    const silent = await startTestServer({ beside })
    const coach = await silent.register({ username: 'coach.one', role: 'COACH' })
    const place = servicePlace({
      ...{ NODE_ENV: 'development', DEMO_DATA: 'off', DATABASE_URL: database.url },
      ...{ JWT_SECRET: secrets.jwtSecret, PAYLOAD_SECRET: secrets.payloadSecret },
      ...{ REVALIDATE_WEBHOOK_URL: receiver.url, REVALIDATE_WEBHOOK_SECRET: SECRET },
    })
    const acknowledged: string[] = []
    const create = async ({ url }: Service, name: string) => {
      const mutate = mutateAs(requestsTo(url), coach)
      const input: CreateExerciseInput = { name, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }
      acknowledged.push(present((await mutate(CreateExerciseDocument, input)).exercise).id)
    }
    // A receiver that is slow: it has taken nothing of what waits when the process dies.
    receiver.answer = () => {}
    for (let round = 0; round < hard(1, 10); round += 1) {
      const service = await startService(place)
      await Promise.all(times(5, (index) => create(service, `Exercise ${round} ${index}`)))
      service.signal('SIGKILL')
      await service.ended
    }
    receiver.deliveries.length = 0
    receiver.answer = (response) => response.writeHead(204).end()
    const next = await startTestServer({ beside, revalidateWebhook: { url: receiver.url, secrets: [SECRET] } })
    await expect.poll(() => acknowledged.filter((id) => !receiver.told().tags.has(id)), WAITING).toEqual([])
    expect(acknowledged).toHaveLength(hard(1, 10) * 5)
    await Promise.all([silent.stop(), next.stop(), place.remove(), receiver.stop()])
    await database.remove()
  })
})
