import type { AttemptStore } from '../../../actions/auth/limitAttempts.ts'
import { unavailable } from '../../errors/graphqlErrors.ts'
import type { StoreWatch } from './watchStore.ts'

/**
 * Refuses an attempt to sign in with UNAVAILABLE when it cannot be counted: otherwise an attacker could guess without
 * limit while the store is down. `deadlineMs` is for a store that never answers. An attempt that the store counts after
 * the deadline is refused all the same.
 */
export function failClosed(store: AttemptStore, watch: StoreWatch, deadlineMs?: number): AttemptStore {
  let countsNoMore = false

  async function ask(answer: Promise<number>): Promise<number> {
    try {
      const counted = await (deadlineMs === undefined ? answer : within(deadlineMs, answer))
      watch.answered()
      return counted
    } catch (error) {
      watch.failed(error)
      throw unavailable()
    }
  }

  const count: AttemptStore['count'] = async (attempt) => {
    countsNoMore = true
    const counted = await ask(store.count(attempt))
    countsNoMore = false
    return counted
  }
  return {
    count,
    // A store that is full answers reads and refuses writes. So after a write that failed, an attempt is counted before
    // it begins, until the store counts again.
    counted: async (attempt) => (countsNoMore ? (await count(attempt)) - 1 : ask(store.counted(attempt))),
  }
}

async function within<Value>(ms: number, answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    // After this process was paused, Node runs timers before it reads the network. The answer may have arrived already,
    // so the rejection waits for one more turn of the event loop.
    timer = setTimeout(() => setImmediate(() => reject(new Error(`no answer within ${ms} ms`))), ms)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
