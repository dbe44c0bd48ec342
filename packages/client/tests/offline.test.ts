import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { createClient, createSession } from '../src/index.ts'
import { createTrainingQueue, memoryStore, type SyncedEvent } from '../src/offline/index.ts'
import { failure } from './service.ts'
import { as, closeAll, set, sets, trainingService } from './training.ts'

afterEach(() => {
  vi.useRealTimers()
  closeAll()
})

const IDLE = { waiting: 0, syncing: false, rejected: [] }
/** Lets time pass for the queue, while the network goes on as fast as it is. */
async function pass(ms: number) {
  for (let passed = 0; passed < ms; passed += 100) {
    await vi.advanceTimersByTimeAsync(100)
    await sleep(2)
  }
}
const names = (from: number, to: number) =>
  sets(to)
    .slice(from)
    .map(({ setLogged }) => setLogged?.setClientId)

it('sends what happened in order and in batches, and tells the app what became of it', async () => {
  const synced: SyncedEvent[] = []
  const { tab, taken, batches } = await trainingService()
  const queue = tab({ batchSize: 4, onSynced: (results) => synced.push(...results) })
  const added = await queue.addAll(sets(10))
  expect(added[0]).toMatchObject({ clientEventId: expect.any(String), occurredAt: expect.stringMatching(/Z$/) })
  expect(await queue.sync()).toEqual(IDLE)
  expect(taken()).toEqual(names(0, 10))
  expect(batches()).toEqual([4, 4, 2])
  expect(synced.map(({ clientEventId }) => clientEventId)).toEqual(added.map(({ clientEventId }) => clientEventId))
})

it('forgets an event only when the service has answered for it', async () => {
  let fault: 'before' | 'after' | '' = 'before'
  const { tab, taken, received } = await trainingService({
    onSync(_, take) {
      if (fault === 'before') return 'hang up'
      const answer = take()
      return fault === 'after' ? 'hang up' : answer
    },
  })
  const queue = tab()
  await queue.addAll(sets(3))
  const lost = await queue.sync()
  expect(lost).toMatchObject({ waiting: 3, syncing: false, lastError: { code: 'NETWORK_ERROR' } })
  expect((await queue.pending()).map(({ setLogged }) => setLogged?.setClientId)).toEqual(names(0, 3))
  expect(taken()).toEqual([])
  fault = 'after'
  expect(await queue.sync()).toMatchObject({ waiting: 3 })
  fault = ''
  expect(await queue.sync()).toEqual(IDLE)
  expect(taken()).toEqual(names(0, 3))
  // Whose session it is was asked once.
  expect(received.filter(({ query }) => query.includes('me {'))).toHaveLength(1)
})

it('tries again by itself, and at once when something happens', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  let isDown = true
  const { tab, taken } = await trainingService({ onSync: (_, take) => (isDown ? 'hang up' : take()) })
  const queue = tab()
  await queue.add(set('a'))
  expect(await queue.sync()).toMatchObject({ lastError: { code: 'NETWORK_ERROR' } })
  isDown = false
  await pass(4_000)
  expect(queue.state()).toEqual(IDLE)
  isDown = true
  await queue.add(set('b'))
  await queue.sync()
  isDown = false
  vi.useRealTimers()
  await queue.add(set('c'))
  await vi.waitFor(() => expect(taken()).toEqual(['a', 'b', 'c']))
})

it('waits as long as the service asks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const body = failure('RATE_LIMITED', { retryAfterSeconds: 30 })
  const { tab, batches } = await trainingService({ onSync: () => ({ status: 429, body }) })
  const queue = tab()
  await queue.add(set('a'))
  expect(await queue.sync()).toMatchObject({ lastError: { code: 'RATE_LIMITED', retryAfterSeconds: 30 } })
  const before = batches().length
  await vi.advanceTimersByTimeAsync(29_000)
  await sleep(20)
  expect(batches()).toHaveLength(before)
  await pass(5_000)
  expect(batches().length).toBeGreaterThan(before)
})

it('keeps rejected events apart, and sends what follows', async () => {
  const userErrors = [{ code: 'NOT_FOUND', message: 'no', field: ['x'], reason: null, params: [] }]
  const bad = new Set(['set-1', 'set-3'])
  const { tab, taken } = await trainingService({
    outcome: (id) => (bad.has(id) ? { outcome: id === 'set-1' ? 'REJECTED' : 'NEW', userErrors } : undefined),
  })
  const queue = tab({ batchSize: 2 })
  const added = await queue.addAll(sets(5))
  const { waiting, rejected } = await queue.sync()
  expect([waiting, rejected.map(({ event }) => event)]).toEqual([0, [added[1], added[3]]])
  expect(rejected[0]?.reasons).toEqual(userErrors)
  bad.clear()
  await queue.add(rejected[0]!.event)
  await queue.discard(added[3]!.clientEventId)
  expect(await queue.sync()).toEqual(IDLE)
  expect(taken()).toEqual(['set-0', 'set-2', 'set-4', 'set-1'])
})

it('finds the one event that spoils a request, and sends the others', async () => {
  const { tab, taken, batches } = await trainingService({
    onSync({ variables }, take) {
      const isSpoilt = variables.input.events.some(
        (event: ReturnType<typeof set>) => typeof event.setLogged?.reps === 'number',
      )
      return isSpoilt ? { status: 400, body: failure('BAD_USER_INPUT') } : take()
    },
  })
  const queue = tab()
  const events = sets(100)
  events[41] = { setLogged: { sessionClientId: 's', setClientId: 'set-41', reps: 5 as never } }
  await queue.addAll(events)
  const { waiting, rejected } = await queue.sync()
  expect([waiting, rejected.map(({ event }) => event.setLogged?.setClientId)]).toEqual([0, ['set-41']])
  expect(rejected[0]?.reasons[0]?.code).toBe('BAD_USER_INPUT')
  expect(taken()).toEqual([...names(0, 41), ...names(42, 100)])
  expect(batches().length).toBeLessThan(25)
})

it('passes over an event that the service fails on, and blames no event for a service that fails on all', async () => {
  let failing: (id: string) => boolean = (id) => id === 'set-2'
  const { tab, taken, batches } = await trainingService({
    onSync({ variables }, take) {
      const fails = variables.input.events.some((event: ReturnType<typeof set>) =>
        failing(event.setLogged?.setClientId ?? ''),
      )
      return fails ? { status: 500, body: failure('INTERNAL_SERVER_ERROR') } : take()
    },
  })
  const queue = tab()
  await queue.addAll(sets(6))
  expect(await queue.sync()).toMatchObject({ waiting: 1, rejected: [], lastError: { code: 'INTERNAL_SERVER_ERROR' } })
  expect(taken()).toEqual(['set-0', 'set-1', 'set-3', 'set-4', 'set-5'])
  failing = () => true
  await queue.addAll(sets(50))
  const before = batches().length
  expect(await queue.sync()).toMatchObject({ waiting: 51, rejected: [] })
  expect(batches().length - before).toBeLessThan(20)
  failing = () => false
  expect(await queue.sync()).toEqual(IDLE)
})

it('blames no event for a session that the service does not tell of', async () => {
  const { tab, batches } = await trainingService({ onMe: () => ({ status: 400, body: failure('BAD_USER_INPUT') }) })
  const queue = tab()
  await queue.add(set('a'))
  expect(await queue.sync()).toMatchObject({ waiting: 1, rejected: [], lastError: { code: 'BAD_USER_INPUT' } })
  expect(batches()).toEqual([])
})

it('sends no batch that a weak link cannot carry', async () => {
  const { tab, batches } = await trainingService()
  const queue = tab()
  const notes = 'ü'.repeat(40_000)
  await queue.addAll(sets(7).map((event) => ({ setLogged: { ...event.setLogged, notes } })))
  expect(await queue.sync()).toEqual(IDLE)
  expect(batches()).toEqual([3, 3, 1])
})

it('sends each event once from two tabs, and both see the same', async () => {
  const store = memoryStore()
  const heard: SyncedEvent[][] = [[], []]
  const { tab, taken, batches } = await trainingService()
  const [one, two] = [0, 1].map((at) => tab({ store, batchSize: 5, onSynced: (all) => heard[at]!.push(...all) }))
  await Promise.all([one!.addAll(sets(20)), two!.addAll(sets(20)), one!.sync(), two!.sync()])
  await vi.waitFor(() => expect([one!.state(), two!.state()]).toEqual([IDLE, IDLE]))
  expect(batches().reduce((sum, many) => sum + many)).toBe(40)
  expect(taken()).toHaveLength(40)
  expect(heard[0]).toHaveLength(40)
  expect(heard[1]).toEqual(heard[0])
})

it('lets all tabs wait when one has failed', async () => {
  const store = memoryStore()
  const { tab, batches } = await trainingService({ onSync: () => 'hang up' })
  const tabs = [tab({ store }), tab({ store }), tab({ store })]
  await Promise.all(tabs.map(({ sync }) => sync()))
  await tabs[0]!.add(set('a'))
  await vi.waitFor(() => {
    for (const { state } of tabs) expect(state()).toMatchObject({ waiting: 1, lastError: { code: 'NETWORK_ERROR' } })
  })
  await sleep(100)
  expect(batches()).toEqual([1])
})

it('sends nothing of one user as another', async () => {
  const session = createSession({ tokens: as('bob') })
  const { tab, taken, takenAs, batches } = await trainingService()
  const queue = tab({ session })
  await queue.addAll(sets(3))
  expect(await queue.sync()).toMatchObject({ waiting: 3, lastError: { code: 'OTHER_USER' } })
  expect(batches()).toEqual([])
  session.keep(as('ann'))
  expect(await queue.sync()).toEqual(IDLE)
  session.keep(as('bob'))
  await queue.add(set('later'))
  expect(await queue.sync()).toMatchObject({ waiting: 1, lastError: { code: 'OTHER_USER' } })
  session.keep(as('ann'))
  expect(await queue.sync()).toEqual(IDLE)
  expect(taken()).toHaveLength(4)
  expect(takenAs()).toEqual(new Set(['ann']))
})

it('sends nothing as a user who signs in right after the service has said whose session it is', async () => {
  const session = createSession({ tokens: as('ann') })
  const { tab, takenAs, received } = await trainingService({ onMe: () => void session.keep(as('bob')) })
  const queue = tab({ session })
  await queue.add(set('a'))
  expect(await queue.sync()).toMatchObject({ waiting: 1, lastError: expect.anything() })
  expect(takenAs()).toEqual(new Set())
  expect(received.length).toBeGreaterThan(1)
})

it('keeps the events of a session that has ended, until the user signs in again', async () => {
  const session = createSession()
  const { tab, taken, received } = await trainingService()
  const queue = tab({ session })
  await queue.add(set('a'))
  expect(await queue.sync()).toMatchObject({ waiting: 1, lastError: { code: 'UNAUTHENTICATED' } })
  expect(received).toEqual([])
  session.keep(as('ann'))
  expect(await queue.sync()).toEqual(IDLE)
  expect(taken()).toEqual(['a'])
})

it('takes a stated number of events, and each event ID once', async () => {
  const { tab } = await trainingService()
  const queue = tab({ session: createSession(), most: 3 })
  const [first] = await queue.addAll(sets(2))
  await expect(queue.addAll(sets(2))).rejects.toMatchObject({ code: 'QUEUE_FULL' })
  expect(queue.state().waiting).toBe(2)
  await queue.add(first!)
  expect(queue.state().waiting).toBe(2)
  await expect(queue.add({ ...first!, occurredAt: '2026-01-01T00:00:00Z' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  })
  await queue.add(set('third'))
  await expect(queue.add(set('fourth'))).rejects.toMatchObject({ code: 'QUEUE_FULL' })
})

it('ends at once when it is closed, and leaves the events for the next', async () => {
  let isHeld = true
  const store = memoryStore()
  const { tab, taken, batches } = await trainingService({ onSync: (_, take) => (isHeld ? 'wait' : take()) })
  const queue = tab({ store })
  await queue.add(set('a'))
  await vi.waitFor(() => expect(batches()).toEqual([1]))
  expect(queue.state().syncing).toBe(true)
  queue.close()
  await expect(queue.add(set('b'))).rejects.toMatchObject({ code: 'NOT_STORED' })
  isHeld = false
  expect(await tab({ store }).sync()).toEqual(IDLE)
  expect(taken()).toEqual(['a'])
})

it('calls its listeners, and answers the same state until something changes', async () => {
  const { tab } = await trainingService()
  const queue = tab()
  await queue.sync()
  const seen: number[] = []
  const stop = queue.onChange(() => seen.push(queue.state().waiting))
  expect(queue.state()).toBe(queue.state())
  await queue.add(set('a'))
  await queue.sync()
  expect(seen).toContain(1)
  expect(seen.at(-1)).toBe(0)
  stop()
  const { length } = seen
  await queue.add(set('b'))
  expect(seen).toHaveLength(length)
})

it('says clearly that it needs a store where there is no IndexedDB', () => {
  const client = createClient({ url: 'http://127.0.0.1:9', session: createSession() })
  expect(() => createTrainingQueue({ client, user: 'ann' })).toThrow(/IndexedDB.*memoryStore/)
})
