import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { expect, it } from 'vitest'
import { failCommands } from '../src/testing/failCommands.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo } from '../src/testing/testServer.ts'

const ON_MONGODB = isMongo ? it : it.skip

ON_MONGODB('a test that makes commands fail waits until nobody else does', async () => {
  const pings = await Promise.all(
    ['one', 'two', 'three'].map(async (name) => {
      const { url } = temporaryDatabase()
      const client = await MongoClient.connect(url)
      const isRefused = () =>
        client
          .db()
          .command({ ping: 1 })
          .then(
            () => false,
            () => true,
          )
      const end = await failCommands({ databaseUrl: url }, { failCommands: ['ping'], errorCode: 8_000 })
      const during: boolean[] = []
      for (let round = 0; round < 3; round += 1, await sleep(20)) during.push(await isRefused())
      await end()
      const after = await isRefused()
      await client.close()
      return { name, during, after }
    }),
  )
  const each = { during: [true, true, true], after: false }
  expect(pings).toEqual(['one', 'two', 'three'].map((name) => ({ name, ...each })))
})
