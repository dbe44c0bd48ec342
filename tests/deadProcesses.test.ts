import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient, ObjectId } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '../src/kernel/caller.ts'
import { warnOfLongTransactions } from '../src/storage/warnOfLongTransactions.ts'
import { isMongodb } from '../src/storage/whichAdapter.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** A process that opens the database as a service does, holds a document in a transaction, and never ends. */
const HOLDS = `
  const [url, id] = process.argv.slice(1)
  const { openWaymark } = await import('./dist/src/waymark.js')
  const { default: pino } = await import('pino')
  const { payload } = await openWaymark({ databaseUrl: url, payloadSecret: 'x'.repeat(40) }, pino({ enabled: false }))
  const transactionID = await payload.db.beginTransaction()
  await payload.db.hold({ collection: 'productUsers', ids: [id], req: { transactionID } })
  process.stdout.write('held')
  setInterval(() => {}, 1_000)
`

async function killedWhileHolding(databaseUrl: string, id: string): Promise<void> {
  const args = ['--input-type=module', '-e', HOLDS, databaseUrl, id]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [held] = await once(child.stdout, 'data')
  expect(String(held)).toBe('held')
  child.kill('SIGKILL')
  await once(child, 'close')
}

const write = ({ waymark: { doorway } }: TestServer, id: string) =>
  doorway.inTransaction(ANONYMOUS, ({ payload, req }) =>
    payload.db.hold({ collection: 'productUsers', ids: [id], req }),
  )

/** What a server has ended. MongoDB itself ends transactions as well, after ten seconds, and logs nothing here. */
const ended = ({ lines }: TestServer) =>
  lines
    .filter(({ msg }) => msg === 'ended what dead processes had left')
    .map(({ processes, transactions }) => ({ processes, transactions }))

/** Another process on another machine, as MongoDB sees one: it has a mark, a lease and a transaction. */
async function elsewhere({ databaseUrl }: TestServer, id: string) {
  const mark = randomUUID()
  const client = await MongoClient.connect(databaseUrl, {
    driverInfo: { name: 'Mongoose', platform: `process ${mark}` },
  })
  const db = client.db()
  const holder = `another-machine 1 ${mark}`
  const setLease = (ms: number) =>
    db
      .collection('leases')
      .updateOne({ name: `process ${holder}` }, { $set: { holder, until: Date.now() + ms } }, { upsert: true })
  await setLease(60_000)
  const session = client.startSession()
  session.startTransaction()
  const hold = () =>
    db.collection('productusers').updateOne({ _id: new ObjectId(id) }, { $inc: { holds: 1 } }, { session })
  await hold()
  return { session, setLease, hold, close: () => client.close() }
}

describe.runIf(isMongo)('what a process leaves that was killed', () => {
  it('is ended by the next process that starts, and holds no athlete longer', { timeout: 60_000 }, async () => {
    const { url: databaseUrl, remove } = temporaryDatabase()
    const beside = { databaseUrl, jwtSecret: randomUUID(), payloadSecret: randomUUID() }
    const first = await startTestServer({ beside })
    const { user } = await first.register({ username: 'ada.one' })
    await first.stop()
    await killedWhileHolding(databaseUrl, user.id)
    const next = await startTestServer({ beside })
    try {
      expect(ended(next)).toEqual([{ processes: 1, transactions: 1 }])
      expect(await write(next, user.id)).toBe(1)
    } finally {
      await next.stop()
      await remove()
    }
  })

  it('is ended by its neighbours when its lease runs out, and not while it lives', { timeout: 60_000 }, async () => {
    const server = await startTestServer()
    const idOf = async (username: string) => (await server.register({ username })).user.id
    const [ada, ben] = [await idOf('ada.two'), await idOf('ben.two')]
    const dead = await elsewhere(server, ada)
    const alive = await elsewhere(server, ben)
    try {
      // Longer than one round.
      await sleep(2_500)
      await dead.hold()
      expect(ended(server)).toEqual([])
      await dead.setLease(-1)
      await expect.poll(() => ended(server), { timeout: 30_000 }).toEqual([{ processes: 1, transactions: 1 }])
      expect(await write(server, ada)).toBe(1)
      await expect(dead.hold()).rejects.toThrow()
      await alive.hold()
      await alive.session.commitTransaction()
    } finally {
      await Promise.all([dead.close(), alive.close()])
      await server.stop()
    }
  })

  it('would be kept for longer than ten seconds by a MongoDB that is set so, which is warned of', async () => {
    const { waymark, stop } = await startTestServer()
    const { db } = waymark.payload
    if (!isMongodb(db)) throw new Error('unreachable')
    const admin = db.connection.getClient().db('admin')
    const warned = async (seconds: number) => {
      await admin.command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds })
      const { log, lines } = memoryLog()
      await warnOfLongTransactions(waymark.payload, log)
      return lines.map(({ transactionLifetimeLimitSeconds }) => transactionLifetimeLimitSeconds)
    }
    try {
      expect([await warned(11), await warned(10)]).toEqual([[11], []])
    } finally {
      await stop()
    }
  })
})
