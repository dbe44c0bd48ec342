import type { DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { type RowQuestion } from './bulkOperations.ts'

/** Collections whose documents are one row each, and which no hook changes on the way out. */
const ROWS = [
  ...(['authSessions', 'productUsers', 'enrolments', 'milestoneCompletions', 'programRevisions'] as const),
  ...(['workoutSessions', 'performedSets', 'personalRecords', 'workoutEvents'] as const),
]
export type RowSlug = (typeof ROWS)[number]

export function isRowSlug(slug: string): slug is RowSlug {
  return ROWS.includes(slug as RowSlug)
}

interface Found {
  sort?: string[]
  limit?: number
}

/**
 * Straight from the adapter, past access and past Payload's walk over each field of each document, which costs more than the
 * read: for what is closed to everybody, for one's own, and for what has been shown already. Whoever asks says which.
 */
export async function findRows<Slug extends RowSlug>(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  collection: Slug,
  where: Where,
  { sort, limit = 0 }: Found = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  const asked = { collection, where, sort, limit, pagination: false, joins: false as never, req }
  const { docs } = await payload.db.find<DataFromCollectionSlug<Slug>>(asked)
  return docs
}

/** The same for several questions of which none needs the answer of another: one call. */
export async function findTogether<const Slugs extends readonly RowSlug[]>(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  ...questions: { [Index in keyof Slugs]: RowQuestion & { collection: Slugs[Index] } }
): Promise<{ [Index in keyof Slugs]: DataFromCollectionSlug<Slugs[Index]>[] }> {
  return (await payload.db.findTogether({ questions, req })) as never
}
