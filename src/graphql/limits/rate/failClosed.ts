import type { CountAttempt } from '../../../actions/auth/authRequest.ts'
import { unavailable } from '../../errors/graphqlErrors.ts'
import type { StoreWatch } from './watchStore.ts'

/**
 * Refuses an attempt to sign in with UNAVAILABLE when it cannot be counted: otherwise an attacker could guess without
 * limit while the store is down. `deadlineMs` is for a store that never answers. An attempt that the store counts after
 * the deadline is refused all the same.
 */
export function failClosed(count: CountAttempt, watch: StoreWatch, deadlineMs?: number): CountAttempt {
  return async (attempt) => {
    try {
      const counted = await (deadlineMs === undefined ? count(attempt) : within(deadlineMs, count(attempt)))
      watch.answered()
      return counted
    } catch (error) {
      watch.failed(error)
      throw unavailable()
    }
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
