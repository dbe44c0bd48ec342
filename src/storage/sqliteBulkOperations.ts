import { randomUUID } from 'node:crypto'
import type { BulkOperations } from './bulkOperations.ts'
import { countedIn, countOfEach, pageOfEach } from './sqliteBulkReads.ts'
import { countUp, hold, incrementMany, insertMany, markMany, upsertMany } from './sqliteBulkWrites.ts'
import { upsertDocuments } from './sqliteDocuments.ts'
import { firstDone } from './sqliteFirstDone.ts'
import { lastSets } from './sqliteLastSets.ts'
import { leaveLease, takeLease } from './sqliteLeases.ts'
import type { Sqlite } from './sqliteTables.ts'

/**
 * The bulk operations on the tables that Payload defines for drizzle. `sqliteFind` makes `findTogether`, because that
 * answers plain questions as `find` does.
 */
export function sqliteBulkOperations(adapter: Sqlite): Omit<BulkOperations, 'findTogether' | 'latestOfEach'> {
  return {
    newId: randomUUID,
    insertMany: (args) => insertMany(adapter, args),
    upsertMany: (args) => upsertMany(adapter, args),
    upsertDocuments: (args) => upsertDocuments(adapter, args),
    incrementMany: (args) => incrementMany(adapter, args),
    markMany: (args) => markMany(adapter, args),
    hold: (args) => hold(adapter, args),
    countUp: (args) => countUp(adapter, args),
    countedIn: (args) => countedIn(adapter, args),
    takeLease: (args) => takeLease(adapter, args),
    leaveLease: (args) => leaveLease(adapter, args),
    pageOfEach: (args) => pageOfEach(adapter, args),
    lastSets: (args) => lastSets(adapter, args),
    firstDone: (args) => firstDone(adapter, args),
    countOfEach: (args) => countOfEach(adapter, args),
  }
}
