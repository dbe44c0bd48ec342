import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'

interface FlatConfig {
  flattenedFields: { type: string; name: string }[]
}

export function modelOf(adapter: MongooseAdapter, collection: string) {
  const found = adapter.collections[collection]
  if (!found) throw new Error(`There is no collection ${collection}.`)
  return found
}

export const objectIdOf = (adapter: MongooseAdapter, id: unknown) =>
  new adapter.connection.base.mongo.ObjectId(String(id))

export const isObjectId = (adapter: MongooseAdapter, id: unknown) =>
  adapter.connection.base.mongo.ObjectId.isValid(String(id))

export async function sessionOf(adapter: MongooseAdapter, { transactionID }: PayloadRequest) {
  const session = transactionID && adapter.sessions[(await transactionID) as string]
  if (!session) throw new Error('A batch must be written inside a transaction.')
  return session as never
}

/** The names of a collection's fields of one type. */
export function fieldsOfType(adapter: MongooseAdapter, collection: string, wanted: string): string[] {
  const { flattenedFields } = (adapter.payload.collections as unknown as Record<string, { config: FlatConfig }>)[
    collection
  ]?.config ?? { flattenedFields: [] }
  return flattenedFields.filter(({ type }) => type === wanted).map(({ name }) => name)
}
