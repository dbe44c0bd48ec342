import type { Transaction } from '../../../storage/doorway.ts'
import { findUserById } from '../../auth/findUserById.ts'
import { recountStreaks } from '../progress/recountStreaks.ts'
import { extendStreak, type Streaks } from '../progress/streak.ts'
import { progressIn, updateProductUserProgress } from '../progress/updateProductUserProgress.ts'
import { add, NOTHING, type Sums, subtract, sumsOfSession } from './sums.ts'
import type { Session, Tracked } from './world.ts'

/**
 * Updates an athlete's figures for the changed sessions by the differences. Streaks are counted from all workouts only
 * when a workout arrives late, or when a completion moves.
 */
export async function countProgress(tx: Transaction, userId: string, sessions: Tracked<Session>[]): Promise<void> {
  const changed = sessions.filter(({ before, now }) => isCompleted(before) || isCompleted(now))
  const difference = changed.reduce<Sums>(
    (sum, { before, now }) => add(sum, subtract(sumsOfCompleted(now), sumsOfCompleted(before))),
    NOTHING,
  )
  const moved = changed.filter(({ before, now }) => (before?.completedAt ?? null) !== now.completedAt)
  if (moved.length === 0 && Object.values(difference).every((value) => value === 0)) return

  // The caller's own copy is as old as the request, so the user is read again.
  const user = await findUserById(tx, userId)
  if (!user) throw new Error('The athlete is gone.')
  const progress = progressIn(user)
  const completed = moved.map(({ now }) => String(now.completedAt)).sort()
  const inOrder =
    moved.every(({ before }) => !isCompleted(before)) && completed.every((at) => at >= (progress.lastWorkoutAt ?? ''))
  const streaks = inOrder
    ? completed.reduce<Streaks>((known, at) => extendStreak(known, at, user.timeZone), progress)
    : await recountStreaks(tx, userId, user.timeZone)
  await updateProductUserProgress(tx, userId, {
    workoutsCompleted: progress.workoutsCompleted + moved.filter(({ before }) => !isCompleted(before)).length,
    setsPerformed: progress.setsPerformed + difference.sets,
    volumeKgThousandths: progress.volumeKgThousandths + difference.volumeKgThousandths,
    volumeLbThousandths: progress.volumeLbThousandths + difference.volumeLbThousandths,
    currentStreakWeeks: streaks.currentStreakWeeks,
    longestStreakWeeks: streaks.longestStreakWeeks,
    lastWorkoutAt: streaks.lastWorkoutAt,
  })
}

function isCompleted(session: Session | null): session is Session {
  return session?.completedAt != null
}

function sumsOfCompleted(session: Session | null): Sums {
  return isCompleted(session) ? sumsOfSession(session) : NOTHING
}
