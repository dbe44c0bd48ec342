import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BulkOperations } from './bulkOperations.ts'
import { countOfEach, pageOfEach } from './sqliteBulkReads.ts'
import { countUp, hold, incrementMany, insertMany, markMany, upsertMany } from './sqliteBulkWrites.ts'

/** On the tables that Payload made for drizzle. `findTogether` stands beside `find`: both answer a plain question. */
export function sqliteBulkOperations(adapter: SQLiteAdapter): Omit<BulkOperations, 'findTogether'> {
  return {
    newId: randomUUID,
    insertMany: (args) => insertMany(adapter, args),
    upsertMany: (args) => upsertMany(adapter, args),
    incrementMany: (args) => incrementMany(adapter, args),
    markMany: (args) => markMany(adapter, args),
    hold: (args) => hold(adapter, args),
    countUp: (args) => countUp(adapter, args),
    pageOfEach: (args) => pageOfEach(adapter, args),
    countOfEach: (args) => countOfEach(adapter, args),
  }
}
