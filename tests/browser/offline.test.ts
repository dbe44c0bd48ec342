import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until, WHILE_BUSY } from '../../src/testing/browser.ts'
import { openGate } from '../../src/testing/gate.ts'
import { openKillableChromium } from '../../src/testing/killableChromium.ts'
import { visitor } from '../../src/testing/signIn.ts'
import { SoftwareAuthenticator } from '../../src/testing/softwareAuthenticator.ts'
import { run, type Service, startService, TOKEN } from '../../src/testing/startService.ts'
import { present, requestsTo } from '../../src/testing/testServer.ts'

const SETS = 500
const BATCH = 50

/** What a front end has. `?user=` stands for what it knows of the person who is signed in. */
const app = (api: string) => `
  import { createClient } from './index.ts'
  import { createTrainingQueue } from './offline/index.ts'
  const client = createClient({ url: '${api}/graphql' })
  const user = new URL(location).searchParams.get('user')
  window.heard = []
  window.training = createTrainingQueue({ client, user, batchSize: ${BATCH}, onSynced: (all) => heard.push(...all) })
  window.keep = (tokens) => client.session.keep(tokens)
  window.signIn = (tokens) => client.session.id() ?? keep(tokens)
  window.addEach = async (events) => { for (const event of events) await training.add(event) }
`

async function startFrontEnd(api: string): Promise<Server> {
  const { outputFiles } = await build({
    stdin: { contents: app(api), resolveDir: 'packages/client/src', loader: 'ts' },
    ...{ bundle: true, format: 'esm', write: false },
  })
  const code = present(outputFiles[0]).text
  const page = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>'
  const server = createServer(({ url }, response) => {
    const isCode = url === '/app.js'
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html').end(isCode ? code : page)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const isSync = (body: string) => body.includes('syncWorkoutEvents(')
const nth = (number: number) => {
  let count = 0
  return (body: string) => isSync(body) && ++count === number
}

describe('the offline queue of @waymark/client', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-offline-'))
  const profile = mkdtempSync(path.join(tmpdir(), 'waymark-profile-'))
  let browser: Awaited<ReturnType<typeof openKillableChromium>>
  let frontEnd: Server
  let origin: string
  let gate: Awaited<ReturnType<typeof openGate>>
  let service: Service
  let exerciseId: string

  beforeAll(async () => {
    gate = await openGate(() => Number(new URL(service.url).port))
    frontEnd = await startFrontEnd(gate.url)
    origin = `http://localhost:${(frontEnd.address() as AddressInfo).port}`
    const env = { ...WHILE_BUSY, NEXT_PUBLIC_APP_URL: origin, DEMO_DATA: 'off' }
    ;[service, browser] = await Promise.all([startService({ cwd, env }), openKillableChromium(profile)])
    const { stdout } = await run(TOKEN, ['carla', '--coach'], { cwd, env })
    const input = { name: 'Squat', category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['CHEST'] }
    const made = 'mutation Make($input: CreateExerciseInput!) { createExercise(input: $input) { exercise { id } } }'
    const answer = await requestsTo(service.url).graphql<never>(made, { input }, { token: stdout.trim() })
    expect(answer.errors).toBeUndefined()
    exerciseId = (answer.data as { createExercise: { exercise: { id: string } } }).createExercise.exercise.id
  })
  afterAll(async () => {
    await browser?.kill()
    await service?.stop()
    frontEnd?.close()
    gate?.close()
    for (const folder of [cwd, profile]) rmSync(folder, { recursive: true, force: true })
  })

  async function athlete(username: string) {
    const tokens = await visitor(requestsTo(service.url), new SoftwareAuthenticator(origin)).register(username)
    const ask = async () => {
      const query = `{ me { id performedSets(exercise: "${exerciseId}", first: 1) { totalCount } } }`
      const { data } = await requestsTo(service.url).graphql<never>(query, {}, { token: present(tokens.token) })
      return (data as { me: { id: string; performedSets: { totalCount: number } } }).me
    }
    const { id } = await ask()
    return {
      tokens: JSON.stringify(tokens),
      where: `${origin}/?user=${id}`,
      /** How many sets the API and the database have, and how many different ones. */
      async sets() {
        const database = createClient({ url: `file:${path.join(cwd, 'data/waymark.db')}` })
        const { rows } = await database.execute({
          sql: 'SELECT count(*) AS kept, count(DISTINCT client_id) AS different FROM performed_sets WHERE user_id = ?',
          args: [id.replace(/^\w+?_/, '')],
        })
        database.close()
        return [(await ask()).performedSets.totalCount, Number(rows[0]?.kept), Number(rows[0]?.different)]
      },
    }
  }

  function workout(many: number): string {
    const sessionClientId = randomUUID()
    const sets = Array.from({ length: many }, (_, index) => ({
      setLogged: { sessionClientId, setClientId: randomUUID(), exerciseId, reps: String(index % 20) },
    }))
    for (const { setLogged } of sets) Object.assign(setLogged, { loadValue: '100', loadUnit: 'KG' })
    return JSON.stringify([{ workoutStarted: { sessionClientId, title: 'Free' } }, ...sets])
  }

  const isDone = (page: Page) =>
    until(page, 'training.state().waiting === 0 && !training.state().syncing && !training.state().lastError')
  const eventsIn = (bodies: string[]) =>
    bodies.filter(isSync).map((body) => JSON.parse(body).variables.input.events.length as number)

  it('has each of five hundred sets once, although the browser is killed twice while it sends them', async () => {
    const ann = await athlete('ann')
    const offline = await browser.open(ann.where)
    await offline.evaluate(`signIn(${ann.tokens})`)
    await browser.context.setOffline(true)
    await offline.evaluate(`addEach(${workout(SETS)})`)
    expect(await offline.evaluate('training.state().waiting')).toBe(SETS + 1)
    expect(await ann.sets()).toEqual([0, 0, 0])

    // The third batch never reaches the service.
    const lost = gate.hold('before the service', nth(3))
    await browser.context.setOffline(false)
    await lost
    await browser.kill()
    const [first = 0, second = 0, third = 0] = eventsIn(gate.seen)
    expect(third).toBe(BATCH)
    // One of the events is the start.
    expect(await ann.sets()).toEqual(Array(3).fill(first + second - 1))

    // The third batch is done, and the client does not hear of it.
    browser = await openKillableChromium(profile)
    const unheard = gate.hold('before the client', nth(3))
    // Chromium writes localStorage some seconds late, so a killed one may have lost the session.
    const again = await browser.open(ann.where)
    await again.evaluate(`signIn(${ann.tokens})`)
    await again.evaluate('void training.sync()')
    await unheard
    await browser.kill()
    expect(await ann.sets()).toEqual(Array(3).fill(first + second + 3 * BATCH - 1))

    browser = await openKillableChromium(profile)
    const page = await browser.open(ann.where)
    await page.evaluate(`signIn(${ann.tokens})`)
    expect(await page.evaluate('training.sync()')).toEqual({ waiting: 0, syncing: false, rejected: [] })
    expect(await ann.sets()).toEqual([SETS, SETS, SETS])
    expect(eventsIn(gate.seen).reduce((sum, many) => sum + many)).toBe(SETS + 1 + 2 * BATCH)
    expect(await page.evaluate("heard.filter(({ outcome }) => outcome === 'DUPLICATE').length")).toBe(BATCH)
  })

  it('sends each event once from two tabs, and another tab goes on when the one that sends is closed', async () => {
    const bea = await athlete('bea')
    const [one, two] = [await browser.open(bea.where), await browser.open(bea.where)]
    await one.evaluate(`keep(${bea.tokens})`)
    const before = gate.seen.length
    await Promise.all([one, two].map((tab) => tab.evaluate(`addEach(${workout(100)})`)))
    await Promise.all([isDone(one), isDone(two)])
    expect(eventsIn(gate.seen.slice(before)).reduce((sum, many) => sum + many)).toBe(202)
    expect(await one.evaluate('heard.length')).toBe(202)
    expect(await two.evaluate('heard.length')).toBe(202)

    const held = gate.hold('before the service', isSync)
    await one.evaluate(`training.addAll(${workout(20)})`)
    await held
    await until(two, 'training.state().syncing && training.state().waiting === 21')
    await one.close()
    await isDone(two)
    expect(await bea.sets()).toEqual([220, 220, 220])
  })

  it('survives a reload while it sends, and sends nothing as another user', async () => {
    const [cleo, dora] = [await athlete('cleo'), await athlete('dora')]
    const page = await browser.open(cleo.where)
    await page.evaluate(`keep(${cleo.tokens})`)
    const held = gate.hold('before the client', isSync)
    await page.evaluate(`training.addAll(${workout(20)})`)
    await held
    await page.reload()
    expect(await page.evaluate('training.sync()')).toEqual({ waiting: 0, syncing: false, rejected: [] })
    expect(await cleo.sets()).toEqual([20, 20, 20])

    const other = await browser.open(dora.where)
    await other.evaluate(`keep(${dora.tokens})`)
    await page.evaluate(`training.addAll(${workout(5)})`)
    await until(page, "training.state().lastError?.code === 'OTHER_USER'")
    expect(await other.evaluate('training.sync()')).toMatchObject({ waiting: 0 })
    expect(await dora.sets()).toEqual([0, 0, 0])
    // The sign-in in the other tab is what wakes the queue of this one.
    await other.evaluate(`keep(${cleo.tokens})`)
    await isDone(page)
    expect(await cleo.sets()).toEqual([25, 25, 25])
  })
})
