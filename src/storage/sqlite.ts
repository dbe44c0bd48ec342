import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type AnySQLiteColumn, index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Connect, DatabaseAdapterObj, PayloadRequest } from 'payload'
import type { ChangeListener, ChangesElsewhere } from './changesElsewhere.ts'
import { KEYSETS } from './keysets.ts'
import { openSerializedClient, type SerializedClient } from './libsqlClient.ts'
import { neverDrop } from './neverDrop.ts'
import { sqliteBulkOperations } from './sqliteBulkOperations.ts'
import { sqliteFileOf } from './sqliteFileOf.ts'
import { sqliteFind } from './sqliteFind.ts'
import { columnOf, type Sqlite, tableNameOf } from './sqliteTables.ts'

/** Payload's SQLite adapter on our serialised client. A failed commit is an error. */
export function sqlite(url: string, production = false): DatabaseAdapterObj {
  const inner = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    transactionOptions: {},
    migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations'),
    afterSchemaInit: [
      ({ extendTable, schema }) => {
        for (const [slug, keysets] of Object.entries(KEYSETS)) {
          const name = tableNameOf(slug)
          const table = schema.tables[name]
          if (!table) throw new Error(`There is no table ${name}.`)
          extendTable({ table, extraConfig: (columns) => indexesOf(name, keysets, columns) })
        }
        for (const [name, table] of Object.entries(schema.tables)) {
          if (!name.endsWith('_texts')) continue
          extendTable({ table, extraConfig: (columns) => indexesOf(name, TEXTS, columns) })
        }
        return schema
      },
    ],
  })
  return {
    ...inner,
    init: (args) => {
      const adapter = inner.init(args) as unknown as Sqlite // it gets our client and our sessions below
      const connect = adapter.connect?.bind(adapter)
      const destroy = adapter.destroy?.bind(adapter)
      return Object.assign(adapter, sqliteBulkOperations(adapter), {
        ...sqliteFind(adapter, adapter.find.bind(adapter)),
        connect: async (...options: Parameters<Connect>) => {
          const file = sqliteFileOf(url)
          mkdirSync(path.dirname(file), { recursive: true })
          adapter.client ??= await openSerializedClient(file, production)
          neverDrop()
          await connect?.(...options)
        },
        changesElsewhere: (_: readonly string[], listener: ChangeListener) =>
          changesElsewhere(adapter.client, listener),
        destroy: async () => {
          await destroy?.()
          adapter.client?.close()
        },
        beginTransaction: () => beginTransaction(adapter),
        commitTransaction: (id: PayloadRequest['transactionID']) => endTransaction(adapter, id, 'resolve'),
        rollbackTransaction: (id: PayloadRequest['transactionID']) => endTransaction(adapter, id, 'reject'),
      })
    },
  }
}

type Keyset = readonly [string, ...string[]]

/** Payload's own index of the texts in lists begins with their place, so that each document would read all of them. */
const TEXTS: Keyset[] = [['parent', 'order']]

/** The indexes of a table, by their names. */
function indexesOf(table: string, keysets: readonly Keyset[], columns: Record<string, AnySQLiteColumn>) {
  return Object.fromEntries(
    keysets.map(([first, ...rest]) => {
      const name = `${table}_${[first, ...rest].join('_')}_keyset`
      const others = rest.map((field) => columnOf(columns, field))
      return [name, index(name).on(columnOf(columns, first), ...others)]
    }),
  )
}

/**
 * SQLite tells only that another process has committed, and not what. So the version is read each time before memory is
 * used, and a new version clears all of it.
 */
function changesElsewhere(client: SerializedClient, { lost }: ChangeListener): ChangesElsewhere {
  let version = client.versionElsewhere()
  return {
    allTold: () => {
      const now = client.versionElsewhere()
      if (now !== version) lost()
      version = now
      return true
    },
    bound: 0,
    lagMs: () => 0, // the file is asked before each use
    close: async () => {},
  }
}

/**
 * Payload's own begin and commit swallow the error that drizzle throws at COMMIT, and so report a failed commit as a
 * success. This session has Payload's shape, because Payload's operations look it up by ID, but the end of this session
 * can fail.
 */
async function beginTransaction(adapter: Sqlite): Promise<string> {
  await adapter.initializing
  const id = randomUUID()
  await new Promise<void>((begun, failed) => {
    const done: Promise<void> = adapter.drizzle.transaction(
      (db) =>
        new Promise<void>((commit, rollback) => {
          adapter.sessions[id] = {
            db,
            resolve: async () => {
              commit()
              await done
            },
            reject: async () => {
              rollback(new RolledBack())
              await done.catch((error) => {
                if (!(error instanceof RolledBack)) throw error
              })
            },
          }
          begun()
        }),
    )
    done.catch(failed)
  })
  return id
}

class RolledBack extends Error {}

async function endTransaction(
  adapter: Sqlite,
  transactionID: PayloadRequest['transactionID'],
  how: 'resolve' | 'reject',
): Promise<void> {
  const id = (await transactionID) as string
  const session = adapter.sessions[id]
  if (!session) return
  delete adapter.sessions[id]
  await session[how]()
}
