import { availableParallelism } from 'node:os'
import { PlainError } from '../../kernel/plainError.ts'

/** One processor stays for everybody else. */
const MOST_AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1))
const MOST_WAITING = 8

const BUSY = 'Others are importing sheets at this moment. Try again in a minute.'

let running = 0
const waiting = new Set<() => void>()

/**
 * Does some work of which only so much may be under way. Throws `PlainError` when too many wait already, and the reason of
 * `ended` when nobody waits for the answer any more: such work loses its place, and is never begun.
 */
export async function inTurn<Answer>(work: () => Promise<Answer>, ended?: AbortSignal): Promise<Answer> {
  ended?.throwIfAborted()
  if (running < MOST_AT_ONCE) running += 1
  else if (waiting.size < MOST_WAITING) await turn(ended)
  else throw new PlainError(BUSY)
  try {
    ended?.throwIfAborted()
    return await work()
  } finally {
    // The place is handed on, so that nobody who comes at this moment takes it as well.
    const [next] = waiting
    if (next) next()
    else running -= 1
  }
}

function turn(ended?: AbortSignal): Promise<void> {
  return new Promise((start, failed) => {
    const begin = () => {
      waiting.delete(begin)
      ended?.removeEventListener('abort', leave)
      start()
    }
    const leave = () => {
      waiting.delete(begin)
      failed(ended?.reason)
    }
    waiting.add(begin)
    ended?.addEventListener('abort', leave, { once: true })
  })
}
