import { isMongo, type TestServer } from './testServer.ts'

/** From now on the database refuses all writes of a table or a collection. */
export async function breakWrites({ waymark: { payload } }: TestServer, table: string): Promise<void> {
  const db = payload.db as unknown as {
    client: { execute: (sql: string) => Promise<unknown> }
    connection: { db: { command: (command: object) => Promise<unknown> } }
  }
  if (isMongo) {
    const collMod = table.replaceAll('_', '')
    await db.connection.db.command({ collMod, validator: { neverThere: { $exists: true } } })
  } else {
    for (const when of ['insert', 'update']) {
      await db.client.execute(
        `create trigger ${table}_${when} before ${when} on ${table} begin select raise(abort, 'broken'); end`,
      )
    }
  }
}
