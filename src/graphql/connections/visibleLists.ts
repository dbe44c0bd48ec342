import type { CollectionSlug, DataFromCollectionSlug } from 'payload'
import type { ReadScope } from '../../storage/reading.ts'
import type { Lists } from './findPage.ts'

/** Lists of what a collection lets the caller see, always read from the database. */
export function visibleLists<Slug extends CollectionSlug>({ payload, req }: ReadScope): Lists<Slug> {
  return {
    find: async (question) => {
      const { docs } = await payload.find({
        pagination: false,
        depth: 0,
        joins: false as never, // what is joined to a person is for the admin interface; nothing else has a join
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
