import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeId } from '../src/kernel/nodeId.ts'
import { type Answered, askWithin, LONGEST_MS } from '../src/testing/askWithin.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { brokenLaws } from '../src/testing/catalogueLaws.ts'
import { failCommands } from '../src/testing/failCommands.ts'
import { type FaultProxy, openFaultProxy, randomFrom } from '../src/testing/faultProxy.ts'
import { hard } from '../src/testing/hard.ts'
import { times } from '../src/testing/mutate.ts'
import { startService } from '../src/testing/startService.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const SEED = Number(process.env.WAYMARK_SEED ?? 20_261)
const EXERCISE = 'query ($id: ID!) { exercise(id: $id) { name } }'
const PROGRAM = 'query ($id: ID!) { program(id: $id) { revision } me { id } }'
const RENAME =
  'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { program { revision title } userErrors { code } } }'

const ON_MONGODB = isMongo ? describe : describe.skip

ON_MONGODB('a connection to the database that fails', () => {
  /** Connects to the database directly. */
  let direct: TestServer
  /** Connects through the proxy. */
  let server: TestServer
  let proxy: FaultProxy
  let coach: Person
  let exerciseId: string
  let programId: string

  beforeAll(async () => {
    direct = await startTestServer()
    proxy = await openFaultProxy(direct.databaseUrl, SEED)
    const url = new URL(proxy.url)
    url.searchParams.set('appName', 'behind')
    server = await startTestServer({ beside: { ...direct, databaseUrl: url.href } })
    coach = await direct.register({ username: 'coach.one', role: 'COACH' })
    const make = catalogue(direct, coach)
    exerciseId = await make.exercise({ name: 'Name 0' })
    programId = (await make.publishedTree()).program
  })
  afterAll(async () => {
    proxy?.set('pass')
    await server?.stop()
    await proxy?.close()
    await direct?.stop()
  })

  const ask = (query: string, variables: object, token?: string) => askWithin(server.url, query, variables, token)
  const fromMemory = () => ask(EXERCISE, { id: exerciseId })
  const fromDatabase = () => ask(PROGRAM, { id: programId }, coach.token)

  async function recovers(): Promise<void> {
    const deadline = performance.now() + 2 * LONGEST_MS
    for (;;) {
      const answers = await Promise.all([fromMemory(), fromDatabase(), rename(`Recovered ${performance.now()}`)])
      if (answers.every(({ outcome }) => outcome === 'right') && (await isMemoryTrusted())) return
      if (performance.now() > deadline) throw new Error(`It does not recover: ${JSON.stringify(answers)}`)
      await sleep(50)
    }
  }

  const isMemoryTrusted = async () => server.waymark.payload.db.waymark.catalogue?.open() != null

  const nameIn = ({ data }: Answered) => (data as { exercise: { name: string } } | undefined)?.exercise.name

  interface Renamed extends Answered {
    title: string
    revision: number | null
  }

  /** Renames at the newest revision that can be read. A client that is too late is refused. */
  async function rename(title: string): Promise<Renamed> {
    const seen = await fromDatabase()
    if (seen.outcome !== 'right') return { ...seen, title, revision: null }
    const { program } = seen.data as { program: { revision: number } }
    const answer = await ask(RENAME, { input: { programId, expectedRevision: program.revision, title } }, coach.token)
    const said = answer.data as { updateProgram: { program: { revision: number } | null } } | undefined
    return { ...answer, title, revision: said?.updateProgram?.program?.revision ?? null }
  }

  const history = async () => {
    const { docs } = await direct.waymark.payload.find({
      collection: 'programRevisions',
      where: { program: { equals: decodeId('program', programId) } },
      sort: 'revision',
      pagination: false,
      depth: 0,
    })
    return docs
  }

  it(
    'leaves no request without an answer, and none takes over ten seconds; what was acknowledged is there, once',
    async () => {
      const random = randomFrom(SEED)
      const answers: Answered[] = []
      const renames: Renamed[] = []
      let isOver = false
      let number = 0
      const keepAsking = async (one: () => Promise<Answered>) => {
        while (!isOver) {
          answers.push(await one())
          await sleep(5)
        }
      }
      const writer = () =>
        keepAsking(async () => {
          number += 1
          const renamed = await rename(`Title ${number}`)
          renames.push(renamed)
          return renamed
        })
      const load = [
        ...times(6, writer),
        ...times(4, () => keepAsking(fromDatabase)),
        ...times(2, () => keepAsking(fromMemory)),
      ]

      const between = (least: number, most: number) => least + random() * (most - least)
      const blips: Record<string, () => Promise<unknown>> = {
        'some are reset': async () => proxy.cut('reset', 0.6),
        'all are reset for a moment': async () => {
          proxy.set('reset')
          await sleep(between(20, 1_000))
        },
        'some are hung up': async () => proxy.cut('fin', 0.6),
        'all are hung up for a moment': async () => {
          proxy.set('fin')
          await sleep(between(20, 1_000))
        },
        'a short black hole': async () => {
          proxy.set('blackHole')
          await sleep(between(200, 3_000))
        },
        trickle: async () => {
          proxy.set('trickle')
          await sleep(between(500, 2_000))
        },
        'a long black hole': async () => {
          proxy.set('blackHole')
          await sleep(hard(11_000, 30_000))
        },
      }
      const kinds = Object.keys(blips)
      try {
        for (let blip = 0; blip < hard(kinds.length, 60); blip += 1) {
          const kind = kinds[blip % kinds.length] as string
          await sleep(between(200, 900)) // so that the blip meets requests at any point
          const start = performance.now()
          await blips[kind]?.()
          proxy.set('pass')
          await recovers()
          if (hard(0, 1)) console.info(`${blip} ${kind}: well after ${Math.round(performance.now() - start)} ms`)
        }
      } finally {
        isOver = true
        await Promise.all(load)
      }

      expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
      const wrong = answers.filter(({ outcome }) => outcome !== 'right' && outcome !== 'unavailable')
      expect(wrong).toEqual([])
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(LONGEST_MS)
      expect(answers.some(({ outcome }) => outcome === 'unavailable')).toBe(true)

      const revisions = await history()
      const acknowledged = renames.filter(({ revision }) => revision !== null)
      expect(acknowledged.length).toBeGreaterThan(0)
      for (const { revision, title } of acknowledged) expect(revisions[Number(revision) - 1]?.title).toBe(title)
      const written = revisions.map(({ title }) => title).filter((title) => title.startsWith('Title '))
      expect(new Set(written).size).toBe(written.length)
      expect(await brokenLaws(direct.waymark.payload)).toEqual([])
      if (hard(0, 1)) {
        const count = (outcome: string) => answers.filter((each) => each.outcome === outcome).length
        console.info(`${answers.length} answers, ${count('unavailable')} of them UNAVAILABLE; seed ${SEED}`)
      }
    },
    hard(180_000, 3_600_000),
  )

  it('a database that answers nobody leaves memory to answer from, and readiness says so within two seconds', async () => {
    await recovers()
    await fromMemory()
    proxy.set('blackHole')
    try {
      const fell = performance.now()
      const reads = Promise.all(times(3, fromDatabase))
      const until = fell + hard(8_000, 30_000)
      while (performance.now() < until) {
        const answer = await fromMemory()
        expect(answer).toMatchObject({ outcome: 'right', data: { exercise: { name: 'Name 0' } } })
        expect(answer.ms).toBeLessThan(1_000)
        await sleep(50)
      }
      for (const { outcome, ms } of await reads) {
        expect(outcome).toBe('unavailable')
        expect(ms).toBeLessThan(LONGEST_MS)
      }
      const asked = performance.now()
      expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
      expect(performance.now() - asked).toBeLessThan(2_000)
    } finally {
      proxy.set('pass')
    }
    await recovers()
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('memory is not believed any more when the database answers and its changes are still not heard', async () => {
    await recovers()
    await fromMemory()
    const name = `Name after ${hard(3, 10)} s`
    let endFailure = async () => {}
    proxy.set('blackHole')
    try {
      await sleep(hard(3_000, 10_000))
      expect(await fromMemory()).toMatchObject({ outcome: 'right', data: { exercise: { name: 'Name 0' } } })
      endFailure = await failCommands(direct, { failCommands: ['getMore'], appName: 'behind', errorCode: 286 })
      await direct.waymark.payload.update({
        collection: 'exercises',
        id: decodeId('exercise', exerciseId) as string,
        data: { name },
      })
    } finally {
      proxy.set('pass')
    }
    try {
      const back = performance.now()
      let last: Answered
      do {
        await sleep(20)
        last = await fromMemory()
        expect(performance.now() - back).toBeLessThan(LONGEST_MS)
      } while (nameIn(last) !== name)
      // From here on, no answer has the old name again.
      const until = performance.now() + 2_000
      while (performance.now() < until) expect(nameIn(await fromMemory())).toBe(name)
    } finally {
      await endFailure()
    }
    await recovers()
  })

  it('a service that is told to end while the database does not answer ends within ten seconds', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-blips-'))
    const service = await startService({ cwd: folder, env: { DATABASE_URL: proxy.url, DEMO_DATA: 'off' } })
    proxy.set('blackHole')
    try {
      const asked = askWithin(service.url, '{ programs(first: 1) { nodes { id } } }', {})
      await sleep(200)
      const told = performance.now()
      service.signal('SIGTERM')
      await service.ended
      expect(performance.now() - told).toBeLessThan(10_000)
      await asked
    } finally {
      proxy.set('pass')
      await service.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
