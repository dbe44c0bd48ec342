import type { Payload } from 'payload'
import { isMongodb, isSqlite } from './whichAdapter.ts'

const PATIENCE_MS = 1_000

/** Whether the database answers within a second. */
export async function ping(payload: Payload): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS)
  })
  try {
    await Promise.race([ask(payload), tooLate])
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

function ask({ db }: Payload): Promise<unknown> {
  if (isSqlite(db)) return db.client.execute('select 1')
  const connected = isMongodb(db) ? db.connection.db : undefined
  return connected?.admin().ping() ?? Promise.reject(new Error('not connected'))
}
