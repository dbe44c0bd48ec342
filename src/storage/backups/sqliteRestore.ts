import { chmodSync, chownSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { PlainError } from '../../kernel/plainError.ts'
import { isDamage, sqliteTrouble } from '../sqliteTrouble.ts'
import type { Counts } from './archive.ts'
import { besideThenRename } from './besideThenRename.ts'
import { verifySqliteFile } from './sqliteVerify.ts'
import type { Tell } from './tell.ts'

/**
 * Puts a copy of the backup in the place of the database file. The copy is verified first, and the rename makes the
 * exchange atomic. A process that opened the old file a moment ago finds that its file was replaced, and writes nothing.
 */
export async function restoreSqlite(
  database: string,
  { file, force, tell }: { file: string; force: boolean; tell: Tell },
): Promise<Counts> {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`)
  if (sizeOf(`${file}-wal`) > 0) {
    throw new PlainError(
      `${file}-wal shows that ${file} was not closed. Make a backup of it: npm run backup -- <file>.`,
    )
  }
  const old = statSync(database, { throwIfNoEntry: false })
  let counts: Counts = {}
  await besideThenRename(database, true, async (beside) => {
    tell('copying', true)
    copyFileSync(file, beside)
    tell('verifying', true)
    counts = verifySqliteFile(beside, file)
    // The service must be able to open the file, whoever runs this command.
    const like = old ?? statSync(path.dirname(path.resolve(database)))
    if (process.getuid?.() === 0) chownSync(beside, like.uid, like.gid)
    chmodSync(beside, old ? old.mode & 0o777 : 0o600)
    makeWay(database, force)
  })
  return counts
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Leaves no WAL of the old file behind, because SQLite would take it for a WAL of the new one. Leaving the WAL mode
 * writes the WAL into the file and deletes it, and SQLite allows it only to the last connection that the file has.
 */
function makeWay(database: string, force: boolean): void {
  const leftovers = [`${database}-wal`, `${database}-shm`]
  const hasData = sizeOf(database) > 0 || sizeOf(`${database}-wal`) > 0
  if (!hasData) return
  if (!force) throw new PlainError(`There is data in ${database}. Add --force to replace all of it by the backup.`)
  if (sizeOf(database) > 0) leaveWalMode(database)
  for (const leftover of leftovers) rmSync(leftover, { force: true })
}

function leaveWalMode(database: string): void {
  const handle = new Database(database)
  try {
    handle.exec('PRAGMA busy_timeout = 0')
    handle.prepare('PRAGMA journal_mode = DELETE').all([])
  } catch (error) {
    const trouble = sqliteTrouble(error)
    // A damaged file is what a restore is for.
    if (isDamage(trouble)) return
    if (!trouble) throw error
    throw new PlainError(`${trouble}: ${database}. Stop Waymark and whatever else uses it, and try again.`)
  } finally {
    handle.close()
  }
}
