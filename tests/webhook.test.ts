import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { isAnythingWaiting } from '../src/http/webhook/outbox.ts'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { freePort } from '../src/testing/freePort.ts'
import {
  DeleteExerciseDocument,
  UpdateProfileDocument,
  UpdateProgramDocument,
} from '../src/testing/generated/operations.ts'
import { mutateAs } from '../src/testing/mutate.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { kg, training } from '../src/testing/training.ts'
import { rawId } from '../src/testing/trainingHistory.ts'
import { isSigned, startReceiver } from '../src/testing/webhookReceiver.ts'

const SECRET = randomBytes(48).toString('base64')
/**
 * Short times, so that tests can wait for them. `settle: 0` sends at once, without the time for other processes to hear
 * of the change.
 */
const PACE = {
  ...{ attempt: 300, firstPause: 20, longestPause: 100, giveUpAfter: 30_000, lastTries: 400 },
  ...{ lease: 1_500, lookEvery: 200 },
}
const FAST = { ...PACE, settle: 0 }
type Receiver = Awaited<ReturnType<typeof startReceiver>>

let receiver: Receiver
let server: TestServer
let coach: Person
let make: ReturnType<typeof catalogue>

beforeAll(async () => {
  receiver = await startReceiver()
  server = await startTestServer({
    revalidateWebhook: { url: receiver.url, secrets: [`whsec_${SECRET}`] },
    webhookTiming: FAST,
  })
  coach = await server.register({ username: 'coach.one', role: 'COACH' })
  make = catalogue(server, coach)
})
beforeEach(() => quiet())
afterEach(() => {
  receiver.answer = (response) => response.writeHead(204).end()
})
afterAll(async () => {
  await server.stop()
  await receiver.stop()
})

/** Waits until everything that has changed was delivered. */
async function settled() {
  const isSettled = async () => !(await isAnythingWaiting(server.waymark.payload))
  await vi.waitUntil(isSettled, { timeout: 10_000, interval: 20 })
}

/** Waits until no delivery is left to come. Then forgets the deliveries. */
async function quiet() {
  await settled()
  for (let seen = -1; seen !== receiver.deliveries.length; await sleep(100)) seen = receiver.deliveries.length
  receiver.deliveries.length = 0
}

const update = (collection: 'programs' | 'exercises' | 'workouts' | 'milestones', id: string, data: object) =>
  server.waymark.payload.update({ collection, id: rawId(id), data: data as never })

describe('the webhook', () => {
  it('tells of a change once, signed, with the IDs of the API and the pages that show it', async () => {
    const { program } = await make.publishedTree({ slug: 'told' })
    await quiet()
    const input = { programId: program, expectedRevision: 2, title: 'Told again' }
    expect(await mutateAs(server, coach)(UpdateProgramDocument, input)).toMatchObject({ userErrors: [] })
    expect(await receiver.count(1)).toBe(1)
    await sleep(100)
    expect(receiver.deliveries).toHaveLength(1)
    const [delivery] = receiver.deliveries
    if (!delivery) throw new Error('unreachable')
    expect(JSON.parse(delivery.body)).toEqual({
      type: 'catalogue.revalidated',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: { tags: [program, 'programs'], paths: ['/programs', '/programs/told'] },
    })
    expect(delivery.headers['content-type']).toBe('application/json')
    expect(delivery.id).toMatch(/^msg_[\w-]+$/)
    expect(isSigned(delivery, SECRET)).toBe(true)
    expect(isSigned(delivery, randomBytes(48).toString('base64'))).toBe(false)
    expect(isSigned({ ...delivery, body: delivery.body.replace('told', 'tole') }, SECRET)).toBe(false)
  })

  it('is taken by the receiver that the guide shows, and by that one only when nobody changed it', async () => {
    const guide = readFileSync('docs/front-end.md', 'utf8')
    const [, example = ''] = /```ts\n(\/\/ app\/api\/revalidate[\s\S]*?)```/.exec(guide) ?? []
    const heard: string[] = []
    Object.assign(globalThis, { hear: (what: string) => heard.push(what) })
    process.env.WAYMARK_WEBHOOK_SECRET = `whsec_${SECRET}`
    const standIns = 'const revalidatePath = globalThis.hear, revalidateTag = globalThis.hear'
    const code = example.replace(/^import .* from 'next\/cache'$/m, standIns)
    const { POST } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

    const exercise = await make.exercise({ slug: 'read-me' })
    await receiver.count(1)
    const { headers, body } = receiver.deliveries[0] as (typeof receiver.deliveries)[number]
    const answered = async (changes: { headers?: object; body?: string } = {}) => {
      const init = { method: 'POST', headers: { ...headers, ...changes.headers }, body: changes.body ?? body }
      return ((await POST(new Request('http://front.end/api/revalidate', init))) as Response).status
    }
    expect(await answered()).toBe(204)
    expect(heard).toEqual([exercise, 'exercises', '/exercises', '/exercises/read-me'])
    const forged = 'v1,c2lnbmVk'
    expect(await answered({ body: `${body} ` })).toBe(401)
    expect(await answered({ headers: { 'webhook-timestamp': '1614265330' } })).toBe(401)
    expect(await answered({ headers: { 'webhook-signature': forged } })).toBe(401)
    expect(await answered({ headers: { 'webhook-signature': `${forged} ${headers['webhook-signature']}` } })).toBe(204)
  })

  it('tells of a save in the admin interface, of the page that was and of the one that is', async () => {
    const { program, exercise } = await make.publishedTree({ slug: 'before' })
    await quiet()
    await update('programs', program, { slug: 'after' })
    expect(await receiver.count(1)).toBe(1)
    expect(receiver.deliveries[0]?.message.data).toEqual({
      tags: [program, 'programs'],
      paths: ['/programs', '/programs/before', '/programs/after'],
    })
    await update('exercises', exercise, { slug: 'exercise-after' })
    expect(await receiver.count(2)).toBe(2)
    const { paths } = receiver.told(1)
    expect([...paths].filter((path) => path.startsWith('/exercises/'))).toEqual([
      expect.stringMatching(/^\/exercises\/exercise-\d+$/),
      '/exercises/exercise-after',
    ])
  })

  it('tells of the programs that show a workout, a milestone or an exercise when that changes', async () => {
    const { program, milestone, workout, exercise } = await make.publishedTree({ slug: 'shows-them' })
    await make.publishedTree({ slug: 'shows-others' })
    await quiet()
    for (const [collection, id, data] of [
      ['workouts', workout, { description: 'Shorter.' }],
      ['milestones', milestone, { description: 'Earlier.' }],
      ['exercises', exercise, { description: 'Slower.' }],
    ] as const) {
      const before = receiver.deliveries.length
      await update(collection, id, data)
      await receiver.count(before + 1)
      const { tags, paths } = receiver.told(before)
      expect([tags.has(id), tags.has(program), tags.has(collection)]).toEqual([true, true, true])
      expect([...paths].filter((path) => path.startsWith('/programs'))).toEqual(['/programs', '/programs/shows-them'])
    }
  })

  it('tells of no page of a draft, and of the one that was when a program is unpublished or deleted', async () => {
    const [milestone] = await make.milestones(1)
    const draft = await make.program([milestone as string], { slug: 'secret-launch' })
    await quiet()
    await update('programs', draft, { description: 'Not yet.' })
    await receiver.count(1)
    expect(receiver.deliveries[0]?.message.data).toEqual({ tags: [draft, 'programs'], paths: ['/programs'] })

    const { program } = await make.publishedTree({ slug: 'was-public' })
    await quiet()
    await update('programs', program, { isPublished: false })
    await receiver.count(1)
    expect(receiver.told().paths).toContain('/programs/was-public')

    const exercise = await make.exercise({ slug: 'was-there' })
    await quiet()
    await mutateAs(server, coach)(DeleteExerciseDocument, { exerciseId: exercise })
    await receiver.count(1)
    expect(receiver.deliveries[0]?.message.data).toEqual({
      tags: [exercise, 'exercises'],
      paths: ['/exercises', '/exercises/was-there'],
    })
  })

  it('tells nobody of what was rolled back', async () => {
    const { doorway, payload } = server.waymark
    const undone = doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      const data = { name: 'Undone', slug: 'undone', category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }
      await payload.create({ collection: 'exercises', data: data as never, req })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    const { program } = await make.publishedTree()
    await quiet()
    await expect(update('programs', program, { milestones: [] })).rejects.toThrow()
    await sleep(200)
    expect(receiver.deliveries).toEqual([])
  })

  it('tells nobody of people and their training', async () => {
    const tree = await make.publishedTree()
    await quiet()
    const person = await server.register({ username: 'athlete.one' })
    const athlete = training(server, person)
    const { id: enrolmentId } = await athlete.enrol(tree.program)
    const session = await athlete.start({ workoutId: tree.workout })
    await athlete.log(session.id, tree.exercise, { reps: 5, load: kg('100') })
    await athlete.complete(session.id)
    await athlete.mutate(UpdateProfileDocument, { displayName: 'Somebody Else' })
    expect(enrolmentId).toMatch(/^enrolment_/)
    await sleep(200)
    expect(receiver.deliveries).toEqual([])
  })

  it('is sent again, as the same message, until it is taken', async () => {
    const answers = [500, 301, 429, 200]
    receiver.answer = (response) => response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end()
    await make.exercise()
    expect(await receiver.count(4)).toBe(4)
    await sleep(200)
    expect(receiver.deliveries).toHaveLength(4)
    expect(new Set(receiver.deliveries.map(({ id }) => id)).size).toBe(1)
    expect(new Set(receiver.deliveries.map(({ body }) => body)).size).toBe(1)
    for (const delivery of receiver.deliveries) expect(isSigned(delivery, SECRET)).toBe(true)
  })

  it('is sent again when there is no answer in time', async () => {
    let hung = 0
    receiver.answer = (response) => {
      hung += 1
      if (hung > 1) response.writeHead(200).end()
    }
    await make.exercise()
    expect(await receiver.count(2)).toBe(2)
    const [first, second] = receiver.deliveries
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(FAST.attempt - 50)
    expect(second?.id).toBe(first?.id)
  })

  it('puts together what changes while one is under way, in order, and loses nothing', async () => {
    let isHeld = true
    receiver.answer = (response) => {
      if (!isHeld) response.writeHead(204).end()
    }
    const first = await make.exercise()
    await receiver.count(1)
    const later: string[] = []
    for (let index = 0; index < 12; index += 1) later.push(await make.exercise())
    expect(receiver.deliveries.every(({ id }) => id === receiver.deliveries[0]?.id)).toBe(true)
    const sent = receiver.deliveries.length
    isHeld = false
    await receiver.count(sent + 1)
    await settled()
    const messages = new Map(receiver.deliveries.map(({ id, message }) => [id, message]))
    const [one, two, ...more] = [...messages.values()]
    expect([one?.data.tags, two?.data.tags, more]).toEqual([[first, 'exercises'], [...later, 'exercises'], []])
    expect(Date.parse(one?.timestamp as string)).toBeLessThan(Date.parse(two?.timestamp as string))
  })

  it('comes once, from one of the processes that serve the database', async () => {
    const settings = { revalidateWebhook: { url: receiver.url, secrets: [SECRET] }, webhookTiming: FAST }
    const other = await startTestServer({ beside: server, ...settings })
    try {
      const { exercise } = await make.publishedTree()
      await other.graphql('{ programs { nodes { title } } }')
      await quiet()
      await update('exercises', exercise, { description: 'Told once.' })
      // This is long enough for the other server to hear of the change.
      await sleep(1_000)
      expect(receiver.deliveries).toHaveLength(1)
    } finally {
      await other.stop()
    }
  })
})

describe('a receiver that does not take it', () => {
  const start = async (options: { url?: string; secrets?: string[]; timing?: object; beside?: TestServer } = {}) => {
    const other = await startTestServer({
      beside: options.beside,
      revalidateWebhook: { url: options.url ?? receiver.url, secrets: options.secrets ?? [SECRET] },
      webhookTiming: options.timing ?? FAST,
    })
    const person = await other.register({ username: 'coach.two', role: 'COACH' })
    return { other, make: catalogue(other, person) }
  }
  const errors = (other: TestServer) => other.lines.filter(({ level }) => Number(level) >= 50)

  it('is given up after a while, which is logged once with what it has not heard, and the next change is told', async () => {
    receiver.answer = (response) => response.writeHead(503).end()
    const { other, make } = await start({ timing: { ...FAST, giveUpAfter: 300 } })
    try {
      const lost = await make.exercise()
      await sleep(900)
      expect(errors(other)).toMatchObject([
        { msg: 'the webhook was not delivered and is not tried again', tags: [lost, 'exercises'] },
      ])
      receiver.answer = (response) => response.writeHead(204).end()
      const before = receiver.deliveries.length
      const next = await make.exercise()
      await receiver.count(before + 1)
      expect(receiver.told(before).tags).toEqual(new Set([next, 'exercises']))
      expect(errors(other)).toHaveLength(1)
    } finally {
      await other.stop()
    }
  })

  it.each([
    ['refuses connections', async () => `http://127.0.0.1:${await freePort()}/hooks`],
    ['never answers', async () => receiver.url],
  ])('does not hold up the end of the service when it %s; what it has not heard is logged', async (_, address) => {
    receiver.answer = () => {}
    const url = await address()
    const { other, make } = await start({
      url,
      timing: { ...FAST, attempt: 10_000, firstPause: 60_000, longestPause: 60_000, giveUpAfter: 600_000 },
    })
    const lost = [await make.exercise(), await make.exercise()]
    await sleep(100)
    const started = Date.now()
    await other.stop()
    expect(Date.now() - started).toBeLessThan(5_000)
    expect(errors(other)).toEqual([])
    const line = other.lines.find(({ msg }) => String(msg).startsWith('the service stops, and the webhook'))
    expect(line?.tags).toEqual(expect.arrayContaining(lost.slice(0, 1)))
  })

  it('is tried at once when the service is about to end, and hears what it had not', async () => {
    receiver.answer = (response) => response.writeHead(503).end()
    // Its database outlives the other server, which reads the outbox until it has ended.
    const base = await startTestServer()
    const { other, make } = await start({
      beside: base,
      timing: { ...FAST, firstPause: 60_000, longestPause: 60_000, giveUpAfter: 600_000, lastTries: 10_000 },
    })
    const first = await make.exercise()
    await receiver.count(1)
    const second = await make.exercise()
    await sleep(100)
    expect(receiver.deliveries).toHaveLength(1)
    receiver.answer = (response) => response.writeHead(204).end()
    other.waymark.hurry()
    await other.stop()
    await base.stop()
    expect(receiver.told(1).tags).toEqual(new Set([first, second, 'exercises']))
    expect(errors(other)).toEqual([])
  })

  it('finds neither the secret nor its own address in a log', async () => {
    const secrets = [SECRET, `whsec_${randomBytes(32).toString('base64')}`]
    receiver.answer = (response) => response.writeHead(401).end()
    const { other, make } = await start({ secrets, timing: { ...FAST, giveUpAfter: 50 } })
    await make.exercise()
    await receiver.count(1)
    const [delivery] = receiver.deliveries
    // Both secrets sign, so that receivers can change from one to the other.
    for (const secret of secrets) expect(delivery && isSigned(delivery, secret)).toBe(true)
    await sleep(200)
    await other.stop()
    const text = JSON.stringify(other.lines)
    expect(text).toContain('the webhook was not delivered and is not tried again')
    for (const secret of secrets) expect(text).not.toContain(secret.replace('whsec_', ''))
    expect(text).not.toContain('of-the-receiver')
  })

  const onMongo = isMongo ? it : it.skip
  onMongo('hears of a change when every process has', async () => {
    const { other, make } = await start({ timing: PACE })
    try {
      await make.exercise()
      const changed = Date.now()
      expect(await receiver.count(1)).toBe(1)
      expect((receiver.deliveries[0]?.at ?? 0) - changed).toBeGreaterThan(1_500)
    } finally {
      await other.stop()
    }
  })
})
