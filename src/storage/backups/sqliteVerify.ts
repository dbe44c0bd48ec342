import Database from 'libsql'
import { PlainError } from '../../kernel/plainError.ts'
import { type Ask, checkSqliteSchema } from '../sqliteSchema.ts'
import { sqliteTrouble } from '../sqliteTrouble.ts'
import type { Counts } from './archive.ts'

/**
 * Opens a file that a backup has written and reads all of it. Answers how many rows each table has. Throws where it is
 * no whole database of Waymark, or the database of a newer version.
 */
export function verifySqliteFile(file: string, called = 'The backup'): Counts {
  const handle = new Database(file)
  try {
    const ask: Ask = (sql) => handle.prepare(sql).raw(true).all([]) as unknown[][]
    const [[found] = []] = ask('PRAGMA integrity_check(1)')
    if (found !== 'ok') throw new PlainError(`${called} is damaged: ${found}.`)
    if (ask('PRAGMA foreign_key_check').length > 0) throw new PlainError(`${called} names rows that it does not have.`)
    checkSqliteSchema(ask, called)
    const tables = ask("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    if (tables.length === 0) throw new PlainError(`${called} is empty.`)
    return Object.fromEntries(
      tables.map(([name]) => [String(name), Number(ask(`select count(*) from "${name}"`)[0]?.[0])]),
    )
  } catch (error) {
    const trouble = sqliteTrouble(error)
    throw trouble === undefined ? error : new PlainError(`${called} is not a whole database. ${trouble}.`)
  } finally {
    handle.close()
  }
}
