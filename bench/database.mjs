// The database of one run only: created for the run and removed after it.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findMongoDb } from '../scripts/mongod.mjs'

/**
 * Opens `sqlite`, `mongodb` (a mongod, found as the tests find one) or the URL of a MongoDB replica set. On the replica
 * set the run uses a database whose name ends at random.
 *
 * @param {string} wanted
 */
export async function openDatabase(wanted) {
  if (wanted === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))
    return {
      name: 'SQLite',
      url: `file:${path.join(folder, 'waymark.db')}`,
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  if (wanted === 'mongodb') {
    const found = await findMongoDb()
    if ('missing' in found) {
      throw new Error(
        `${found.missing}\nPut mongod on the PATH, or give the URL of a replica set: --database mongodb://…`,
      )
    }
    return { name: 'MongoDB', url: ownUrl(found.uri), remove: () => found.stop() }
  }
  if (/^mongodb(\+srv)?:\/\//.test(wanted)) return { name: 'MongoDB', url: ownUrl(wanted), remove: async () => {} }
  throw new Error(`--database is sqlite, mongodb or mongodb://…, and not ${wanted}.`)
}

/** @param {string} given */
function ownUrl(given) {
  const url = new URL(given)
  url.pathname = `${url.pathname.length > 1 ? url.pathname : '/bench'}-${randomUUID().slice(0, 8)}`
  return url.href
}
