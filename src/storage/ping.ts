import type { Payload } from 'payload'

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
  const adapter = db as unknown as {
    client?: { execute: (sql: string) => Promise<unknown> }
    connection?: { db?: { admin: () => { ping: () => Promise<unknown> } } }
  }
  if (adapter.client) return adapter.client.execute('select 1')
  return adapter.connection?.db?.admin().ping() ?? Promise.reject(new Error('not connected'))
}
