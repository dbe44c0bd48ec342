import { keptDay } from '../../../kernel/localDay.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findUserById } from '../../auth/findUserById.ts'
import { followStreaks } from '../progress/followStreaks.ts'
import type { Completion } from '../progress/streak.ts'
import { toKeep } from '../progress/trainedWeeks.ts'
import { progressIn, updateProductUserProgress } from '../progress/updateProductUserProgress.ts'
import { add, NOTHING, type Sums, subtract, sumsOfSession } from './sums.ts'
import type { Session, Tracked } from './world.ts'

/**
 * Updates an athlete's figures for the changed sessions by the differences, so that it costs the same however much the
 * athlete has done.
 */
export async function countProgress(tx: Transaction, userId: string, sessions: Tracked<Session>[]): Promise<void> {
  const changed = sessions.filter(({ before, now }) => isCompleted(before) || isCompleted(now))
  const difference = changed.reduce<Sums>(
    (sum, { before, now }) => add(sum, subtract(sumsOfCompleted(now), sumsOfCompleted(before))),
    NOTHING,
  )
  const moved = changed.filter(({ before, now }) => countedAt(before) !== countedAt(now))
  if (moved.length === 0 && Object.values(difference).every((value) => value === 0)) return

  // The caller's own copy is as old as the request, so the user is read again.
  const user = await findUserById(tx, userId)
  if (!user) throw new Error('The athlete is gone.')
  const progress = progressIn(user)
  const completionOf = (session: Session | null): Completion | null => {
    const at = countedAt(session)
    return at === null ? null : { at, on: keptDay(session?.completedOn, at, user.timeZone) }
  }
  const completions = moved.map(({ before, now }) => ({ before: completionOf(before), now: completionOf(now) }))
  const { streaks, weeks } = await followStreaks(tx, user, completions)
  const workoutsCompleted = progress.workoutsCompleted + countCompleted(moved, 'now') - countCompleted(moved, 'before')
  await updateProductUserProgress(tx, userId, {
    workoutsCompleted,
    setsPerformed: progress.setsPerformed + difference.sets,
    volumeKgThousandths: progress.volumeKgThousandths + difference.volumeKgThousandths,
    volumeLbThousandths: progress.volumeLbThousandths + difference.volumeLbThousandths,
    currentStreakWeeks: streaks.currentStreakWeeks,
    longestStreakWeeks: streaks.longestStreakWeeks,
    lastWorkoutAt: streaks.lastWorkoutAt,
    lastWorkoutOn: streaks.lastWorkoutOn,
    trainedWeeks: toKeep(weeks, workoutsCompleted),
  })
}

/** When the session was completed. Null where it does not count, because it is open, was abandoned or was deleted. */
function countedAt(session: Session | null): string | null {
  return session && session.removedAt === null ? session.completedAt : null
}

function isCompleted(session: Session | null): session is Session {
  return countedAt(session) !== null
}

function countCompleted(sessions: Tracked<Session>[], when: 'before' | 'now'): number {
  return sessions.filter((session) => isCompleted(session[when])).length
}

function sumsOfCompleted(session: Session | null): Sums {
  return isCompleted(session) ? sumsOfSession(session) : NOTHING
}
