import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdLock } from '../src/testing/mongodbLock.ts'
import { isMongo } from '../src/testing/testServer.ts'

describe.runIf(isMongo)('the lock by which test files wait for each other', () => {
  let one: MongoClient
  let other: MongoClient

  beforeAll(async () => {
    const url = String(process.env.WAYMARK_TEST_MONGODB)
    one = await MongoClient.connect(url)
    other = await MongoClient.connect(url)
  })
  afterAll(() => Promise.all([one.close(), other.close()]))

  it('has one holder at a time', async () => {
    const name = randomUUID()
    const events: string[] = []
    const hold = async (client: MongoClient) => {
      const lock = await holdLock(client, name)
      events.push('taken')
      for (let round = 0; round < 5; round += 1) expect(await lock.isHeld()).toBe(true)
      events.push('released')
      await lock.release()
    }
    await Promise.all([hold(one), hold(other), hold(one), hold(other)])
    expect(events).toEqual(Array(4).fill(['taken', 'released']).flat())
  })

  it('is free again when its holder died', async () => {
    const name = randomUUID()
    const locks = one.db('waymark-test-locks').collection<{ _id: string }>('locks')
    const died = await holdLock(one, name)
    await locks.updateOne({ _id: name }, { $set: { until: new Date(0) } })
    const lock = await holdLock(other, name)
    expect([await died.isHeld(), await lock.isHeld()]).toEqual([false, true])
    await Promise.all([died.release(), lock.release()])
    expect(await locks.countDocuments({ _id: name })).toBe(0)
  })
})
