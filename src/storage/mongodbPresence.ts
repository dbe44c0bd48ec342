import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Database = NonNullable<MongooseAdapter['connection']['db']>

/** One document for each process that serves the database, written now and then. Payload does not know it. */
const PROCESSES = 'waymark-processes'

/** A process that was seen longer ago has ended without saying so. */
const GONE_AFTER_MS = 60_000
const PATIENCE_MS = 1_000

export interface Presence {
  /** A real write, acknowledged by the majority. Rejects when the database takes none within a second. */
  note(): Promise<void>
  end(): Promise<void>
}

export function mongodbPresence(database: Database): Presence {
  const rows = database.collection<{ _id: string }>(PROCESSES)
  const _id = randomUUID()
  const patience = { writeConcern: { w: 'majority' }, timeoutMS: PATIENCE_MS } as const
  let isNoted = false
  return {
    note: async () => {
      isNoted = true
      // `$$NOW` is the time of the database, so that the clocks of the nodes do not matter.
      const seen = { seenAt: '$$NOW', host: { $literal: hostname() }, pid: process.pid }
      await rows.updateOne({ _id }, [{ $set: seen }], { upsert: true, ...patience })
    },
    end: async () => {
      if (isNoted) await rows.deleteOne({ _id }, patience)
    },
  }
}

/** The processes that serve the database, in words for people. */
export async function servingProcesses(database: Database): Promise<string[]> {
  const isRecent = { $gt: ['$seenAt', { $subtract: ['$$NOW', GONE_AFTER_MS] }] }
  const rows = await database.collection(PROCESSES).find({ $expr: isRecent }).toArray()
  return rows.map(({ host, pid }) => `process ${pid} on ${host}`)
}
