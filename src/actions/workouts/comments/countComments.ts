import { MOST_CONDITIONS } from '../../../storage/callLimits.ts'
import type { Transaction } from '../../../storage/doorway.ts'

/** How many comments an author has written on each of these subjects of an athlete, those that were removed included. */
export async function countComments(
  { payload, req }: Transaction,
  { user, author }: { user: string; author: string },
  subjects: string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const where = [
    { field: 'user', in: [user] },
    { field: 'authorKey', in: [author] },
  ]
  for (let from = 0; from < subjects.length; from += MOST_CONDITIONS) {
    const parents = subjects.slice(from, from + MOST_CONDITIONS).map((id) => ({ id }))
    const found = await payload.db.countOfEach({ collection: 'comments', by: 'subject', parents, where, req })
    for (const [id, count] of found) counts.set(id, count)
  }
  return counts
}
