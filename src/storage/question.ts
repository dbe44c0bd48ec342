import type { CollectionSlug, Where } from 'payload'

/** The order of what a read finds, and how much of it. */
export interface ReadOptions {
  sort?: string[]
  limit?: number
}

/** What a list asks the database. */
export interface Question<Slug extends CollectionSlug = CollectionSlug> extends ReadOptions {
  collection: Slug
  where: Where
}
