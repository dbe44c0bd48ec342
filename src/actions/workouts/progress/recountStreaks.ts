import type { Transaction } from '../../../storage/doorway.ts'
import { type Streaks, streaksOf } from './streak.ts'

/**
 * Counts an athlete's streaks from all their workouts, in a time zone. This is needed when a workout arrives late, or
 * when another time zone moves the weeks. One call.
 */
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
