import type { SnapshotMilestone } from '../../programs/revise.ts'
import type { DoneSlot } from './earnedBy.ts'

interface Earned {
  milestoneId: string
  completedAt: string
}

/**
 * The slots that a program does not ask an athlete for, and which `nextWorkout` never names: those that a newer revision
 * has added to a milestone which the athlete had completed already. They may be done. What was done since the milestone
 * was complete was not asked for either. This is the only place that says so: schedules, adherence, the agenda, calendars
 * and attention all ask it. Pure.
 */
export function unaskedIn(
  milestones: readonly SnapshotMilestone[],
  completions: readonly Earned[],
  done: ReadonlyMap<string, DoneSlot>,
): ReadonlySet<string> {
  if (completions.length === 0) return NOTHING
  const earnedAt = new Map(completions.map(({ milestoneId, completedAt }) => [milestoneId, Date.parse(completedAt)]))
  const slots = milestones.flatMap((milestone) => {
    const earned = earnedAt.get(milestone.id)
    if (earned === undefined) return []
    return milestone.slots.filter(({ id }) => !(Date.parse(done.get(id)?.completedAt ?? '') <= earned))
  })
  return new Set(slots.map(({ id }) => id))
}

const NOTHING: ReadonlySet<string> = new Set()
