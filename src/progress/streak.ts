/** Streaks count ISO weeks (Monday to Sunday) in the athlete's time zone. Pure. */

const DAY_MS = 86_400_000

/** The number of the ISO week that `moment` falls in, counted from the Monday 1969-12-29, in the given time zone. */
export function weekNumber(moment: Date, timeZone: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    .format(moment)
    .split('-')
    .map(Number) as [number, number, number]
  // 1970-01-01 was a Thursday: three days after its Monday.
  return Math.floor((Date.UTC(year, month - 1, day) / DAY_MS + 3) / 7)
}

/** The running week never breaks a streak: it lapses once a whole week has gone by without a workout. */
export function currentStreak(
  weeksAtLastWorkout: number,
  lastWorkoutAt: Date | null,
  now: Date,
  timeZone: string,
): number {
  if (!lastWorkoutAt) return 0
  return weekNumber(now, timeZone) - weekNumber(lastWorkoutAt, timeZone) <= 1 ? weeksAtLastWorkout : 0
}
