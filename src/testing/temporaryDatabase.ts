import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Db, MongoClient } from 'mongodb'

export const isMongo = Boolean(process.env.WAYMARK_TEST_MONGODB)

export interface TemporaryDatabase {
  url: string
  /** To be called when nobody has the database open any more. */
  remove(): Promise<void>
}

/** A database that no other test uses. */
export function temporaryDatabase(): TemporaryDatabase {
  if (process.env.WAYMARK_TEST_MONGODB) {
    const url = new URL(process.env.WAYMARK_TEST_MONGODB)
    const name = `waymark-test-${randomUUID().slice(0, 8)}`
    url.pathname = `/${name}`
    url.searchParams.set('appName', name) // limits a fail point to this test file, because test files share a mongod
    return { url: url.href, remove: () => dropDatabase(url.href) }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
  return {
    url: `file:${path.join(folder, 'waymark.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function dropDatabase(url: string): Promise<void> {
  await withinDatabase(url, (database) => database.dropDatabase())
}

export async function withinDatabase<Result>(url: string, work: (database: Db) => Promise<Result>): Promise<Result> {
  const client = await MongoClient.connect(url)
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}
