import type { Payload } from 'payload'
import { DATABASE_CALLS } from './databaseCalls.ts'

/** The methods for transactions. They reach the database too, and are not counted where tests count calls. */
const TRANSACTIONS = ['beginTransaction', 'commitTransaction', 'rollbackTransaction'] as const

/** The name of a method of the adapter, and the collections that it was asked for, where it was asked for any. */
interface ObservedCall {
  method: string
  collections: string | undefined
}

/** Runs the call, and returns or throws what the call did. */
export type AroundCall = <T>(call: ObservedCall, run: () => Promise<T>) => Promise<T>

type Method = (this: unknown, ...args: unknown[]) => Promise<unknown>

/**
 * Puts an observer around each method of the adapter that reaches the database. Nothing of ours stands there unless
 * somebody observes, so that a service without metrics and traces pays nothing.
 */
export function aroundCalls(db: Payload['db'], around: AroundCall): void {
  const methods = db as unknown as Record<string, Method | undefined> // each method has arguments of its own
  for (const method of [...DATABASE_CALLS, ...TRANSACTIONS]) {
    const call = methods[method]
    if (!call) continue
    methods[method] = function (...args) {
      return around({ method, collections: collectionsOf(args[0]) }, async () => call.apply(this, args))
    }
  }
}

function collectionsOf(asked: unknown): string | undefined {
  const { collection, questions } = (asked ?? {}) as { collection?: unknown; questions?: { collection: string }[] }
  if (Array.isArray(questions)) return questions.map((each) => each.collection).join('+')
  return typeof collection === 'string' ? collection : undefined
}
