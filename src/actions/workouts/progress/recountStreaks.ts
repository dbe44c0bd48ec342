import { keptDay } from '../../../kernel/localDay.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { type Streaks, streaksOf } from './streak.ts'

/**
 * Counts an athlete's streaks from all their workouts. This is needed when a workout arrives late, or when a completion
 * moves or is deleted. One call. `timeZone` is for workouts that keep no day of their own (see `keptDay`).
 */
export async function recountStreaks(
  { payload, req }: Transaction,
  userId: string,
  timeZone: string,
): Promise<Streaks> {
  const { docs } = await payload.db.find<{ completedAt: string; completedOn?: string | null }>({
    collection: 'workoutSessions',
    where: { and: [{ user: { equals: userId } }, { completedAt: { exists: true } }, { removedAt: { exists: false } }] },
    select: { completedAt: true, completedOn: true },
    pagination: false,
    limit: 0,
    req,
  })
  return streaksOf(docs.map(({ completedAt: at, completedOn }) => ({ at, on: keptDay(completedOn, at, timeZone) })))
}
