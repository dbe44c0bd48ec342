import { type CatalogueSlug, TYPE_OF } from '../../kernel/catalogue.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { Refusal, UserErrorCode } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'

/**
 * The database's IDs of documents, in the order given, by one database call. Refuses NOT_FOUND for each document that
 * does not exist or that the caller may not see.
 */
export async function requireAll(
  { payload, req }: Transaction,
  collection: CatalogueSlug,
  given: { taggedId: string; field: string[] }[],
): Promise<string[]> {
  const ids = given.map(({ taggedId }) => decodeId(TYPE_OF[collection], taggedId))
  const known = ids.filter((id) => id !== null)
  const { docs } = known.length
    ? await payload.find({
        collection,
        where: { id: { in: known } },
        select: {},
        pagination: false,
        depth: 0,
        overrideAccess: false,
        req,
      })
    : { docs: [] }
  const existing = new Set(docs.map(({ id }) => id as string))
  const absent = given.filter((_, index) => !existing.has(ids[index] ?? ''))
  if (absent.length > 0) {
    throw new Refusal(
      ...absent.map(({ field }) => ({
        code: UserErrorCode.NOT_FOUND,
        message: `There is no such ${TYPE_OF[collection]}.`,
        field,
      })),
    )
  }
  return ids as string[]
}
