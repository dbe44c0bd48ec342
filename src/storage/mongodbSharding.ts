import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug } from 'payload'

/** The adapters that talk to a mongos, which passes each command on to the shards that its filter names. */
const routed = new WeakSet<MongooseAdapter>()

/**
 * In MongoDB 6.0 a transaction takes no `$lookup` in a sharded collection. So through a mongos each question is a
 * command of its own, and Payload reads the joins of a user by commands of their own as well.
 */
export function setRouted(adapter: MongooseAdapter): void {
  routed.add(adapter)
  adapter.useJoinAggregations = false
}

export const isRouted = (adapter: MongooseAdapter): boolean => routed.has(adapter)

/** The field that decides on which shard a document is, where the documents of the collection may be on several. */
export function shardKeyOf(adapter: MongooseAdapter, collection: CollectionSlug): string | undefined {
  return adapter.payload.collections[collection].config.custom?.shardKey
}
