import { numberOf, textOf } from './calendar.ts'
import type { KeptDay, Layout, ScheduleChange } from './layout.ts'
import { type DoneAt, type ScheduledSlot, scheduleOf } from './scheduleOf.ts'

/** New layouts, which keep what was. Pure. */

export interface LaidOut {
  layout: Layout
  changes: ScheduleChange[]
}

/**
 * The layout of a schedule that begins anew: what is done keeps the day it had, and the others lie on the first training
 * days. Moves, shifts, pauses and skips belonged to the layout before, and are gone.
 */
export function begunAnew(
  { layout, schedule }: { layout: Layout; schedule: readonly ScheduledSlot[] },
  doneAt: DoneAt,
): LaidOut {
  const dayOf = new Map(schedule.map((each) => [each.slotId, each]))
  const kept = [...doneAt.keys()].map((slot) => [slot, keptOf(dayOf.get(slot), true)] as const)
  return { layout: { ...layout, kept: Object.fromEntries(kept) }, changes: [] }
}

/**
 * The layout after a newer revision of the program. What is done, moved, skipped or missed keeps its day. The other slots
 * take, in their new order, the days that such slots had, and the training days that follow. Pauses stay. Where
 * the slots and their order are the same, nothing changes, and the answer is null.
 */
export function laidForRevision(
  laid: LaidOut,
  {
    before,
    after,
    doneAt,
    today,
  }: { before: readonly string[]; after: readonly string[]; doneAt: DoneAt; today: string },
): LaidOut | null {
  if (before.length === after.length && before.every((slot, index) => slot === after[index])) return null
  const schedule = scheduleOf(before, laid.layout, laid.changes, doneAt)
  const isOpen = ({ slotId }: ScheduledSlot) => !doneAt.has(slotId)
  const isMissed = ({ dueOn }: ScheduledSlot) => dueOn !== null && dueOn < today
  // What was moved and lies in a pause without an end has no day to keep. It is laid anew, or it would have none when the pause ends.
  const isPlaced = ({ isMoved, dueOn }: ScheduledSlot) => isMoved && dueOn !== null
  const keeps = (each: ScheduledSlot) => !isOpen(each) || isPlaced(each) || each.skip !== null || isMissed(each)
  const known = new Map(schedule.map((each) => [each.slotId, each]))
  const kept: Record<string, KeptDay> = {}
  for (const slot of after) {
    const each = known.get(slot)
    if (each ? keeps(each) : doneAt.has(slot)) kept[slot] = keptOf(each, doneAt.has(slot))
  }
  const free = schedule.filter((each) => !keeps(each) && each.dueOn !== null)
  const days = free.map(({ dueOn }) => dueOn as string).sort()
  const last = schedule
    .map(({ dueOn }) => dueOn ?? '')
    .sort()
    .at(-1)
  // Without a later day, new slots are due from today on.
  const follows = last && last >= today ? (textOf(numberOf(last) + 1) ?? last) : today
  return {
    layout: { trainingDays: laid.layout.trainingDays, kept, days, follows },
    changes: laid.changes.filter(({ kind }) => kind === 'PAUSE'),
  }
}

function keptOf(each: ScheduledSlot | undefined, isDone: boolean): KeptDay {
  return {
    on: each?.dueOn ?? null,
    ...(isDone && { isDone }),
    ...(each?.isMoved && { movedFrom: each.movedFrom ?? (each.dueOn as string) }),
    ...(each?.skip && { skip: each.skip }),
  }
}
