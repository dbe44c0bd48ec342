import { numberOf, textOf } from './calendar.ts'
import type { KeptDay, Layout, ScheduleChange, Shift } from './layout.ts'
import { type DoneAt, type ScheduledSlot, scheduleOf } from './scheduleOf.ts'

/** New layouts, which keep what was. Pure. */

export interface LaidOut {
  layout: Layout
  changes: ScheduleChange[]
}

/**
 * The layout of a schedule that begins anew: what is done keeps the day it had, and the others lie on the first training
 * days, but for what is not asked for, which takes no day. Moves, shifts, pauses and skips belonged to the layout before,
 * and are gone.
 */
export function begunAnew(
  { layout, schedule, before }: { layout: Layout; schedule: readonly ScheduledSlot[]; before?: LaidOut | null },
  doneAt: DoneAt,
  unasked: ReadonlySet<string> = NOTHING,
): LaidOut {
  const dayOf = new Map(schedule.map((each) => [each.slotId, each]))
  const kept: Record<string, KeptDay> = Object.fromEntries([...unasked].map((slot) => [slot, NO_DAY]))
  for (const slot of doneAt.keys()) kept[slot] = keptOf(dayOf.get(slot), true)
  return { layout: { ...layout, kept, ...withShifts(before) }, changes: [] }
}

/**
 * The layout after a newer revision of the program. What is done, moved, skipped or missed keeps its day. The other slots
 * take, in their new order, the days that such slots had, and the training days that follow, but for what is not asked
 * for, which takes no day. Pauses stay. Where the slots and their order are the same, nothing changes, and the answer is
 * null.
 */
export function laidForRevision(
  laid: LaidOut,
  {
    before,
    after,
    doneAt,
    today,
    unasked = NOTHING,
  }: {
    before: readonly string[]
    after: readonly string[]
    doneAt: DoneAt
    today: string
    unasked?: ReadonlySet<string>
  },
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
    if (unasked.has(slot) && !doneAt.has(slot)) kept[slot] = NO_DAY
    else if (each ? keeps(each) : doneAt.has(slot)) kept[slot] = keptOf(each, doneAt.has(slot))
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
    layout: { trainingDays: laid.layout.trainingDays, kept, days, follows, ...withShifts(laid) },
    changes: laid.changes.filter(({ kind }) => kind === 'PAUSE'),
  }
}

/** So many shifts of earlier layouts are known. Retries come soon. */
const MOST_SHIFTS = 20

/** The shifts that somebody has told with an ID, the last one last. */
export function shiftsIn({ layout, changes }: LaidOut): Shift[] {
  const told = changes.flatMap((change) => {
    if (change.kind !== 'SHIFT' || !change.clientId) return []
    const { slot, days, clientId } = change
    return [{ slot, days, clientId }]
  })
  return [...(layout.shifted ?? []), ...told]
}

function withShifts(laid: LaidOut | null | undefined): Pick<Layout, 'shifted'> {
  const shifted = laid ? shiftsIn(laid).slice(-MOST_SHIFTS) : []
  return shifted.length > 0 ? { shifted } : {}
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_DAY: KeptDay = { on: null }

function keptOf(each: ScheduledSlot | undefined, isDone: boolean): KeptDay {
  return {
    on: each?.dueOn ?? null,
    ...(isDone && { isDone }),
    ...(each?.isMoved && { movedFrom: each.movedFrom ?? (each.dueOn as string) }),
    ...(each?.skip && { skip: each.skip }),
  }
}
