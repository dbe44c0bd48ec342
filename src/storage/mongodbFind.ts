import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, Find, FindArgs, PaginatedDocs, PayloadRequest } from 'payload'
import type { BulkOperations } from './bulkOperations.ts'
import { keepLastChange } from './mongodbCommits.ts'
import { type Filter, filterOf, sortOf } from './mongodbFilter.ts'
import { modelOf, objectIdOf, openSessionOf } from './mongodbModels.ts'
import { isRouted } from './mongodbSharding.ts'
import { NO_JOINS } from './noJoins.ts'
import { type Asked, type Kind, onePage, type PlainShape, plainQuestion, plainShape } from './plainQuestion.ts'
import type { Question } from './question.ts'

type Document = Record<string, unknown>

/** A plain question as the driver takes it. */
interface Ready {
  shape: PlainShape
  coll: string
  filter: Filter
  sort: Record<string, 1 | -1>
  limit: number
}

/**
 * Payload's `find`, but plain questions go to the driver, because Mongoose, its paging and Payload's walk over every
 * field are most of the cost of a small read.
 */
export function mongodbFind(
  adapter: MongooseAdapter,
  payloads: Find,
): { find: Find } & Pick<BulkOperations, 'findTogether' | 'latestOfEach'> {
  const readied = readies(adapter)
  const database = adapter.connection.getClient().db(adapter.connection.name)

  async function find<T>(args: FindArgs): Promise<PaginatedDocs<T>> {
    const ready = readied(args.collection, args)
    if (!ready) return payloads<T>(args)
    const { shape, filter, sort, limit } = ready
    const session = await openSessionOf(adapter, args.req)
    const found = await modelOf(adapter, args.collection).collection.find(filter, { session, sort, limit }).toArray()
    const documents = found.map((document) => toDocument(shape, document))
    return onePage(documents as T[], args.limit)
  }

  const findTogether: BulkOperations['findTogether'] = async ({ questions, req }) => {
    const ready = questions.map(({ collection, where, sort, limit }) =>
      readied(collection, { where, sort, limit, pagination: false, joins: false }),
    )
    if (isRouted(adapter) || !ready.every((each) => each !== null)) return oneByOne(find, questions, req)
    const pipeline = [{ $documents: [{}] }, ...ready.map((each, place) => lookup(each, questions[place], place))]
    // The answer is one document, so the plain command is enough. A cursor would double the cost.
    const { cursor } = (await database.command(
      { aggregate: 1, pipeline, cursor: {} },
      { session: await openSessionOf(adapter, req) },
    )) as { cursor: { firstBatch: Record<string, Document[]>[] } }
    const [found] = cursor.firstBatch
    return ready.map(({ shape }, place) => (found?.[place] ?? []).map((document) => toDocument(shape, document)))
  }

  const latestOfEach: BulkOperations['latestOfEach'] = async ({
    collection,
    where,
    by,
    parents,
    newest,
    limit,
    req,
  }) => {
    const ready = readied(collection, { where, sort: [`-${newest}`, 'id'], limit, pagination: false, joins: false })
    if (!ready) throw new Error('Only plain questions are asked of each of several parents.')
    if (parents.length === 0) return []
    const ids = parents.map((id) => objectIdOf(adapter, id))
    const session = await openSessionOf(adapter, req)
    const found = isRouted(adapter)
      ? modelOf(adapter, collection).collection.aggregate<Document>(topOfEach(ready, by, ids), { session })
      : database.aggregate<Document>(pageOfEach(ready, by, ids), { session })
    return (await found.toArray()).map((document) => toDocument(ready.shape, document))
  }

  return { find, findTogether, latestOfEach }
}

/** Makes plain questions ready. The result is null for a question that is not plain, which Payload then answers. */
function readies(adapter: MongooseAdapter) {
  const { ObjectId } = adapter.connection.base.mongo
  const shapes = new Map<CollectionSlug, PlainShape | null>()

  function shapeOf(collection: CollectionSlug): PlainShape | null {
    const known = shapes.get(collection)
    if (known !== undefined) return known
    const shape = plainShape(adapter.payload.collections[collection].config.flattenedFields)
    shapes.set(collection, shape)
    return shape
  }

  return (collection: CollectionSlug, asked: Asked): Ready | null => {
    const shape = shapeOf(collection)
    if (!shape) return null
    const order = asked.sort ?? adapter.payload.collections[collection].config.defaultSort ?? '-createdAt'
    const question = plainQuestion(shape, order, asked)
    const filter = question && (question.where ? filterOf(question.where, ObjectId) : {})
    if (!filter) return null
    const coll = modelOf(adapter, collection).collection.collectionName
    return { shape, coll, filter, sort: sortOf(question.sort), limit: question.limit }
  }
}

/** The questions run one after the other, because they may share a transaction. */
async function oneByOne(
  find: Find,
  questions: readonly Question[],
  req: PayloadRequest | undefined,
): Promise<Document[][]> {
  const answers: Document[][] = []
  for (const { collection, where, sort, limit } of questions) {
    const asked = { collection, where, sort, limit, pagination: false, joins: NO_JOINS, req }
    answers.push((await find<Document>(asked)).docs)
  }
  return answers
}

/**
 * A stage that answers one of several questions. One aggregation consists only of such stages, because inside a
 * transaction MongoDB accepts `$lookup` but not `$unionWith`.
 */
function lookup({ coll, filter, sort, limit }: Ready, question: Question | undefined, place: number): Document {
  const pipeline: Document[] = [{ $match: filter }]
  if (question?.sort) pipeline.push({ $sort: sort })
  if (limit > 0) pipeline.push({ $limit: limit })
  return { $lookup: { from: coll, pipeline, as: String(place) } }
}

/**
 * Walks down the index of each parent and stops at the limit. The server never makes the list of a lookup that is unwound
 * at once, so the sizes of the documents do not matter.
 */
function pageOfEach({ coll, filter, sort, limit }: Ready, by: string, parents: readonly unknown[]): Document[] {
  const pipeline = [{ $match: filter }, { $sort: sort }, { $limit: limit }]
  return [
    { $documents: parents.map((_id) => ({ _id })) },
    { $lookup: { from: coll, localField: '_id', foreignField: by, pipeline, as: 'found' } },
    { $unwind: '$found' },
    { $replaceRoot: { newRoot: '$found' } },
  ]
}

/** The same without a lookup. It reads all that fulfils the question. */
function topOfEach({ filter, sort, limit }: Ready, by: string, parents: readonly unknown[]): Document[] {
  return [
    { $match: { $and: [{ [by]: { $in: parents } }, filter] } },
    { $group: { _id: `$${by}`, found: { $topN: { n: limit, sortBy: sort, output: '$$ROOT' } } } },
    { $unwind: '$found' },
    { $replaceRoot: { newRoot: '$found' } },
  ]
}

/** Leaves out what is not a field of the collection, such as the counter of `hold`. */
function toDocument({ fields, groups, defaults }: PlainShape, stored: Document): Document {
  const document: Document = { id: String(stored._id) }
  for (const name in stored) {
    const kind = fields.get(name)
    if (kind) document[name] = plain(kind, stored[name])
  }
  keepLastChange(document, stored)
  for (const [name, value] of defaults) if (document[name] === undefined) document[name] = value
  for (const [group, inner] of groups) {
    const from = stored[group] as Document | undefined
    if (!from) continue
    const into: Document = {}
    for (const [name, kind] of inner) if (from[name] !== undefined) into[name] = plain(kind, from[name])
    document[group] = into
  }
  return document
}

function plain(kind: Kind, value: unknown): unknown {
  if (value === null) return null
  if (kind === 'relation') return String(value)
  return kind === 'date' && value instanceof Date ? value.toISOString() : value
}
