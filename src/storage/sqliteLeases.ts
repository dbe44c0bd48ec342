import { randomUUID } from 'node:crypto'
import type { BulkArguments } from './bulkOperations.ts'
import type { Sqlite } from './sqliteTables.ts'

/** All processes on a SQLite database share one machine, and so one clock. */
const NOW = "cast((julianday('now') - 2440587.5) * 86400000 as integer)"

/**
 * One statement, and SQLite has one writer at a time, so of several processes that ask at once exactly one takes the
 * lease. The others write nothing, and are told who has it.
 */
const TAKE = `
  insert into "leases" ("id", "name", "holder", "until") values (:id, :name, :holder, ${NOW} + :ms)
  on conflict ("name") do update set "holder" = excluded."holder", "until" = excluded."until"
  where "holder" in (:holder, :from) or "until" < ${NOW}
  returning "holder"`

export async function takeLease(
  { client }: Sqlite,
  { name, holder, ms, from = holder }: BulkArguments<'takeLease'>,
): Promise<string | null> {
  const { rows } = await client.execute({ sql: TAKE, args: { id: randomUUID(), name, holder, ms, from } })
  if (rows.length > 0) return null
  const [other] = client.rows('select "holder" from "leases" where "name" = ?', [name], false)
  // It may have been given back in between, and then the next try takes it.
  return String(other?.[0] ?? '')
}

export async function leaveLease({ client }: Sqlite, { name, holder }: BulkArguments<'leaveLease'>): Promise<void> {
  await client.execute({
    sql: 'delete from "leases" where "name" = :name and "holder" = :holder',
    args: { name, holder },
  })
}
