import type { Payload } from 'payload'
import { type AnyCall, DATABASE_CALLS, type DatabaseCall, replaceableCalls } from '../storage/databaseCalls.ts'

interface Asked {
  collection?: string
  questions?: { collection: string }[]
}

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
  const db = replaceableCalls(payload.db)
  const originals = new Map<DatabaseCall, AnyCall>()
  const calls: string[] = []
  for (const method of DATABASE_CALLS) {
    const original = db[method]
    if (!original) continue
    originals.set(method, original)
    db[method] = function (asked) {
      const { questions, collection } = asked as Asked
      calls.push(`${method} ${questions?.map((each) => each.collection).join('+') ?? collection}`)
      return original.call(this, asked)
    }
  }
  try {
    await work()
  } finally {
    for (const [method, original] of originals) db[method] = original
  }
  return calls
}
