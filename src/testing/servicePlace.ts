import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { temporaryDatabase } from './temporaryDatabase.ts'
import { isMongo } from './testServer.ts'

/** A folder for a service process. On MongoDB also a new database; on SQLite the database is a file in the folder. */
export function servicePlace(env: Record<string, string> = {}) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-service-'))
  const database = isMongo ? temporaryDatabase() : undefined
  return {
    cwd,
    env: { ...(database && { DATABASE_URL: database.url }), ...env },
    async remove() {
      rmSync(cwd, { recursive: true, force: true })
      await database?.remove()
    },
  }
}
