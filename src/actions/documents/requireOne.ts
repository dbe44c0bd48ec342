import type { DataFromCollectionSlug } from 'payload'
import { type CatalogueSlug, TYPE_OF } from '../../kernel/catalogue.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'

/** The document as this transaction sees it. Refuses NOT_FOUND when the caller may not see the document. */
export async function requireOne<Slug extends CatalogueSlug>(
  { payload, req }: Pick<Transaction, 'payload' | 'req'>,
  collection: Slug,
  taggedId: string,
  field: string[] = ['input', `${TYPE_OF[collection]}Id`],
): Promise<DataFromCollectionSlug<Slug>> {
  const type = TYPE_OF[collection]
  const id = decodeId(type, taggedId)
  const { docs } = id
    ? await payload.find({
        collection,
        where: { id: { equals: id } },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: false,
        req,
      })
    : { docs: [] }
  if (!docs[0]) throw refuse.notFound(type, field)
  return docs[0] as DataFromCollectionSlug<Slug>
}

/** The document, if it still is at the revision that the caller has seen. Refuses NOT_FOUND and STALE_REVISION. */
export async function requireAt<Slug extends Exclude<CatalogueSlug, 'exercises'>>(
  tx: Transaction,
  collection: Slug,
  taggedId: string,
  expectedRevision: number,
): Promise<DataFromCollectionSlug<Slug>> {
  const document = await requireOne(tx, collection, taggedId)
  const { revision } = document as { revision: number }
  if (revision !== expectedRevision) throw refuse.stale(TYPE_OF[collection], expectedRevision, revision, taggedId)
  return document
}
