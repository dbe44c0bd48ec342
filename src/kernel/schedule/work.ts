import type { ScheduleChange } from './layout.ts'

/**
 * How much work it is to compute a schedule: each change goes over all slots, and a pause that is told anew takes the
 * changes behind it again. Pure.
 */
export function workOf(slots: number, changes: readonly ScheduleChange[]): number {
  const begins = new Map<string, number>()
  const steps = changes.reduce((sum, change, place) => {
    if (change.kind !== 'PAUSE') return sum + 1
    const begun = begins.get(change.from)
    if (begun === undefined) begins.set(change.from, place)
    return sum + (begun === undefined ? 1 : place - begun)
  }, 1)
  return slots * steps
}
