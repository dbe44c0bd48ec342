import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkOperations } from './bulkOperations.ts'
import { countedIn, countOfEach, pageOfEach } from './mongodbBulkReads.ts'
import { countUp, hold, incrementMany, insertMany, markMany, upsertMany } from './mongodbBulkWrites.ts'
import { noteCommit } from './mongodbCommits.ts'
import { upsertDocuments } from './mongodbDocuments.ts'
import { firstDone } from './mongodbFirstDone.ts'
import { lastSets } from './mongodbLastSets.ts'
import { leaveLease, takeLease } from './mongodbLeases.ts'

/**
 * The bulk operations on Payload's own Mongoose models. `mongodbFind` makes `findTogether`, because that translates
 * plain questions as `find` does.
 */
export function mongodbBulkOperations(adapter: MongooseAdapter): Omit<BulkOperations, 'findTogether' | 'latestOfEach'> {
  return {
    newId: () => String(new adapter.connection.base.mongo.ObjectId()),
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
    noteCommit: (args) => noteCommit(adapter, args),
    pageOfEach: (args) => pageOfEach(adapter, args),
    lastSets: (args) => lastSets(adapter, args),
    firstDone: (args) => firstDone(adapter, args),
    countOfEach: (args) => countOfEach(adapter, args),
  }
}
