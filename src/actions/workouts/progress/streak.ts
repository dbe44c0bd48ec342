import { weekOf } from '../../../kernel/localDay.ts'

/**
 * Streaks count ISO weeks (Monday to Sunday). A workout counts for the day that it keeps, so another time zone moves no
 * week that is past. Pure.
 */

/**
 * The current week never breaks a streak. A streak lapses once a whole week has passed without a workout. `today` is
 * the athlete's day now.
 */
export function currentStreak(weeksAtLastWorkout: number, lastWorkoutOn: string | null, today: string): number {
  if (!lastWorkoutOn) return 0
  return weekOf(today) - weekOf(lastWorkoutOn) <= 1 ? weeksAtLastWorkout : 0
}

/** When a workout was completed: the moment (RFC 3339 in UTC with milliseconds), and the day that it keeps. */
export interface Completion {
  at: string
  on: string
}

export interface Streaks {
  /** As of the last workout. */
  currentStreakWeeks: number
  longestStreakWeeks: number
  /** RFC 3339. */
  lastWorkoutAt: string | null
  /** The latest day with a workout. For somebody who travels west, it may be later than the day of the last workout. */
  lastWorkoutOn: string | null
}

const NO_STREAK: Streaks = {
  currentStreakWeeks: 0,
  longestStreakWeeks: 0,
  lastWorkoutAt: null,
  lastWorkoutOn: null,
}

/** Whether these completions come after all that the streaks have counted, both by moment and by day. */
export function areNewer(completions: readonly Completion[], { lastWorkoutAt, lastWorkoutOn }: Streaks): boolean {
  return completions.every(({ at, on }) => at >= (lastWorkoutAt ?? '') && on >= (lastWorkoutOn ?? ''))
}

/** The streaks after more workouts, which `areNewer`. In any order. */
export function extendStreaks(streaks: Streaks, completions: readonly Completion[]): Streaks {
  const moments = completions.map(({ at }) => at).sort()
  const lastWorkoutAt = moments.at(-1) ?? streaks.lastWorkoutAt
  const days = completions.map(({ on }) => on).sort()
  return days.reduce<Streaks>(({ currentStreakWeeks, longestStreakWeeks, lastWorkoutOn }, on) => {
    const since = lastWorkoutOn ? weekOf(on) - weekOf(lastWorkoutOn) : 2
    const weeks = since === 0 ? currentStreakWeeks : since === 1 ? currentStreakWeeks + 1 : 1
    return {
      currentStreakWeeks: weeks,
      longestStreakWeeks: Math.max(longestStreakWeeks, weeks),
      lastWorkoutAt,
      lastWorkoutOn: on,
    }
  }, streaks)
}

/** Counts the streaks from all workouts, in any order. */
export function streaksOf(completions: readonly Completion[]): Streaks {
  return extendStreaks(NO_STREAK, completions)
}
