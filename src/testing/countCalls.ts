import type { Payload } from 'payload'
import { DATABASE_CALLS, type DatabaseCall } from '../storage/databaseCalls.ts'

interface Asked {
  collection?: string
  questions?: { collection: string }[]
}
type Spied = Record<DatabaseCall, (args: Asked) => unknown>

/**
 * The database calls that `work` makes, as `method collection`, in order: each call of Payload to its adapter. The
 * catalogue is not kept in memory during `work`, as on MongoDB while the process does not hear the changes of others.
 * No request makes more calls than that.
 */
export async function countCalls(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const { waymark } = payload.db
  payload.db.waymark = { ...waymark, catalogue: undefined }
  try {
    return await callsOf(payload, work)
  } finally {
    payload.db.waymark = waymark
    waymark.catalogue?.forgetAll()
  }
}

/** Like `countCalls`, but with the catalogue that is in memory. */
export async function callsOf(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const db = payload.db as unknown as Spied
  const originals = new Map<keyof Spied, Spied[keyof Spied]>()
  const calls: string[] = []
  for (const method of DATABASE_CALLS) {
    const original = db[method]
    if (typeof original !== 'function') continue
    originals.set(method, original)
    db[method] = function (this: unknown, args) {
      calls.push(`${method} ${args.questions?.map(({ collection }) => collection).join('+') ?? args.collection}`)
      return original.call(this, args)
    }
  }
  try {
    await work()
  } finally {
    for (const [method, original] of originals) db[method] = original
  }
  return calls
}
