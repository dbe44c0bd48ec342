import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, PayloadRequest } from 'payload'

export type Session = MongooseAdapter['sessions'][string]

export function modelOf(adapter: MongooseAdapter, collection: string) {
  const found = adapter.collections[collection]
  if (!found) throw new Error(`There is no collection ${collection}.`)
  return found
}

export const objectIdOf = (adapter: MongooseAdapter, id: unknown) =>
  new adapter.connection.base.mongo.ObjectId(String(id))

export const isObjectId = (adapter: MongooseAdapter, id: unknown) =>
  adapter.connection.base.mongo.ObjectId.isValid(String(id))

export async function sessionOf(adapter: MongooseAdapter, { transactionID }: PayloadRequest): Promise<Session> {
  const session = transactionID && adapter.sessions[(await transactionID) as string]
  if (!session) throw new Error('A batch must be written inside a transaction.')
  return session
}

/** Undefined without a transaction, and after its end: Payload then reads outside of it. */
export async function openSessionOf(
  adapter: MongooseAdapter,
  req: Partial<PayloadRequest> | undefined,
): Promise<Session | undefined> {
  const id = req?.transactionID && (await req.transactionID)
  const opened = id ? adapter.sessions[id as string] : undefined
  return opened?.inTransaction() ? opened : undefined
}

/** The names of a collection's fields of one type. */
export function fieldsOfType(
  adapter: MongooseAdapter,
  collection: CollectionSlug,
  wanted: 'relationship' | 'date',
): string[] {
  const { flattenedFields } = adapter.payload.collections[collection].config
  return flattenedFields.filter(({ type }) => type === wanted).map(({ name }) => name as string)
}
