import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { differences } from '../src/testing/acknowledged/compare.ts'
import { type Prepared, prepare } from '../src/testing/acknowledged/prepare.ts'
import { readStored } from '../src/testing/acknowledged/stored.ts'
import { train } from '../src/testing/acknowledged/train.ts'
import { hard } from '../src/testing/hard.ts'
import { startReplicaSet } from '../src/testing/replicaSet.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { isMongo } from '../src/testing/testServer.ts'

const ATHLETES = 4
const ON_MONGODB = isMongo ? it : it.skip
const KILLS = hard(1, 50)
/** Every second one is a kill, and the others are step-downs. */
const FAIL_OVERS = hard(1, 100)

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** The overload guard is off: these athletes train without a pause, and the machine is busy with starting processes. */
async function prepared(databaseUrl?: string): Promise<Prepared> {
  const world = await prepare(ATHLETES, databaseUrl)
  Object.assign(world.place.env, { OVERLOAD_DELAY_MS: '0' })
  ends.push(world.remove)
  return world
}

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
    const world = await prepared()
    let service = await startService(world.place)
    ends.push(() => service.stop())
    const { found, sets, again } = await whileTraining(
      world,
      () => service.url,
      async () => {
        for (let kill = 0; kill < KILLS; kill += 1) {
          await sleep(500 + Math.random() * 500)
          service.signal('SIGKILL')
          await service.ended
          service = await startService(world.place)
        }
      },
    )
    expect(found).toEqual([])
    expect(sets).toBeGreaterThan(KILLS)
    expect(again).toBeGreaterThan(KILLS)
  })

  it('notice nothing while two nodes are restarted one after the other', { timeout: 900_000 }, async () => {
    const world = await prepared()
    const nodes = [await startService(world.place), await startService(world.place)]
    const inTurn: Service[] = [...nodes]
    ends.push(() => Promise.all(nodes.map((node) => node.stop())))
    let requests = 0
    const balance = () => {
      requests += 1
      return (inTurn[requests % inTurn.length] as Service).url
    }
    const { found, sets } = await whileTraining(
      world,
      balance,
      async () => {
        for (let restart = 0; restart < hard(1, 20); restart += 1) {
          await sleep(300)
          const node = inTurn.shift() as Service
          await sleep(200)
          await node.stop()
          const next = await startService(world.place)
          nodes.push(next)
          inTurn.push(next)
        }
      },
      false,
    )
    expect(found).toEqual([])
    expect(sets).toBeGreaterThan(10)
  })

  ON_MONGODB('lose nothing while members of the database die and elect anew', { timeout: 3_600_000 }, async () => {
    const members = await startReplicaSet()
    ends.push(members.stop)
    const world = await prepared(members.url)
    const service = await startService(world.place)
    ends.push(() => service.stop())
    const { found, sets } = await whileTraining(
      world,
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
