import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkOperations } from './bulkOperations.ts'
import { countOfEach, pageOfEach } from './mongodbBulkReads.ts'
import { countUp, hold, incrementMany, insertMany, markMany, upsertMany } from './mongodbBulkWrites.ts'

/**
 * The bulk operations on Payload's own Mongoose models. `mongodbFind` makes `findTogether`, because that translates
 * plain questions as `find` does.
 */
export function mongodbBulkOperations(adapter: MongooseAdapter): Omit<BulkOperations, 'findTogether'> {
  return {
    newId: () => String(new adapter.connection.base.mongo.ObjectId()),
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
