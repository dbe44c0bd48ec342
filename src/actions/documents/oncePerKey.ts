import { createHash } from 'node:crypto'
import type { DataFromCollectionSlug } from 'payload'
import type { CatalogueSlug } from '../../kernel/catalogue.ts'
import { nowMs } from '../../kernel/clock.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'

const LASTS_MS = 24 * 60 * 60 * 1_000

/** A transaction, and whose key it is. */
type Who = Pick<Transaction, 'payload' | 'req'> & { caller: { user: { id: string } | null } }

export interface Keyed {
  idempotencyKey?: string | null
}

/**
 * Runs `make` once per key and caller. The key's row is inserted before anything else, in the same transaction. So a
 * refusal rolls the row back, and when requests race, one commits while the others start over and find the key. For 24
 * hours, the same key and body answers the same object as it now is, read as the caller. Refuses IDEMPOTENCY_CONFLICT
 * for another body, and NOT_FOUND when the object was deleted. `onRepeat` hears when the first call was.
 */
export async function oncePerKey<Slug extends CatalogueSlug>(
  { payload, req, caller }: Who,
  collection: Slug,
  mutation: string,
  { idempotencyKey: key, ...body }: Keyed,
  make: () => Promise<DataFromCollectionSlug<Slug>>,
  onRepeat?: (firstAtMs: number) => void,
): Promise<DataFromCollectionSlug<Slug>> {
  if (key == null || !caller.user) return make()
  const own = { caller: { equals: caller.user.id }, key: { equals: key } }
  // Keys are closed to everybody: only this function reads and writes them.
  const asWaymark = { collection: 'idempotencyKeys', depth: 0, overrideAccess: true, req } as const
  const bodyHash = createHash('sha256')
    .update(canonical([mutation, body]))
    .digest('hex')

  const [found] = (await payload.find({ ...asWaymark, where: own, limit: 1, pagination: false })).docs
  if (found && Date.parse(found.expiresAt) > nowMs()) {
    if (found.bodyHash !== bodyHash) throw refuse.idempotencyConflict('This key was used for a different request.')
    const { docs } = await payload.find({
      collection,
      where: { id: { equals: found.object } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    })
    if (!docs[0]) throw refuse.notFound('object: the object of this key was deleted', ['input', 'idempotencyKey'])
    onRepeat?.(Date.parse(found.expiresAt) - LASTS_MS)
    return docs[0] as DataFromCollectionSlug<Slug>
  }
  if (found) await payload.delete({ ...asWaymark, id: found.id })

  const row = await payload
    .create({
      ...asWaymark,
      data: { caller: caller.user.id, key, bodyHash, expiresAt: new Date(nowMs() + LASTS_MS).toISOString() },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'idempotencyKeys.caller+key') ? new ConcurrentChange('key') : error
    })
  const made = await make()
  await payload.db.updateOne({ collection: 'idempotencyKeys', id: row.id, data: { object: String(made.id) }, req })
  return made
}

/**
 * The same text for every body with the same meaning: keys are sorted, and null values are left out, because null and
 * omitted mean the same.
 */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, each]) => each !== null && each !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    )
  })
}
