import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { FlattenedField } from 'payload'
import type { BulkArguments } from './bulkOperations.ts'
import { upsertMany } from './mongodbBulkWrites.ts'
import { objectIdOf } from './mongodbModels.ts'

type Row = Record<string, unknown>

/** The lists are part of the document. Their relationships are cast here, because nothing else does it. */
export async function upsertDocuments(
  adapter: MongooseAdapter,
  { collection, documents, req }: BulkArguments<'upsertDocuments'>,
): Promise<string> {
  const { flattenedFields } = adapter.payload.collections[collection].config
  const rows = documents.map((document) => ({ ...document, ...castLists(adapter, flattenedFields, { ...document }) }))
  return upsertMany(adapter, { collection, rows, req })
}

function castLists(adapter: MongooseAdapter, fields: FlattenedField[], row: Row): Row {
  const lists = fields.flatMap((field) => (field.type === 'array' ? [field] : []))
  return Object.fromEntries(
    lists.map(({ name, flattenedFields }) => [
      name,
      ((row[name] ?? []) as Row[]).map((inner) => castRow(adapter, flattenedFields, inner)),
    ]),
  )
}

function castRow(adapter: MongooseAdapter, fields: FlattenedField[], row: Row): Row {
  const relations = fields.flatMap(({ type, name }) => (type === 'relationship' && row[name] ? [name] : []))
  return {
    // Payload gives each row of a list an ID.
    id: String(new adapter.connection.base.mongo.ObjectId()),
    ...row,
    ...Object.fromEntries(relations.map((name) => [name, objectIdOf(adapter, row[name])])),
    ...castLists(adapter, fields, row),
  }
}
