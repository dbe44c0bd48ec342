import type { DataFromCollectionSlug, Where } from 'payload'
import type { Condition } from '../../../storage/bulkOperations.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import type { RowSlug } from '../../../storage/findRows.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'

interface Asked<Slug extends RowSlug> {
  collection: Slug
  athletes: readonly string[]
  /** The same conditions twice, as counts and as reads take them. */
  conditions: Condition[]
  where: Where[]
  /** The field by which the latest rows are found. */
  newest: 'startedAt' | 'createdAt'
  /** The most rows of one athlete. */
  most: number
}

/**
 * The rows of these athletes, whom the caller coaches, the latest first, and of each athlete at most so many. Whoever has
 * more is read apart, so that nobody who writes a lot hides what another athlete has done, or makes the list slow.
 *
 * Two calls, and two more for some hundred athletes who have more rows than that.
 */
export async function latestOfEach<Slug extends RowSlug>(
  reader: Reader,
  { collection, athletes, conditions, where, newest, most }: Asked<Slug>,
): Promise<DataFromCollectionSlug<Slug>[]> {
  const { payload, req } = reader
  const sort = [`-${newest}`, 'id']
  const all = athletes.map((id) => ({ id })) // a coach has fewer than one call takes
  const counts = await payload.db.countOfEach({ collection, by: 'user', parents: all, where: conditions, req })
  const has = (id: string) => counts.get(id) ?? 0
  const few = athletes.filter((id) => has(id) > 0 && has(id) <= most)
  const among: Where[] = [{ user: { in: few } }, ...where]
  let rows = few.length > 0 ? await findUnguarded(reader, collection, { and: among }, { sort }) : []
  const many = athletes.filter((id) => has(id) > most)
  for (const part of partsOf(many, Math.floor(MOST_VALUES / most))) {
    const parents = part.map((id) => ({ id }))
    const page = { collection, by: 'user', parents, where: conditions, newest, limit: most }
    const ids = await payload.db.pageOfEach({ ...page, req })
    const named: Where[] = [{ user: { in: part } }, { id: { in: ids } }]
    rows = rows.concat(await findUnguarded(reader, collection, { and: named }, { sort }))
  }
  return rows
}

function partsOf<Value>(values: readonly Value[], size: number): Value[][] {
  const parts: Value[][] = []
  for (let start = 0; start < values.length; start += size) parts.push(values.slice(start, start + size))
  return parts
}
