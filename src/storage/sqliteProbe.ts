import { setTimeout as sleep } from 'node:timers/promises'
import type { SerializedClient } from './libsqlClient.ts'
import { sqliteTrouble } from './sqliteTrouble.ts'

const LOCKED = 'SQLITE_BUSY'
/** Other processes, such as an import, hold the lock for a moment only. */
const LOCKED_FOR_MS = 700

export interface SqliteProbe {
  read(): Promise<string | undefined>
  write(): Promise<string | undefined>
}

export function sqliteProbe(client: SerializedClient): SqliteProbe {
  return {
    read: async () => {
      const change = client.fileChange()
      if (change !== undefined) return `${change}. Stop the service, put the file back and start the service.`
      try {
        await client.execute('select 1')
        return undefined
      } catch (error) {
        return sentence(error)
      }
    },
    write: async () => {
      for (const deadline = Date.now() + LOCKED_FOR_MS; ; await sleep(20)) {
        try {
          client.tryWrite()
          return undefined
        } catch (error) {
          const isLocked = String((error as { code?: unknown }).code).startsWith(LOCKED)
          if (!isLocked || Date.now() > deadline) return sentence(error)
        }
      }
    },
  }
}

function sentence(error: unknown): string {
  return `${sqliteTrouble(error) ?? 'The database does not answer'}.`
}
