import type { DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import type { CatalogueSlug } from '../kernel/catalogue.ts'
import { giveWay } from '../kernel/eventLoop.ts'
import { fillDefaults } from './fillDefaults.ts'
import { NO_JOINS } from './noJoins.ts'
import type { Question, ReadOptions } from './question.ts'

/** Collections whose documents are one row each, and whose documents no hook changes when they are read. */
const ROWS = [
  'attentionDismissals',
  'authSessions',
  'calendarFeeds',
  'coachingInvitations',
  'coachings',
  'comments',
  'commentReceipts',
  'productUsers',
  'enrolments',
  'adjustments',
  'milestoneCompletions',
  'programRevisions',
  'workoutRevisions',
  'workoutSessions',
  'performedSets',
  'personalRecords',
  'workoutEvents',
] as const
export type RowSlug = (typeof ROWS)[number]

export function isRowSlug(slug: string): slug is RowSlug {
  return ROWS.includes(slug as RowSlug)
}

/**
 * Reads straight from the adapter, without access functions and without Payload's walk over each field of each
 * document, which costs more than the read. Only for collections that are closed to everybody, for the caller's own
 * documents, and for documents that the caller has been shown. The calling code must say which of these applies.
 */
export async function findRows<Slug extends RowSlug>(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  collection: Slug,
  where: Where,
  { sort, limit = 0 }: ReadOptions = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  const asked = { collection, where, sort, limit, pagination: false, joins: NO_JOINS, req }
  const { docs } = await payload.db.find<DataFromCollectionSlug<Slug>>(asked)
  return docs
}

/** In documents. Reading and unpacking so many workouts of ten exercises takes 50 ms. */
const MOST_AT_ONCE = 100

/**
 * As `findRows`, for the catalogue, whose documents have rows below them. No hook of it changes a document when it is read,
 * and Payload's walk over each field of 200 workouts keeps everybody else waiting for a second. Where more documents are
 * asked for by their IDs, others get a turn after each hundred, which is one call.
 */
export async function findInCatalogue<Slug extends CatalogueSlug>(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  collection: Slug,
  where: Where,
  { sort, limit = 0 }: ReadOptions = {},
): Promise<DataFromCollectionSlug<Slug>[]> {
  const found: DataFromCollectionSlug<Slug>[] = []
  for (const some of inParts(where)) {
    if (found.length > 0) await giveWay()
    const asked = { collection, where: some, sort, limit, pagination: false, joins: NO_JOINS, req }
    const { docs } = await payload.db.find<DataFromCollectionSlug<Slug>>(asked)
    fillDefaults(payload.collections[collection].config.flattenedFields, docs)
    found.push(...docs)
  }
  return found
}

/** A question for documents by nothing but their IDs may be asked in parts. */
function inParts(where: Where): Where[] {
  const ids: unknown = Object.keys(where).length === 1 && where.id && 'in' in where.id ? where.id.in : null
  if (!Array.isArray(ids) || ids.length <= MOST_AT_ONCE) return [where]
  const starts = Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, part) => part * MOST_AT_ONCE)
  return starts.map((start) => ({ id: { in: ids.slice(start, start + MOST_AT_ONCE) } }))
}

/** Like `findRows`, for several questions of which none needs the answer of another: one call. */
export async function findTogether<const Slugs extends readonly RowSlug[]>(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  ...questions: { [Index in keyof Slugs]: Question<Slugs[Index]> }
): Promise<{ [Index in keyof Slugs]: DataFromCollectionSlug<Slugs[Index]>[] }> {
  const answers = await payload.db.findTogether({ questions, req })
  return answers as { [Index in keyof Slugs]: DataFromCollectionSlug<Slugs[Index]>[] }
}
