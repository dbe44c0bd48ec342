import { PlainError } from '../kernel/plainError.ts'
import { readStamp, refuseNewer, type SchemaStamp, STAMP_KEY } from './schemaVersion.ts'

/** Asks one connection and answers the rows. */
export type Ask = (sql: string) => unknown[][]

export const RESTORE = 'npm run restore -- <backup file>'

function stampInSqlite(ask: Ask): SchemaStamp | undefined {
  if (!hasTable(ask, 'payload_kv')) return undefined
  const [row] = ask(`select data from payload_kv where key = '${STAMP_KEY}'`)
  return row && readStamp(JSON.parse(String(row[0])))
}

const hasTable = (ask: Ask, name: string) =>
  ask(`select 1 from sqlite_schema where type = 'table' and name = '${name}'`).length > 0

/** Throws when this program must not open the database. Writes nothing. `file` is what a sentence calls it. */
export function checkSqliteSchema(ask: Ask, file: string): void {
  const [[tables] = []] = ask("select count(*) from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
  if (Number(tables) === 0) return
  if (!hasTable(ask, 'payload_migrations')) {
    throw new PlainError(
      `${file} is the SQLite database of another program. Let DATABASE_URL name another file, or restore a backup: ` +
        `${RESTORE} --force.`,
    )
  }
  const ledger = ask('select name from payload_migrations where name is not null').map(([name]) => String(name))
  refuseNewer(file, ledger, stampInSqlite(ask))
}
