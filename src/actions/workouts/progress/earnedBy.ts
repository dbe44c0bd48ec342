/** The session that first did a slot. */
export interface DoneSlot {
  /** RFC 3339, as all moments in this file and in `plan`. */
  completedAt: string
  /** The athlete's own day of that time, where it was kept. */
  completedOn?: string | null
  sessionId: string
}

/** What a completed session did that was deleted since. */
export interface DeletedSlot extends DoneSlot {
  slotId: string
  removedAt: string
}

/**
 * What earned a milestone: the session that did the last of its slots, at the first moment at which every slot was done.
 * Null while there was no such moment, and where there are no slots. A session that was deleted did its slot until then,
 * so a deletion takes nothing back that had been earned before it. As moments decide and not arrivals, the same events
 * end in the same completions, whatever their order. `deleted` is in the order of completion. Pure.
 */
export function earnedBy(slots: readonly Slot[], deleted: readonly DeletedSlot[]): DoneSlot | null {
  const ways = slots.map(({ slot, done }) => [
    ...(done ? [{ ...done, removedAt: null }] : []),
    ...deleted.filter(({ slotId }) => slotId === slot.id),
  ])
  const moments = ways.flat().map(({ completedAt }) => completedAt)
  for (const moment of moments.sort(byMoment)) {
    const doing = ways.flatMap((each) => each.find((way) => isDoneAt(way, moment)) ?? [])
    if (doing.length === slots.length) return lastOf(doing)
  }
  return null
}

interface Slot {
  slot: { id: string }
  done: DoneSlot | null
}

type Way = DoneSlot & { removedAt: string | null }

function isDoneAt({ completedAt, removedAt }: Way, moment: string): boolean {
  return byMoment(completedAt, moment) <= 0 && (removedAt === null || byMoment(moment, removedAt) < 0)
}

/** Of two slots that were done at the same moment, the first in the plan counts. */
function lastOf(doing: readonly Way[]): DoneSlot | null {
  const [first, ...others] = doing
  if (!first) return null
  const last = others.reduce((one, other) => (byMoment(one.completedAt, other.completedAt) < 0 ? other : one), first)
  return { completedAt: last.completedAt, sessionId: last.sessionId }
}

function byMoment(one: string, other: string): number {
  return Date.parse(one) - Date.parse(other)
}
