import type { DataFromCollectionSlug } from 'payload'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import { slugProblem } from '../../kernel/rules.ts'
import type { CatalogueReader } from '../../storage/readCatalogue.ts'

/** The document with this slug, or null when there is none that the caller may see. A malformed slug finds nothing. */
export function findBySlug<Slug extends 'programs' | 'exercises'>(
  catalogue: Pick<CatalogueReader, 'find'>,
  collection: Slug,
  slug: string,
): PromiseOr<DataFromCollectionSlug<Slug> | null> {
  if (slugProblem(slug)) return null
  const found = catalogue.find({ collection, where: { slug: { equals: slug } }, limit: 1 })
  return whenThere(found, ([document]) => document ?? null)
}
