import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type SessionId = NonNullable<MongooseAdapter['sessions'][string]['id']>

const AGAIN_AFTER_MS = 1_000
/** After this time MongoDB has ended the transaction by itself (`transactionLifetimeLimitSeconds`). */
const FOR_MS = 60_000

export interface MongodbOrphans {
  end(session: SessionId): void
  stop(): void
}

/**
 * Ends transactions whose rollback did not arrive. MongoDB would keep them open for a minute, and nobody else could
 * write what they have written. So they are ended as soon as MongoDB can be reached again, together with what they are
 * running.
 */
export function mongodbOrphans(adapter: MongooseAdapter): MongodbOrphans {
  const orphans = new Map<SessionId, number>()
  const closing = new AbortController()
  let isEnding = false

  async function endAll(): Promise<void> {
    while (orphans.size > 0 && !closing.signal.aborted) {
      const sessions = [...orphans.keys()]
      try {
        await adapter.connection.getClient().db('admin').command({ killSessions: sessions })
        for (const session of sessions) orphans.delete(session)
      } catch {
        const oldest = Date.now() - FOR_MS
        for (const [session, since] of orphans) if (since < oldest) orphans.delete(session)
        await sleep(AGAIN_AFTER_MS, undefined, { ref: false, signal: closing.signal }).catch(() => {})
      }
    }
  }

  return {
    end: (session) => {
      orphans.set(session, Date.now())
      if (isEnding) return
      isEnding = true
      void endAll().finally(() => {
        isEnding = false
      })
    },
    stop: () => closing.abort(),
  }
}
