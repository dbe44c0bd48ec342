import type { Transaction } from '../../../storage/doorway.ts'
import { type Streaks, streaksOf } from './streak.ts'

/** An athlete's streaks from nothing, in a time zone: when a workout comes late, or the weeks begin elsewhere. One call. */
export async function recountStreaks(
  { payload, req }: Transaction,
  userId: string,
  timeZone: string,
): Promise<Streaks> {
  const { docs } = await payload.db.find<{ completedAt: string }>({
    collection: 'workoutSessions',
    where: { and: [{ user: { equals: userId } }, { completedAt: { exists: true } }] },
    select: { completedAt: true },
    pagination: false,
    limit: 0,
    req,
  })
  return streaksOf(
    docs.map(({ completedAt }) => completedAt),
    timeZone,
  )
}
