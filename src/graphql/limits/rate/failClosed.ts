import type { CountAttempt } from '../../../actions/auth/authRequest.ts'
import { unavailable } from '../../errors/graphqlErrors.ts'
import type { StoreWatch } from './watchStore.ts'

/**
 * Who cannot be counted is not let in: while the store is down, guesses would be free. `deadlineMs` is for a store that says
 * nothing at all; what it counts later was counted for nothing.
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
    // After a pause of this process timers come before what has arrived meanwhile: the answer may be there already.
    timer = setTimeout(() => setImmediate(() => reject(new Error(`no answer within ${ms} ms`))), ms)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}
