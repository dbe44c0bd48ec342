import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, PayloadRequest } from 'payload'
import type { BulkArguments, Condition, OfEach, PageOfEach, Place } from './bulkOperations.ts'
import { fieldsOfType, isObjectId, modelOf, objectIdOf, sessionOf } from './mongodbModels.ts'

type Row = Record<string, unknown>
type Stage = Record<string, unknown>
type Cast = (field: string, value: unknown) => unknown

export async function pageOfEach(
  adapter: MongooseAdapter,
  { parents, newest, after, before, isFromEnd, limit, req, ...of }: PageOfEach,
): Promise<string[]> {
  const cast = castFor(adapter, of.collection)
  const beyond = ({ key, id }: Place, strictly: '$lt' | '$gt', from: '$lte' | '$gte'): Stage[] => [
    { [newest]: { [from]: cast(newest, key) } },
    {
      $or: [
        { [newest]: { [strictly]: cast(newest, key) } },
        { [newest]: cast(newest, key), _id: { [strictly]: objectIdOf(adapter, id) } },
      ],
    },
  ]
  const places = [...(after ? beyond(after, '$lt', '$lte') : []), ...(before ? beyond(before, '$gt', '$gte') : [])]
  const direction = isFromEnd ? 1 : -1
  // Each parent has a pipeline of its own, so that each pipeline walks down the index and stops after `limit`
  // documents.
  const page = (parent: OfEach['parents'][number]): Stage[] => [
    {
      $match: {
        $and: [matching(adapter, { parents, ...of }, parent), ...places],
      },
    },
    { $sort: { [newest]: direction, _id: direction } },
    { $limit: limit },
    { $project: { _id: 1 } },
  ]
  const [first, ...rest] = parents.map(page)
  if (!first) return []
  const coll = modelOf(adapter, of.collection).collection.collectionName
  const others = rest.map((pipeline) => ({ $unionWith: { coll, pipeline } }))
  return (await aggregate(adapter, of.collection, [...first, ...others], req)).map(({ _id }) => String(_id))
}

export async function countOfEach(adapter: MongooseAdapter, { req, ...of }: OfEach): Promise<Map<string, number>> {
  if (of.parents.length === 0) return new Map()
  // Parents that are asked the same make one condition, so that any number of them may be asked about.
  const areAlike = of.parents.every(({ where = [] }) => where.length === 0)
  const pipeline = [
    {
      $match: areAlike ? matchingAll(adapter, of) : { $or: of.parents.map((parent) => matching(adapter, of, parent)) },
    },
    { $group: { _id: `$${of.by}`, count: { $sum: 1 } } },
  ]
  const rows = await aggregate(adapter, of.collection, pipeline, req)
  return new Map(rows.map(({ _id, count }) => [String(_id), Number(count)]))
}

export async function countedIn(adapter: MongooseAdapter, { bucket }: BulkArguments<'countedIn'>): Promise<number> {
  const { collection } = modelOf(adapter, 'rateLimits')
  // The primary, whatever the address of the database says: a secondary may not know the newest attempts.
  const counted = await collection.findOne({ bucket }, { projection: { count: 1 }, readPreference: 'primary' })
  return Number(counted?.count ?? 0)
}

async function aggregate(
  adapter: MongooseAdapter,
  collection: string,
  pipeline: Stage[],
  req: PayloadRequest | undefined,
): Promise<Row[]> {
  const session = req?.transactionID ? await sessionOf(adapter, req) : undefined
  return modelOf(adapter, collection).collection.aggregate(pipeline, { session }).toArray() as Promise<Row[]>
}

function matching(
  adapter: MongooseAdapter,
  { collection, by, where = [] }: OfEach,
  parent: OfEach['parents'][number],
): Stage {
  const cast = castFor(adapter, collection)
  const conditions = [...where, ...(parent.where ?? [])].map((condition) => toFilter(condition, cast))
  return { $and: [{ [by]: cast(by, parent.id) }, ...conditions] }
}

function matchingAll(adapter: MongooseAdapter, { collection, by, parents, where = [] }: OfEach): Stage {
  const cast = castFor(adapter, collection)
  const among = { [by]: { $in: parents.map(({ id }) => cast(by, id)) } }
  return { $and: [among, ...where.map((condition) => toFilter(condition, cast))] }
}

/** MongoDB casts no values in an aggregation, so IDs and dates are cast here. */
function castFor(adapter: MongooseAdapter, collection: CollectionSlug): Cast {
  const relations = new Set(fieldsOfType(adapter, collection, 'relationship'))
  const dates = new Set(fieldsOfType(adapter, collection, 'date'))
  return (field, value) =>
    relations.has(field) ? objectIdOrNothing(adapter, value) : dates.has(field) ? new Date(String(value)) : value
}

/** Returns a value that is not an ObjectId unchanged. Such a value matches no document. */
const objectIdOrNothing = (adapter: MongooseAdapter, id: unknown) =>
  isObjectId(adapter, id) ? objectIdOf(adapter, id) : id

function toFilter(condition: Condition, cast: Cast): Stage {
  const { field } = condition
  if ('in' in condition) return { [field]: { $in: [...condition.in].map((value) => cast(field, value)) } }
  if ('atLeast' in condition) return { [field]: { $gte: cast(field, condition.atLeast) } }
  if ('below' in condition) return { [field]: { $lt: cast(field, condition.below) } }
  // MongoDB treats null and a missing field alike.
  return { [field]: condition.empty ? null : { $ne: null } }
}
