import type { Transaction } from '../../../storage/doorway.ts'
import { holdAthlete } from '../progress/holdAthlete.ts'

/** Afterwards the caller's schedule can be read at no secret address. Without one, nothing changes. */
export async function revokeCalendarFeed(tx: Transaction): Promise<true> {
  const { payload, req } = tx
  const { id } = await holdAthlete(tx)
  await payload.db.deleteMany({ collection: 'calendarFeeds', where: { user: { equals: id } }, req })
  return true
}
