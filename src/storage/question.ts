import type { CollectionSlug, Where } from 'payload'

/** What a list asks the database. */
export interface Question<Slug extends CollectionSlug> {
  collection: Slug
  where: Where
  sort?: string[]
  limit?: number
}
