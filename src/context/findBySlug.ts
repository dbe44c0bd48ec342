import type { DataFromCollectionSlug } from 'payload'
import { slugProblem } from '../validation/rules.ts'
import type { Context } from './context.ts'

/** What the caller may see under this slug, or null; a malformed slug is one that nothing has. */
export async function findBySlug<Slug extends 'programs' | 'exercises'>(
  { payload, req }: Pick<Context, 'payload' | 'req'>,
  collection: Slug,
  slug: string,
): Promise<DataFromCollectionSlug<Slug> | null> {
  if (slugProblem(slug)) return null
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return (docs[0] as DataFromCollectionSlug<Slug> | undefined) ?? null
}
