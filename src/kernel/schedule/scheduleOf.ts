import { isInCalendar, merged, NEVER, nextTrainingDay, numberOf, type Span, spanAt, textOf } from './calendar.ts'
import type { KeptDay, Layout, ScheduleChange, Skip } from './layout.ts'

/**
 * When the workouts of an enrolment are due: a function of its slots in order, of its layout, of what was changed since,
 * and of when slots were done. Pure, and no step of it looks at the present day.
 *
 * The k-th slot lies on the k-th training day. Then each change acts on the days that the changes before it have made,
 * and only on what was not yet done when the change was made: what is done keeps the day it had. A pause holds nothing.
 * What it would hold goes on to the next training days, and pushes on what it meets there. A shift moves its slot and all
 * that follow by days, and what it brings into a pause goes on in the same way. Shifts of one slot in a row count as
 * one, so a shift back is no shift, whatever was moved in between. A move places one slot on a day, and the others lie as
 * if it had not been moved.
 */

export interface ScheduledSlot {
  slotId: string
  /** Null while a pause without an end holds the slot, and for what never was due. */
  dueOn: string | null
  /** The day on which the slot would lie if nobody had moved it; null where nobody has. */
  movedFrom: string | null
  /** Null for what is not skipped. */
  skip: Skip | null
  isMoved: boolean
  /** Whether the day would lie outside the calendar. There is none then. */
  isBeyond: boolean
}

export type DoneAt = ReadonlyMap<string, string>

export function scheduleOf(
  slots: readonly string[],
  layout: Layout,
  changes: readonly ScheduleChange[],
  doneAt: DoneAt = new Map(),
): ScheduledSlot[] {
  const schedule = new Schedule(slots, layout, doneAt)
  for (const change of changes) schedule.take(change)
  return schedule.told()
}

/** A change of days, with the days as they were before it where it may be taken back. */
type Step = { before: Days | null } & (
  | { kind: 'MOVE'; index: number; to: number }
  | { kind: 'SHIFT'; index: number; days: number }
  | { kind: 'PAUSE'; from: number; until: number }
)

/** By the index of the slot. Not a number where there is no day, and arrays of numbers, because hundreds of steps copy them. */
interface Days {
  /** Where the slot lies in the row of workouts. What was kept has only a day of its own, unless it was missed. */
  row: Float64Array
  /** The days of what was moved or kept. */
  own: Float64Array
}

class Schedule {
  private days: Days
  private steps: Step[] = []
  /** The place of the last shift, as long as only moves came after it: another one of the same slot is added to it. */
  private lastShift = NO_STEP
  private readonly done: number[]
  private readonly isFixed: boolean[]
  private readonly skips: (Skip | null)[]
  private readonly isMoved: boolean[]
  private readonly kept: (KeptDay | undefined)[]
  /** The indexes of the slots in the order in which pauses push them on: what was missed comes first, by its day. */
  private readonly order: number[]
  /** The indexes of the slots that were done after the changes so far, the first one last. */
  private readonly undone: number[]
  /** The pauses of the steps that are applied. */
  private spans: Span[] = []
  private readonly indexOf: Map<string, number>
  private readonly next

  constructor(
    private readonly slots: readonly string[],
    layout: Layout,
    doneAt: DoneAt,
  ) {
    this.next = nextTrainingDay(layout.trainingDays)
    this.kept = slots.map((slot) => layout.kept[slot])
    this.done = slots.map((slot) => (doneAt.has(slot) ? Date.parse(doneAt.get(slot) as string) : NEVER))
    this.undone = [...slots.keys()]
      .filter((index) => this.done[index] !== NEVER)
      .sort((one, other) => (this.done[other] as number) - (this.done[one] as number))
    this.isFixed = this.kept.map((each, index) => each?.isDone === true && this.done[index] !== NEVER)
    this.skips = this.kept.map((each) => each?.skip ?? null)
    this.isMoved = this.kept.map((each) => each?.movedFrom !== undefined)
    this.indexOf = new Map(slots.map((slot, index) => [slot, index]))
    this.days = {
      row: this.firstRow(layout),
      own: Float64Array.from(this.kept, (each) => (each?.on && !wasMissed(each) ? numberOf(each.on) : NONE)),
    }
    const missed = [...slots.keys()].filter((index) => wasMissed(this.kept[index])).sort(this.byRow)
    this.order = [...missed, ...[...slots.keys()].filter((index) => !wasMissed(this.kept[index]))]
  }

  private readonly byRow = (one: number, other: number) =>
    (this.days.row[one] as number) - (this.days.row[other] as number) || one - other

  private firstRow({ days, follows }: Layout): Float64Array {
    let [place, last] = [0, numberOf(follows) - 1]
    return Float64Array.from(this.kept, (kept) => {
      if (kept) return wasMissed(kept) ? numberOf(kept.on as string) : NONE
      const given = days[place]
      place += 1
      if (given !== undefined) return numberOf(given)
      last = this.next(last + 1)
      return last
    })
  }

  take(change: ScheduleChange): void {
    const at = Date.parse(change.at)
    for (
      let next = this.undone.at(-1);
      next !== undefined && (this.done[next] as number) <= at;
      next = this.undone.at(-1)
    ) {
      if (!this.isFixed[next]) this.fix(next)
      this.undone.pop()
    }
    if (change.kind === 'PAUSE') this.pause(numberOf(change.from), untilOf(change))
    else this.takeOfSlot(change)
  }

  /** What is done keeps the day that it showed, which is not its place where a pause that was told anew has reached it. */
  private fix(index: number): void {
    const { row, own } = this.days
    const days = Number.isNaN(own[index]) ? row : own
    days[index] = this.outOf(days[index] as number, this.spans)
    this.isFixed[index] = true
  }

  private takeOfSlot(change: Exclude<ScheduleChange, { kind: 'PAUSE' }>): void {
    const index = this.indexOf.get(change.slot)
    if (index === undefined) return
    if (change.kind === 'SHIFT') this.shift(index, change.days)
    else this.skips[index] = change.kind === 'SKIP' ? skipIn(change) : null
    if (change.kind === 'MOVE') this.push({ kind: 'MOVE', index, to: numberOf(change.to), before: null })
  }

  private shift(index: number, days: number): void {
    const last = this.steps[this.lastShift]
    if (last?.kind !== 'SHIFT' || last.index !== index) {
      if (last) last.before = null
      this.push({ kind: 'SHIFT', index, days, before: this.days })
      this.lastShift = this.steps.length - 1
      return
    }
    last.days += days
    for (const step of this.steps.slice(this.lastShift)) {
      if (step.kind === 'MOVE' && step.index >= index && !this.isFixed[step.index]) step.to += days
    }
    this.replayFrom(this.lastShift)
  }

  private pause(from: number, until: number): void {
    const place = this.steps.findIndex((step) => step.kind === 'PAUSE' && step.from === from)
    if (place < 0) {
      const last = this.steps[this.lastShift]
      if (last) last.before = null
      this.lastShift = NO_STEP
      this.push({ kind: 'PAUSE', from, until, before: this.days })
    } else {
      Object.assign(this.steps[place] as Step, { until })
      this.replayFrom(place)
    }
  }

  private push(step: Step): void {
    this.steps.push(step)
    this.apply(this.steps.length - 1)
  }

  /** Takes these steps anew. What is done by now keeps the day it has. */
  private replayFrom(place: number): void {
    const { before } = this.steps[place] as Step
    if (!before) throw new Error('A step was told anew whose days were not kept.')
    const [row, own] = [before.row.slice(), before.own.slice()]
    for (const [index, isFixed] of this.isFixed.entries()) {
      if (!isFixed) continue
      row[index] = this.days.row[index] as number
      own[index] = this.days.own[index] as number
    }
    this.days = { row, own }
    this.spans = this.spansBefore(place)
    for (let each = place; each < this.steps.length; each += 1) this.apply(each)
  }

  private apply(place: number): void {
    const step = this.steps[place] as Step
    if (step.before) step.before = this.days
    if (step.kind === 'MOVE') {
      if (this.isFixed[step.index]) return
      this.days.own[step.index] = step.to
      this.isMoved[step.index] = true
      return
    }
    this.days = { row: this.days.row.slice(), own: this.days.own.slice() }
    if (step.kind === 'SHIFT') this.add(step)
    else this.spans = this.spansBefore(place + 1)
    if (this.spans.length > 0) this.leave(this.spans)
  }

  private spansBefore(place: number): Span[] {
    return merged(this.steps.slice(0, place).filter((each) => each.kind === 'PAUSE'))
  }

  private add({ index: from, days }: { index: number; days: number }): void {
    const { row, own } = this.days
    for (let index = from; index < row.length; index += 1) {
      if (this.isFixed[index]) continue
      row[index] = (row[index] as number) + days
      own[index] = (own[index] as number) + days
    }
  }

  /**
   * What lies in a pause goes on to the training days after it, one to a day, and pushes on what it meets there. What has
   * a day of its own goes on by itself.
   */
  private leave(spans: Span[]): void {
    const { row, own } = this.days
    // Where pushing began and how far it has come. Nothing before its pause is pushed.
    let [began, reached] = [NEVER, -NEVER]
    for (const index of this.order) {
      if (this.isFixed[index]) continue
      own[index] = this.outOf(own[index] as number, spans)
      const day = row[index] as number
      if (Number.isNaN(day)) continue
      const span = spanAt(spans, day)
      const isMet = day >= began && day <= reached
      if (!span && !isMet) {
        began = NEVER
        reached = -NEVER
        continue
      }
      if (span && !isMet) began = span.from
      const after = Math.max(span?.until ?? -NEVER, isMet ? reached : -NEVER)
      reached = this.outOf(this.next(after + 1), spans)
      row[index] = reached
    }
  }

  /** The day itself, or the first training day after the pause that holds it. */
  private outOf(day: number, spans: Span[]): number {
    let free = day
    for (let span = spanAt(spans, free); span; span = spanAt(spans, free)) {
      if (span.until === NEVER) return NEVER
      free = this.next(span.until + 1)
    }
    return free
  }

  told(): ScheduledSlot[] {
    return this.slots.map((slotId, index) => {
      const [row, own] = [this.days.row[index] as number, this.days.own[index] as number]
      // A pause that was told anew may reach a day to which somebody had moved a workout meanwhile.
      const isOpen = this.done[index] === NEVER
      const placed = Number.isNaN(own) ? row : own
      const day = this.isFixed[index] ? placed : this.outOf(placed, this.spans)
      const dueOn = textOf(day)
      const isMoved = this.isMoved[index] as boolean
      return {
        slotId,
        dueOn,
        isMoved,
        skip: this.skips[index] ?? null,
        movedFrom: isMoved ? this.movedFrom(index, dueOn) : null,
        isBeyond: isOpen && Number.isFinite(day) && !isInCalendar(day),
      }
    })
  }

  private movedFrom(index: number, dueOn: string | null): string | null {
    const [row, kept] = [this.days.row[index] as number, this.kept[index]]
    const from = Number.isNaN(row) ? (kept?.movedFrom ?? kept?.on) : textOf(row)
    return from !== dueOn ? (from ?? null) : null
  }
}

const NONE = Number.NaN
const NO_STEP = -1

/**
 * Whether the slot kept its day because it was missed. It stays in the row of workouts, so that a later pause gives each of
 * them a training day of its own.
 */
const wasMissed = (kept: KeptDay | undefined) =>
  kept !== undefined && kept.on !== null && !kept.isDone && kept.movedFrom === undefined && !kept.skip

const untilOf = ({ until }: { until: string | null }) => (until === null ? NEVER : numberOf(until))

const skipIn = ({ reason, by }: Skip): Skip => ({ ...(reason && { reason }), ...(by && { by }) })
