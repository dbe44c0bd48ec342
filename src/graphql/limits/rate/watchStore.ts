import type { Logger } from 'pino'

export interface StoreWatch {
  failed(error: unknown): void
  answered(): void
  /** Call before closing the store, so that the end of the connection is not logged. */
  close(): void
}

/** Logs once when the store goes down, and once when it is back. Without this, every request would log the outage. */
export function watchStore(name: string, log: Logger): StoreWatch {
  let isDown = false
  let isClosed = false
  return {
    failed(error) {
      if (isDown || isClosed) return
      isDown = true
      // Only the message is logged, because the error of a command contains its arguments, and they may hold a
      // password.
      const reason = error instanceof Error ? error.message : String(error)
      log.error(
        { reason },
        `${name} does not answer: sign-in is refused, and each process counts the cost of requests by itself`,
      )
    },
    answered() {
      if (!isDown) return
      isDown = false
      log.info(`${name} answers again: sign-in is possible, and the cost of requests is counted as before`)
    },
    close() {
      isClosed = true
    },
  }
}
