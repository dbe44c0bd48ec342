import DataLoader from 'dataloader'
import type { CollectionSlug, DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import type { Caller } from '../kernel/caller.ts'
import { MOST_VALUES } from './callLimits.ts'
import { findDocuments, isWholeSlug } from './findDocuments.ts'
import { findRows, isRowSlug } from './findRows.ts'
import { NO_JOINS } from './noJoins.ts'
import type { ReadOptions } from './question.ts'

/** What every loader reads with. */
export interface ReadScope {
  payload: Payload
  req: PayloadRequest
  caller: Caller
  /** Collects the tags of everything that is read of the catalogue, for an answer that may be kept. */
  readTags?: Set<string>
}

/** Collections of rows that are part of the catalogue. */
const REVISIONS: string[] = ['programRevisions', 'workoutRevisions'] satisfies CollectionSlug[]

/** The documents that fulfil `where` and that the caller may see: the collection's own access decides. */
export function findVisible<Slug extends CollectionSlug>(
  scope: Omit<ReadScope, 'caller'>,
  collection: Slug,
  where: Where,
  options: ReadOptions = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  return find(scope, collection, where, false, options)
}

/**
 * All documents that fulfil `where`, without the collection's access function. Only for documents that the caller has
 * been shown, or that `where` limits to the caller's own.
 */
export async function findUnguarded<Slug extends CollectionSlug>(
  { payload, req }: Omit<ReadScope, 'caller'>,
  collection: Slug,
  where: Where,
  options: ReadOptions = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  if (!isRowSlug(collection) && !isWholeSlug(collection))
    return find({ payload, req }, collection, where, true, options)
  requireTime(req)
  if (isWholeSlug(collection)) {
    const documents = await findDocuments({ payload, req }, collection, where, options)
    payload.db.waymark.catalogue?.hasRead()
    return documents as unknown as DataFromCollectionSlug<Slug>[]
  }
  const rows = await findRows({ payload, req }, collection, where, options)
  if (REVISIONS.includes(collection)) payload.db.waymark.catalogue?.hasRead()
  return rows as DataFromCollectionSlug<Slug>[]
}

/** Like `findUnguarded`, but so many of each of these people at most, the newest of them. */
export async function findLatestOfEach<Slug extends 'workoutSessions' | 'commentReceipts'>(
  { payload, req }: Omit<ReadScope, 'caller'>,
  collection: Slug,
  people: readonly string[],
  question: { where: Where; newest: string; limit: number },
): Promise<DataFromCollectionSlug<Slug>[]> {
  requireTime(req)
  const rows = await payload.db.latestOfEach({ collection, by: 'user', parents: people, ...question, req })
  return rows as unknown as DataFromCollectionSlug<Slug>[]
}

async function find<Slug extends CollectionSlug>(
  { payload, req }: Omit<ReadScope, 'caller'>,
  collection: Slug,
  where: Where,
  overrideAccess: boolean,
  { sort, limit }: ReadOptions,
): Promise<DataFromCollectionSlug<Slug>[]> {
  requireTime(req)
  const { docs } = await payload.find({
    collection,
    where,
    depth: 0,
    joins: NO_JOINS,
    pagination: false,
    overrideAccess,
    req,
    sort,
    limit,
  })
  payload.db.waymark.catalogue?.hasRead()
  return docs as DataFromCollectionSlug<Slug>[]
}

/**
 * GraphQL goes on resolving an operation that was already answered at its deadline. This check ends its reads: it
 * throws `DeadlineExceeded`.
 */
function requireTime({ context }: PayloadRequest): void {
  context.deadline?.check('the request has been answered, so nothing more is read')
}

export function keyed<Document extends { id: string }>(find: (ids: string[]) => Promise<Document[]>) {
  return new DataLoader<string, Document | null>(
    async (ids) => {
      const found = new Map((await find([...ids])).map((document) => [document.id, document]))
      return ids.map((id) => found.get(id) ?? null)
    },
    { maxBatchSize: MOST_VALUES },
  )
}
