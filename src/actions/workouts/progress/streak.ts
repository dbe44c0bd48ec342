/** Streaks count ISO weeks (Monday to Sunday) in the athlete's time zone. Pure. */

const DAY_MS = 86_400_000

/** Making a format costs far more than using it. There are only a few hundred time zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, made)
  return made
}

/** The day that `moment` falls on in the given time zone, as 2026-11-23. */
export function dayOf(moment: Date, timeZone: string): string {
  return formatOf(timeZone).format(moment)
}

/** The number of the ISO week that `moment` falls in, counted from the Monday 1969-12-29, in the given time zone. */
export function weekNumber(moment: Date, timeZone: string): number {
  const [year, month, day] = dayOf(moment, timeZone).split('-').map(Number) as [number, number, number]
  // 1970-01-01 was a Thursday: three days after its Monday.
  return Math.floor((Date.UTC(year, month - 1, day) / DAY_MS + 3) / 7)
}

/** The Monday that a week begins with, as 2026-11-23. */
export function mondayOf(week: number): string {
  return new Date((week * 7 - 3) * DAY_MS).toISOString().slice(0, 10)
}

/** The current week never breaks a streak. A streak lapses once a whole week has passed without a workout. */
export function currentStreak(
  weeksAtLastWorkout: number,
  lastWorkoutAt: Date | null,
  now: Date,
  timeZone: string,
): number {
  if (!lastWorkoutAt) return 0
  return weekNumber(now, timeZone) - weekNumber(lastWorkoutAt, timeZone) <= 1 ? weeksAtLastWorkout : 0
}

export interface Streaks {
  /** As of the last workout. */
  currentStreakWeeks: number
  longestStreakWeeks: number
  /** RFC 3339. */
  lastWorkoutAt: string | null
}

const NO_STREAK: Streaks = { currentStreakWeeks: 0, longestStreakWeeks: 0, lastWorkoutAt: null }

/** The streaks after one more workout, which was not completed before the last one. */
export function extendStreak(streaks: Streaks, completedAt: string, timeZone: string): Streaks {
  const { lastWorkoutAt, currentStreakWeeks, longestStreakWeeks } = streaks
  const since = lastWorkoutAt
    ? weekNumber(new Date(completedAt), timeZone) - weekNumber(new Date(lastWorkoutAt), timeZone)
    : 2
  const weeks = since === 0 ? currentStreakWeeks : since === 1 ? currentStreakWeeks + 1 : 1
  return {
    currentStreakWeeks: weeks,
    longestStreakWeeks: Math.max(longestStreakWeeks, weeks),
    lastWorkoutAt: completedAt,
  }
}

/** Counts the streaks from all workouts. `completedAt` is RFC 3339 in UTC with milliseconds, in any order. */
export function streaksOf(completedAt: readonly string[], timeZone: string): Streaks {
  return [...completedAt].sort().reduce((streaks, moment) => extendStreak(streaks, moment, timeZone), NO_STREAK)
}
