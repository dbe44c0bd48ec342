import type { Payload } from 'payload'

const METHODS = [
  'find',
  'findOne',
  'findDistinct',
  'count',
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'upsert',
  'insertMany',
  'upsertMany',
  'incrementMany',
  'markMany',
  'pageOfEach',
  'countOfEach',
  'hold',
  'countUp',
] as const

type Spied = Record<(typeof METHODS)[number], (args: { collection?: string }) => unknown>

/**
 * The database calls that `work` makes, as `method collection`, in order: what Payload asks of its adapter. Nothing is in
 * memory when it begins.
 */
export async function countCalls(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  payload.db.catalogue?.forgetAll()
  return callsOf(payload, work)
}

/** The same, with whatever is in memory. */
export async function callsOf(payload: Payload, work: () => Promise<unknown>): Promise<string[]> {
  const db = payload.db as unknown as Spied
  const originals = new Map<keyof Spied, Spied[keyof Spied]>()
  const calls: string[] = []
  for (const method of METHODS) {
    const original = db[method]
    if (typeof original !== 'function') continue
    originals.set(method, original)
    db[method] = function (this: unknown, args) {
      calls.push(`${method} ${args.collection}`)
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
