import DataLoader from 'dataloader'
import type { CollectionSlug, DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import type { Caller } from '../kernel/caller.ts'
import { findRows, isRowSlug } from './findRows.ts'

/** What every loader reads with. */
export interface ReadScope {
  payload: Payload
  req: PayloadRequest
  caller: Caller
  /** Takes the tags of all that is read of the catalogue, for an answer that may be kept. */
  readTags?: Set<string>
}

/** MongoDB and SQLite both take this many values in one `in`; SQLite's limit is 32,766. */
export const LARGEST_BATCH = 10_000

export async function findAll<Slug extends CollectionSlug>(
  { payload, req }: Omit<ReadScope, 'caller'>,
  collection: Slug,
  where: Where,
  overrideAccess: boolean,
  sort?: string[],
  limit?: number,
): Promise<DataFromCollectionSlug<Slug>[]> {
  // graphql-js goes on resolving what has been answered at its deadline.
  req.context.deadline?.check('nobody waits for what would be read')
  if (overrideAccess && isRowSlug(collection)) {
    return findRows({ payload, req }, collection, where, { sort, limit }) as Promise<DataFromCollectionSlug<Slug>[]>
  }
  const { docs } = await payload.find({
    collection,
    where,
    depth: 0,
    joins: false as never, // what is joined to a person is for the admin interface; nothing else has a join
    pagination: false,
    overrideAccess,
    req,
    sort,
    limit,
  })
  return docs as DataFromCollectionSlug<Slug>[]
}

export function keyed<Document extends { id: string }>(find: (ids: string[]) => Promise<Document[]>) {
  return new DataLoader<string, Document | null>(
    async (ids) => {
      const found = new Map((await find([...ids])).map((document) => [document.id, document]))
      return ids.map((id) => found.get(id) ?? null)
    },
    { maxBatchSize: LARGEST_BATCH },
  )
}
