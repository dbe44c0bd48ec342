import type { Logger } from 'pino'

export interface StoreWatch {
  failed(error: unknown): void
  answered(): void
  /** From now on its end is no news. */
  close(): void
}

/** Says once when the store of the rate limits goes down, and once when it is back: each request finds out anew. */
export function watchStore(name: string, log: Logger): StoreWatch {
  let isDown = false
  let isClosed = false
  return {
    failed(error) {
      if (isDown || isClosed) return
      isDown = true
      // The message alone: the error of a command carries what was sent with it, a password among others.
      const reason = error instanceof Error ? error.message : String(error)
      log.error(
        { reason },
        `${name} does not answer: sign-in is refused, and each process counts the cost of requests by itself`,
      )
    },
    answered() {
      if (!isDown) return
      isDown = false
      log.info(`${name} answers again: rate limits are shared`)
    },
    close() {
      isClosed = true
    },
  }
}
