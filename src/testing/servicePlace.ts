import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { isMongo, temporaryDatabase } from './testServer.ts'

/** A folder for a service process. On MongoDB also a new database; on SQLite the database is a file in the folder. */
export function servicePlace(env: Record<string, string> = {}) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-service-'))
  const database = isMongo ? temporaryDatabase().url : undefined
  return {
    cwd,
    env: { ...(database && { DATABASE_URL: database }), ...env },
    async remove() {
      rmSync(cwd, { recursive: true, force: true })
      if (!database) return
      const client = await MongoClient.connect(database)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}
