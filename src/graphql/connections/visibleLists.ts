import type { CollectionSlug, DataFromCollectionSlug } from 'payload'
import { NO_JOINS } from '../../storage/noJoins.ts'
import type { ReadScope } from '../../storage/reading.ts'
import type { Lists } from './findPage.ts'

/** Reads lists from the database, guarded by the collection's access functions. */
export function visibleLists<Slug extends CollectionSlug>({ payload, req }: ReadScope): Lists<Slug> {
  return {
    find: async (question) => {
      const { docs } = await payload.find({
        pagination: false,
        depth: 0,
        joins: NO_JOINS,
        overrideAccess: false,
        req,
        ...question,
      })
      return docs as DataFromCollectionSlug<Slug>[]
    },
    count: async ({ collection, where }) => {
      const { totalDocs } = await payload.count({ collection, where, overrideAccess: false, req })
      return totalDocs
    },
  }
}
