import { dayOf } from '../../../kernel/localDay.ts'

const HOUR_MS = 3_600_000

/** The first moment of a day where the athlete is. Every time zone is within 16 hours of UTC. Pure. */
export function startOfDay(day: string, timeZone: string): string {
  let [before, from] = [Date.parse(day) - 16 * HOUR_MS, Date.parse(day) + 16 * HOUR_MS]
  // `from` lies on the day or later, and `before` lies ahead of it.
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayOf(new Date(middle), timeZone) >= day) from = middle
    else before = middle
  }
  return new Date(from).toISOString()
}
