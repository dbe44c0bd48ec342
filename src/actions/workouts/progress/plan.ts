import type { SnapshotMilestone } from '../../programs/revise.ts'
import { type DeletedSlot, type DoneSlot, earnedBy } from './earnedBy.ts'

/** How far an enrolment is: what its pinned revision asks for, compared with what its completed sessions did. Pure. */

type PlannedSlot = SnapshotMilestone['slots'][number]

/** A completion as it is stored. */
export interface StoredCompletion {
  milestoneId: string
  /** The revision that the enrolment was pinned to when the milestone was earned. */
  revision: number
  completedAt: string
  /** Null where moving to a newer revision, which asked for less, earned the milestone. */
  sessionId: string | null
}

export interface SlotStanding {
  slot: PlannedSlot
  done: DoneSlot | null
}

export interface MilestoneStanding {
  milestone: SnapshotMilestone
  slots: SlotStanding[]
  slotsDone: number
  isComplete: boolean
  /** Null while the milestone is not complete, and for a milestone without slots that was never earned. */
  completedAt: string | null
}

export interface Standing {
  milestones: MilestoneStanding[]
  /** The first milestone that is not complete, and its first open slot. */
  current: MilestoneStanding | null
  next: SlotStanding | null
  slotsDone: number
  slotsTotal: number
  /**
   * What the stored completions lack: newly earned milestones, and milestones that were earned at another moment than is
   * stored.
   */
  earned: (DoneSlot & { milestoneId: string })[]
  /**
   * The milestones whose stored completion is wrong: a deletion arrived late, and at no moment all slots were done.
   */
  lost: string[]
  /** When the last milestone was completed. Null while a milestone is not complete, and for a plan without slots. */
  completedAt: string | null
}

/**
 * A milestone that was once earned stays complete, whatever a newer revision asks for. A milestone is also complete
 * while each of its slots is done. The second rule covers milestones without slots, and milestones that a coach has
 * since deleted, for which no completion can be stored. An athlete who is pinned to a deleted milestone gets past it by
 * doing its slots, as everybody does. What was deleted since it was earned takes nothing back: see `earnedBy`.
 */
export function standingOf(
  planned: readonly SnapshotMilestone[],
  pinnedRevision: number,
  done: ReadonlyMap<string, DoneSlot>,
  completions: readonly StoredCompletion[],
  deleted: readonly DeletedSlot[] = [],
): Standing {
  const storedOf = new Map(completions.map((completion) => [completion.milestoneId, completion]))
  const earned: Standing['earned'] = []
  const lost: string[] = []
  const milestones = planned.map((milestone): MilestoneStanding => {
    const slots = milestone.slots.map((slot) => ({ slot, done: done.get(slot.id) ?? null }))
    const found = storedOf.get(milestone.id)
    const last = earnedBy(slots, deleted)
    const isPinned = found?.revision === pinnedRevision
    const isLost = isPinned && !last && slots.some(({ slot }) => deleted.some(({ slotId }) => slotId === slot.id))
    const stored = isLost ? undefined : found
    const isNew = last !== null && (!stored || (isPinned && corrects(last, stored)))
    if (isLost) lost.push(milestone.id)
    if (isNew) earned.push({ milestoneId: milestone.id, ...last })
    return {
      milestone,
      slots,
      slotsDone: slots.filter((slot) => slot.done).length,
      isComplete: stored !== undefined || last !== null || slots.every((slot) => slot.done),
      completedAt: (isNew ? last.completedAt : stored?.completedAt) ?? null,
    }
  })
  const current = milestones.find(({ isComplete }) => !isComplete) ?? null
  const slotsTotal = sum(milestones, ({ slots }) => slots.length)
  return {
    milestones,
    current,
    next: current?.slots.find((slot) => !slot.done) ?? null,
    slotsDone: sum(milestones, (milestone) => milestone.slotsDone),
    slotsTotal,
    earned,
    lost,
    completedAt: current || slotsTotal === 0 ? null : latest(milestones.map(({ completedAt }) => completedAt)),
  }
}

/** Of two sessions completed at the same moment, the same one earns the milestone in whichever order they arrive. */
function corrects(last: DoneSlot, stored: StoredCompletion): boolean {
  if (Date.parse(last.completedAt) !== Date.parse(stored.completedAt)) return true
  return stored.sessionId !== null && stored.sessionId !== last.sessionId
}

function latest(moments: (string | null)[]): string | null {
  return moments.reduce((one, other) => (one && other && Date.parse(one) >= Date.parse(other) ? one : (other ?? one)))
}

function sum<Value>(values: Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}

/**
 * Whether two revisions ask the same of an athlete: equal IDs and order of milestones and slots, and in each slot the
 * same revision of the same workout.
 */
export function sameStructure(one: readonly SnapshotMilestone[], other: readonly SnapshotMilestone[]): boolean {
  return alike(one, other, (milestone, same) => milestone.id === same.id && sameSlots(milestone, same))
}

export function sameSlots(one: Pick<SnapshotMilestone, 'slots'>, other: Pick<SnapshotMilestone, 'slots'>): boolean {
  return alike(
    one.slots,
    other.slots,
    (slot, same) =>
      slot.id === same.id && slot.workoutId === same.workoutId && slot.workoutRevision === same.workoutRevision,
  )
}

function alike<Value>(one: readonly Value[], other: readonly Value[], same: (one: Value, other: Value) => boolean) {
  return one.length === other.length && one.every((value, index) => same(value, other[index] as Value))
}
