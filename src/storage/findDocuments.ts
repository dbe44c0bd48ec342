import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { NO_JOINS } from './noJoins.ts'
import type { ReadOptions } from './question.ts'

/** Collections of the catalogue whose documents have lists in them, and whose documents no hook changes when they are read. */
const WHOLE = ['milestones', 'workouts'] as const
export type WholeSlug = (typeof WHOLE)[number]

export function isWholeSlug(slug: string): slug is WholeSlug {
  return WHOLE.includes(slug as WholeSlug)
}

/**
 * Reads milestones and workouts straight from the adapter, without access functions and without Payload's walk over each
 * field of each row. A program of a year has five thousand sets, and the walk would keep the event loop for a second.
 * Only for whoever may see the whole catalogue, and for documents that another one names which the caller has been
 * shown. The calling code must say which of these applies.
 */
export async function findDocuments<Slug extends WholeSlug>(
  { payload, req }: { payload: Payload; req: PayloadRequest },
  collection: Slug,
  where: Where,
  { sort, limit = 0 }: ReadOptions = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  const asked = { collection, where, sort, limit, pagination: false, joins: NO_JOINS, req }
  const { docs } = await payload.db.find<DataFromCollectionSlug<Slug>>(asked)
  return docs
}

/** The documents with these IDs, each once: one call. Others have their turn before they are worked with. */
export async function findDocumentsById<Slug extends WholeSlug>(
  scope: { payload: Payload; req: PayloadRequest },
  collection: Slug,
  ids: Iterable<string | null | undefined>,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined)
  if (wanted.length === 0) return []
  const found = await findDocuments(scope, collection, { id: { in: wanted } })
  await nextTurn()
  return found
}
