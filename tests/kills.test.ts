import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { differences } from '../src/testing/acknowledged/compare.ts'
import { readStored } from '../src/testing/acknowledged/stored.ts'
import { train } from '../src/testing/acknowledged/train.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { hard } from '../src/testing/hard.ts'
import { times } from '../src/testing/mutate.ts'
import { startReplicaSet } from '../src/testing/replicaSet.ts'
import { servicePlace } from '../src/testing/servicePlace.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { isMongo, startTestServer, temporaryDatabase } from '../src/testing/testServer.ts'

const ATHLETES = 4
const ON_MONGODB = isMongo ? it : it.skip
const KILLS = hard(1, 50)
const FAIL_OVERS = hard(1, 10)

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A database with athletes, and the place of services that run on it. */
async function prepare(databaseUrl?: string) {
  const database = databaseUrl ? { url: databaseUrl, remove: () => {} } : temporaryDatabase()
  const secrets = { jwtSecret: randomBytes(48).toString('base64url'), payloadSecret: randomBytes(48).toString('hex') }
  const server = await startTestServer({ beside: { databaseUrl: database.url, ...secrets } })
  const coach = await server.register({ username: 'coach.one', role: 'COACH' })
  const exerciseId = await catalogue(server, coach).exercise({ metric: 'LOAD_AND_REPS' })
  const athletes: { username: string; token: string; exerciseId: string }[] = []
  for (const index of times(ATHLETES, (index) => index)) {
    const username = `athlete.${index}`
    const { token } = await server.register({ username, role: 'ATHLETE' })
    athletes.push({ username, token, exerciseId })
  }
  await server.stop()
  const place = servicePlace({
    ...{ NODE_ENV: 'development', DEMO_DATA: 'off', DATABASE_URL: database.url, LOG_LEVEL: 'error' },
    ...{ JWT_SECRET: secrets.jwtSecret, PAYLOAD_SECRET: secrets.payloadSecret },
    ...{ OVERLOAD_DELAY_MS: '0', RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000' },
  })
  ends.push(database.remove, place.remove)
  return { databaseUrl: database.url, athletes, place }
}

type Prepared = Awaited<ReturnType<typeof prepare>>

/** Lets all athletes train while `work` does its worst, and then compares what they know with what is stored. */
async function whileTraining(
  { databaseUrl, athletes }: Prepared,
  url: () => string,
  work: () => Promise<unknown>,
  mayFail = true,
) {
  let isOver = false
  const training = athletes.map((athlete) => train({ ...athlete, url, mayFail }, () => isOver))
  await work().finally(() => {
    isOver = true
  })
  const diaries = await Promise.all(training)
  const stored = await readStored(databaseUrl)
  const found = diaries.flatMap((diary, index) => {
    const own = stored.get(athletes[index]?.username ?? '')
    return own ? differences(diary, own) : ['an athlete is lost']
  })
  const sum = (count: (diary: (typeof diaries)[number]) => number) => diaries.map(count).reduce((a, b) => a + b)
  const figures = { sets: sum(({ sets }) => sets.length), again: sum(({ again }) => again) }
  console.info(`acknowledged ${figures.sets} sets, repeated ${figures.again} requests`)
  return { found, ...figures }
}

describe('athletes who train without a pause', () => {
  it('lose nothing that was acknowledged while the service is killed again and again', {
    timeout: 900_000,
  }, async () => {
    const prepared = await prepare()
    let service = await startService(prepared.place)
    ends.push(() => service.stop())
    const { found, sets, again } = await whileTraining(
      prepared,
      () => service.url,
      async () => {
        for (let kill = 0; kill < KILLS; kill += 1) {
          await sleep(500 + Math.random() * 500)
          service.signal('SIGKILL')
          await service.ended
          service = await startService(prepared.place)
        }
      },
    )
    expect(found).toEqual([])
    expect(sets).toBeGreaterThan(KILLS)
    expect(again).toBeGreaterThan(KILLS)
  })

  it('notice nothing while two nodes are restarted one after the other', { timeout: 900_000 }, async () => {
    const prepared = await prepare()
    const nodes = [await startService(prepared.place), await startService(prepared.place)]
    const inTurn: Service[] = [...nodes]
    ends.push(() => Promise.all(nodes.map((node) => node.stop())))
    let requests = 0
    const balance = () => {
      requests += 1
      return (inTurn[requests % inTurn.length] as Service).url
    }
    const { found, sets } = await whileTraining(
      prepared,
      balance,
      async () => {
        for (let restart = 0; restart < hard(1, 20); restart += 1) {
          await sleep(300)
          const node = inTurn.shift() as Service
          await sleep(200)
          await node.stop()
          const next = await startService(prepared.place)
          nodes.push(next)
          inTurn.push(next)
        }
      },
      false,
    )
    expect(found).toEqual([])
    expect(sets).toBeGreaterThan(10)
  })

  ON_MONGODB('lose nothing while members of the database are killed and elect anew', { timeout: 900_000 }, async () => {
    const members = await startReplicaSet()
    ends.push(members.stop)
    const prepared = await prepare(members.url)
    const service = await startService(prepared.place)
    ends.push(() => service.stop())
    const { found, sets } = await whileTraining(
      prepared,
      () => service.url,
      async () => {
        for (let failOver = 0; failOver < FAIL_OVERS; failOver += 1) {
          await sleep(1_000)
          await (failOver % 2 === 0 ? members.killPrimary() : members.stepDown())
          await sleep(1_000)
        }
      },
    )
    expect(found).toEqual([])
    expect(sets).toBeGreaterThan(10)
  })
})
