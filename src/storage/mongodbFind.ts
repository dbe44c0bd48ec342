import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { FlattenedField, PayloadRequest } from 'payload'
import type { BulkOperations } from './bulkOperations.ts'
import { modelOf } from './mongodbModels.ts'
import {
  type Asked,
  type Kind,
  onePage,
  type PlainShape,
  type PlainValue,
  type PlainWhere,
  plainQuestion,
  plainShape,
} from './plainQuestion.ts'

type Find = MongooseAdapter['find']
type Document = Record<string, unknown>
type CollectionConfig = { config: { flattenedFields: FlattenedField[]; defaultSort?: string | string[] } }

interface Ready {
  shape: PlainShape
  coll: string
  filter: Document
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
): { find: Find } & Pick<BulkOperations, 'findTogether'> {
  const { ObjectId } = adapter.connection.base.mongo
  const database = adapter.connection.getClient().db(adapter.connection.name)
  const shapes = new Map<string, PlainShape | null>()

  function configOf(collection: string): CollectionConfig {
    return adapter.payload.collections[collection as never] as CollectionConfig
  }

  function shapeOf(collection: string): PlainShape | null {
    const known = shapes.get(collection)
    if (known !== undefined) return known
    const shape = plainShape(configOf(collection).config.flattenedFields)
    shapes.set(collection, shape)
    return shape
  }

  /** Undefined where a value is not an ObjectId. Payload then answers the question. */
  function filterOf(where: PlainWhere): Document | undefined {
    if ('and' in where || 'or' in where) {
      const [parts, joint] = 'and' in where ? [where.and, '$and'] : [where.or, '$or']
      const filters = parts.map(filterOf)
      return filters.includes(undefined) ? undefined : { [joint as string]: filters }
    }
    const { field, kind, operator, value } = where
    const isId = kind === 'id' || kind === 'relation'
    const cast = (each: PlainValue) => {
      if (each === null) return null
      return isId ? new ObjectId(String(each)) : kind === 'date' ? new Date(String(each)) : each
    }
    const values = [value].flat()
    const possible = isId ? values.filter((id) => id === null || /^[0-9a-f]{24}$/i.test(String(id))) : values
    if (possible.length < values.length) {
      if (kind !== 'id' || (operator !== 'equals' && operator !== 'in')) return undefined
      // A value that is not an ObjectId names no document. Payload agrees for a single value, but fails for a list that
      // contains one.
      return { _id: { $in: possible.map(cast) } }
    }
    const compared = Array.isArray(value) ? value.map(cast) : cast(value)
    return { [field === 'id' ? '_id' : field]: { [MONGO[operator]]: compared } }
  }

  function readied(collection: string, asked: Asked): Ready | null {
    const shape = shapeOf(collection)
    const question =
      shape && plainQuestion(shape, asked.sort ?? configOf(collection).config.defaultSort ?? '-createdAt', asked)
    const filter = question && (question.where ? filterOf(question.where) : {})
    if (!shape || !filter) return null
    const sort = Object.fromEntries(
      question.sort.map(({ field, descending }) => [field === 'id' ? '_id' : field, descending ? -1 : 1] as const),
    )
    return { shape, coll: modelOf(adapter, collection).collection.collectionName, filter, sort, limit: question.limit }
  }

  async function sessionOf(req: Partial<PayloadRequest> | undefined) {
    const id = req?.transactionID && (await req.transactionID)
    const opened = id ? adapter.sessions[id as string] : undefined
    // After the end of a transaction, Payload reads outside of it.
    return opened?.inTransaction() ? (opened as never) : undefined
  }

  const find = (async (args: Parameters<Find>[0]) => {
    const ready = readied(args.collection, args as Asked)
    if (!ready) return payloads.call(adapter, args as never)
    const { shape, filter, sort, limit } = ready
    const session = await sessionOf(args.req)
    const found = await modelOf(adapter, args.collection).collection.find(filter, { session, sort, limit }).toArray()
    const documents = found.map((document) => toDocument(shape, document))
    return onePage(documents, args.limit)
  }) as unknown as Find

  /**
   * One aggregation that consists only of look-ups, because inside a transaction MongoDB accepts `$lookup` but not
   * `$unionWith`.
   */
  const findTogether: BulkOperations['findTogether'] = async ({ questions, req }) => {
    const ready = questions.map(({ collection, ...asked }) =>
      readied(collection, { ...asked, pagination: false, joins: false }),
    )
    if (!ready.every((each) => each !== null)) {
      const answers: Document[][] = []
      // The questions run one after the other, because they may share a transaction.
      for (const question of questions) {
        const asked = { ...question, pagination: false, joins: false as never, req }
        answers.push((await find<Document & { id: string }>(asked)).docs)
      }
      return answers
    }
    const lookups = ready.map((each, place) => ({
      $lookup: { from: each.coll, pipeline: pipelineOf(each, Boolean(questions[place]?.sort)), as: String(place) },
    }))
    // The answer is one document, so the plain command is enough. A cursor would double the cost.
    const { cursor } = (await database.command(
      { aggregate: 1, pipeline: [{ $documents: [{}] }, ...lookups], cursor: {} },
      { session: await sessionOf(req) },
    )) as { cursor: { firstBatch: Record<string, Document[]>[] } }
    const [found] = cursor.firstBatch
    return ready.map(({ shape }, place) => (found?.[place] ?? []).map((document) => toDocument(shape, document)))
  }

  return { find, findTogether }
}

/** Leaves out what is not a field of the collection, such as the counter of `hold`. */
function toDocument({ fields, groups }: PlainShape, stored: Document): Document {
  const document: Document = { id: String(stored._id) }
  for (const name in stored) {
    const kind = fields.get(name)
    if (kind) document[name] = plain(kind, stored[name])
  }
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

function pipelineOf({ filter, sort, limit }: Ready, isSorted: boolean): Document[] {
  return [{ $match: filter }, ...(isSorted ? [{ $sort: sort }] : []), ...(limit > 0 ? [{ $limit: limit }] : [])]
}

const MONGO = {
  ...{ equals: '$eq', not_equals: '$ne', in: '$in' },
  ...{ greater_than: '$gt', greater_than_equal: '$gte', less_than: '$lt', less_than_equal: '$lte' },
} as const
