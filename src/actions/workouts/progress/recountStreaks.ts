import { keptDay, weekOf } from '../../../kernel/localDay.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { type Streaks, streaksOf } from './streak.ts'
import { type TrainedWeeks, withWeek } from './trainedWeeks.ts'

export interface Recounted extends Streaks {
  weeks: TrainedWeeks
}

/**
 * Counts an athlete's streaks from all their workouts. This is needed once for an athlete whose weeks were never kept,
 * and where somebody else has counted since (see `weeksKept`). One call. `timeZone` is for workouts that keep no day of
 * their own (see `keptDay`).
 */
export async function recountStreaks(
  { payload, req }: Transaction,
  userId: string,
  timeZone: string,
): Promise<Recounted> {
  const { docs } = await payload.db.find<{ completedAt: string; completedOn?: string | null }>({
    collection: 'workoutSessions',
    where: { and: [{ user: { equals: userId } }, { completedAt: { exists: true } }, { removedAt: { exists: false } }] },
    select: { completedAt: true, completedOn: true },
    pagination: false,
    limit: 0,
    req,
  })
  const completions = docs.map(({ completedAt: at, completedOn }) => ({ at, on: keptDay(completedOn, at, timeZone) }))
  const weeks = [...new Set(completions.map(({ on }) => weekOf(on)))].sort((one, other) => one - other)
  return { ...streaksOf(completions), weeks: weeks.reduce<TrainedWeeks>(withWeek, []) }
}
