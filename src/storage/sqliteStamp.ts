import { randomUUID } from 'node:crypto'
import type { SerializedClient } from './libsqlClient.ts'
import { ownStamp, readStamp, STAMP_KEY } from './schemaVersion.ts'

/**
 * Says that this program has migrated the database. One statement is atomic. A newer program whose stamp is already
 * there is not overwritten, because the names of migrations begin with their dates.
 */
export async function stampSqlite(client: SerializedClient): Promise<void> {
  const { rows } = await client.execute(`select data from payload_kv where key = '${STAMP_KEY}'`)
  const own = ownStamp()
  if (rows[0] && readStamp(JSON.parse(String(rows[0].data)))?.migration === own.migration) return
  await client.execute({
    sql: `insert into payload_kv (id, key, data) values (?, '${STAMP_KEY}', ?)
      on conflict (key) do update set data = excluded.data
      where json_extract(data, '$.migration') < json_extract(excluded.data, '$.migration')`,
    args: [randomUUID(), JSON.stringify(own)],
  })
}
