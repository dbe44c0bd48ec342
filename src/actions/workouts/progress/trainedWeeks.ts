/**
 * The weeks in which an athlete completed a workout, as runs of weeks without a gap, in their order. Both streaks are
 * lengths of runs, so a workout that arrives late changes them without a look at the others. Pure.
 */
export type TrainedWeeks = readonly Run[]

/** The first and the last week, by `weekOf`. */
type Run = readonly [first: number, last: number]

/** What an athlete's document keeps. */
export interface KeptWeeks {
  /** How many workouts these are the weeks of. Another number than the athlete has shows that somebody else counted. */
  workouts: number
  runs: TrainedWeeks
}

/** The document of an athlete is read by every request of theirs, so it keeps no more. Forty years have about as many. */
export const MOST_RUNS = 1_000

export function withWeek(runs: TrainedWeeks, week: number): TrainedWeeks {
  const before = runs.filter(([, last]) => last < week - 1)
  const after = runs.filter(([first]) => first > week + 1)
  const joined = runs.slice(before.length, runs.length - after.length)
  const first = Math.min(week, ...joined.map((run) => run[0]))
  const last = Math.max(week, ...joined.map((run) => run[1]))
  return [...before, [first, last], ...after]
}

export function withoutWeek(runs: TrainedWeeks, week: number): TrainedWeeks {
  return runs.flatMap((run): Run[] => {
    const [first, last] = run
    if (week < first || week > last) return [run]
    const parts: Run[] = [
      [first, week - 1],
      [week + 1, last],
    ]
    return parts.filter(([from, to]) => from <= to)
  })
}

/** The streak as of the last workout, and the longest one. */
export function streaksIn(runs: TrainedWeeks): { currentStreakWeeks: number; longestStreakWeeks: number } {
  const lengths = runs.map(([first, last]) => last - first + 1)
  return { currentStreakWeeks: lengths.at(-1) ?? 0, longestStreakWeeks: Math.max(0, ...lengths) }
}

/** The weeks of an athlete with so many workouts. Null where they have to be counted from all workouts. */
export function weeksKept(kept: unknown, workouts: number): TrainedWeeks | null {
  if (workouts === 0) return []
  const known = kept as KeptWeeks | null | undefined
  return known?.workouts === workouts ? known.runs : null
}

export function toKeep(runs: TrainedWeeks | null, workouts: number): KeptWeeks | null {
  return runs && runs.length <= MOST_RUNS ? { workouts, runs } : null
}
