import type { DataFromCollectionSlug } from 'payload'
import { type CatalogueSlug, TYPE_OF } from '../../kernel/catalogue.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'

interface Given {
  taggedId: string
  field: string[]
}

/**
 * The database's IDs of documents, in the order given, by one database call. Refuses NOT_FOUND for each document that
 * does not exist or that the caller may not see.
 */
export async function requireAll(tx: Transaction, collection: CatalogueSlug, given: Given[]): Promise<string[]> {
  return (await requireEach(tx, collection, given, {})).map(({ id }) => id)
}

/** As `requireAll`, with the fields of `select` as well. */
export async function requireEach<Slug extends CatalogueSlug>(
  { payload, req }: Transaction,
  collection: Slug,
  given: Given[],
  select: Record<string, true>,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const ids = given.map(({ taggedId }) => decodeId(TYPE_OF[collection], taggedId))
  const known = ids.filter((id) => id !== null)
  const { docs } = known.length
    ? await payload.find({
        collection,
        where: { id: { in: known } },
        select: select as never, // the fields of a collection that is not known here
        pagination: false,
        depth: 0,
        overrideAccess: false,
        req,
      })
    : { docs: [] }
  const existing = new Map((docs as DataFromCollectionSlug<Slug>[]).map((document) => [String(document.id), document]))
  const found = ids.map((id) => existing.get(id ?? ''))
  const absent = given.filter((_, index) => !found[index])
  if (absent.length > 0) {
    throw new Refusal(
      ...absent.map(({ field }) => ({
        code: UserErrorCode.NOT_FOUND as const,
        message: `There is no such ${TYPE_OF[collection]}.`,
        field,
      })),
    )
  }
  return found as DataFromCollectionSlug<Slug>[]
}
