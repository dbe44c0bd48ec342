import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../localDay.ts'
import { type Layout, layoutFrom, type ScheduleChange } from './layout.ts'
import { begunAnew, laidForRevision } from './relaid.ts'
import { scheduleOf } from './scheduleOf.ts'
import { adherenceOf, dueSlots } from './standing.ts'
import { DayOfWeek } from './vocabulary.ts'

const { MONDAY, WEDNESDAY, FRIDAY } = DayOfWeek
const WEEK = Object.values(DayOfWeek)
const slotsOf = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`)
const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()
/** Changes are told in hours, and something done at an hour and a half lies between two of them. */
const doneAfter = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour, 30)).toISOString()
type Untimed = ScheduleChange extends infer Each ? (Each extends unknown ? Omit<Each, 'at'> : never) : never
const timed = (changes: Untimed[], from = 0) =>
  changes.map((change, index) => ({ ...change, at: at(from + index) })) as ScheduleChange[]

const MWF = layoutFrom('2026-11-02', [MONDAY, WEDNESDAY, FRIDAY])
const days = (count: number, changes: Untimed[], layout: Layout = MWF, done = new Map<string, string>()) =>
  scheduleOf(slotsOf(count), layout, timed(changes), done).map(({ dueOn }) => dueOn?.slice(5) ?? null)

const day = fc.integer({ min: 0, max: 120 }).map((count) => daysAfter('2026-10-20', count))
const training = fc.subarray(WEEK, { minLength: 1 })
const layouts = fc.record({ startsOn: day, training }).map((each) => layoutFrom(each.startsOn, each.training))
const sizes = fc.integer({ min: 1, max: 25 })
const anySlot = fc.integer({ min: 0, max: 24 }).map((index) => `s${index}`)
const pause = fc
  .record({ from: day, length: fc.option(fc.integer({ min: -2, max: 30 }), { freq: 6 }) })
  .map(
    ({ from, length }): Untimed => ({ kind: 'PAUSE', from, until: length === null ? null : daysAfter(from, length) }),
  )
const shift = fc
  .record({ slot: anySlot, days: fc.integer({ min: -40, max: 40 }) })
  .map((each): Untimed => ({ kind: 'SHIFT', ...each }))
const move = fc.record({ slot: anySlot, to: day }).map((each): Untimed => ({ kind: 'MOVE', ...each }))
const skip = anySlot.map((slot): Untimed => ({ kind: 'SKIP', slot }))
const anyChanges = fc.array(fc.oneof(pause, shift, move, skip), { maxLength: 10 })
const doneSlots = fc
  .dictionary(anySlot, fc.integer({ min: -1, max: 12 }), { maxKeys: 8 })
  .map((hours) => new Map(Object.entries(hours).map(([slot, hour]) => [slot, doneAfter(hour)])))

/** The pauses that are in force: of those from one day, the last told. */
function pausesIn(changes: readonly Untimed[]) {
  const byDay = new Map(changes.flatMap((each) => (each.kind === 'PAUSE' ? [[each.from, each.until] as const] : [])))
  return [...byDay].map(([from, until]) => ({ from, until: until ?? '9999-12-31' }))
}

const isInPause = (changes: readonly Untimed[], on: string | null) =>
  on !== null && pausesIn(changes).some(({ from, until }) => on >= from && on <= until)

describe('scheduleOf', () => {
  it('lays the k-th slot on the k-th training day', () => {
    fc.assert(
      fc.property(layouts, sizes, (layout, size) => {
        const expected: string[] = []
        for (let on = layout.follows; expected.length < size; on = daysAfter(on, 1)) {
          const weekday = WEEK[(new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7] as DayOfWeek
          if (layout.trainingDays.includes(weekday)) expected.push(on)
        }
        expect(scheduleOf(slotsOf(size), layout, []).map(({ dueOn }) => dueOn)).toEqual(expected)
      }),
    )
  })

  it('lays the k-th slot on the k-th training day outside the pauses, whatever their order', () => {
    fc.assert(
      fc.property(layouts, sizes, fc.array(pause, { maxLength: 4 }), (layout, size, pauses) => {
        const free = scheduleOf(slotsOf(400), layout, []).flatMap(({ dueOn }) =>
          dueOn && !isInPause(pauses, dueOn) ? [dueOn] : [],
        )
        const shown = scheduleOf(slotsOf(size), layout, timed(pauses)).map(({ dueOn }) => dueOn)
        expect(shown).toEqual(slotsOf(size).map((_, index) => free[index] ?? null))
      }),
    )
  })

  it('holds nothing that is open in a pause, whatever else was changed', () => {
    fc.assert(
      fc.property(layouts, sizes, anyChanges, doneSlots, (layout, size, changes, done) => {
        // Somebody who moves a workout into a pause is refused, so moves into pauses of the time do not occur.
        const allowed = changes.filter(
          (each, index) => each.kind !== 'MOVE' || !isInPause(changes.slice(0, index), each.to),
        )
        const schedule = scheduleOf(slotsOf(size), layout, timed(allowed), done)
        const held = schedule.filter(({ slotId, dueOn }) => !done.has(slotId) && isInPause(allowed, dueOn))
        expect(held).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('takes a shift back by a shift back', () => {
    fc.assert(
      fc.property(layouts, anyChanges, anySlot, fc.integer({ min: -366, max: 366 }), (layout, before, slot, count) => {
        const slots = slotsOf(25)
        const both: Untimed[] = [...before, { kind: 'SHIFT', slot, days: count }, { kind: 'SHIFT', slot, days: -count }]
        expect(scheduleOf(slots, layout, timed(both))).toEqual(scheduleOf(slots, layout, timed(before)))
      }),
    )
  })

  it('shifts the slot and all that follow by exactly these days where no pause is in the way', () => {
    fc.assert(
      fc.property(
        layouts,
        sizes,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: -366, max: 366 }),
        (layout, size, index, count) => {
          const plain = scheduleOf(slotsOf(size), layout, [])
          const shifted = scheduleOf(slotsOf(size), layout, timed([{ kind: 'SHIFT', slot: `s${index}`, days: count }]))
          const expected = plain.map(({ dueOn }, each) => (each < index ? dueOn : daysAfter(dueOn as string, count)))
          expect(shifted.map(({ dueOn }) => dueOn)).toEqual(expected)
        },
      ),
    )
  })

  it('moves one workout and no other, also where more is changed later', () => {
    fc.assert(
      fc.property(layouts, sizes, anyChanges, anyChanges, anySlot, day, (layout, size, before, after, slot, to) => {
        const changes = [...before, { kind: 'MOVE', slot, to } as const, ...after]
        const unmoved = timed(changes).filter((_, index) => index !== before.length)
        const others = (given: ScheduleChange[]) =>
          scheduleOf(slotsOf(size), layout, given).flatMap(({ slotId, dueOn }) => (slotId === slot ? [] : [dueOn]))
        expect(others(timed(changes))).toEqual(others(unmoved))
      }),
    )
  })

  it('keeps the order of the program where nothing was moved and nothing was shifted back', () => {
    const later = shift.map((each) => ({ ...each, days: Math.abs((each as { days: number }).days) }) as Untimed)
    fc.assert(
      fc.property(layouts, sizes, fc.array(fc.oneof(pause, later), { maxLength: 8 }), (layout, size, changes) => {
        const shown = scheduleOf(slotsOf(size), layout, timed(changes)).map(({ dueOn }) => dueOn ?? '9999-12-31')
        expect(shown).toEqual(shown.toSorted())
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the day of what is done, whatever is changed afterwards', () => {
    fc.assert(
      fc.property(layouts, sizes, anyChanges, anyChanges, anySlot, (layout, size, before, after, slot) => {
        const done = new Map([[slot, doneAfter(before.length - 1)]])
        const dayIn = (changes: Untimed[]) =>
          scheduleOf(slotsOf(size), layout, timed(changes), done).find(({ slotId }) => slotId === slot)?.dueOn
        // What a pause holds has no day, and is due on none when it is done.
        expect(dayIn([...before, ...after])).toEqual(dayIn(before))
      }),
      { numRuns: 500 },
    )
  })

  it('moves nothing by doing a workout', () => {
    fc.assert(
      fc.property(layouts, sizes, anyChanges, anySlot, (layout, size, changes, slot) => {
        const done = new Map([[slot, doneAfter(changes.length)]])
        const shown = (of: Map<string, string>) =>
          scheduleOf(slotsOf(size), layout, timed(changes), of).map((each) => each.dueOn)
        expect(shown(done)).toEqual(shown(new Map()))
      }),
    )
  })

  it('moves by a pause of last week only what is open, to the next training days', () => {
    const done = new Map([
      ['s0', doneAfter(-1)],
      ['s1', doneAfter(-1)],
    ])
    const paused = days(5, [{ kind: 'PAUSE', from: '2026-11-02', until: '2026-11-08' }], MWF, done)
    expect(paused).toEqual(['11-02', '11-04', '11-09', '11-11', '11-13'])
  })

  it('ends a pause with an open end by the same pause with an end, and takes it back by one that ends before', () => {
    const open: Untimed = { kind: 'PAUSE', from: '2026-11-04', until: null }
    expect(days(3, [open])).toEqual(['11-02', null, null])
    expect(days(3, [open, { kind: 'PAUSE', from: '2026-11-04', until: '2026-11-09' }])).toEqual([
      '11-02',
      '11-11',
      '11-13',
    ])
    expect(days(3, [open, { kind: 'PAUSE', from: '2026-11-04', until: '2026-11-03' }])).toEqual([
      '11-02',
      '11-04',
      '11-06',
    ])
  })

  it('shifts what a pause has pushed on from where it is', () => {
    const changes: Untimed[] = [
      { kind: 'PAUSE', from: '2026-11-02', until: '2026-11-08' },
      { kind: 'SHIFT', slot: 's1', days: 1 },
    ]
    expect(days(3, changes)).toEqual(['11-09', '11-12', '11-14'])
  })

  it('does not count clocks: days of a change of the clocks, leap days and the 53rd week are days', () => {
    expect(days(3, [], layoutFrom('2026-10-23', [MONDAY, FRIDAY]))).toEqual(['10-23', '10-26', '10-30'])
    expect(days(3, [], layoutFrom('2028-02-28', [MONDAY, DayOfWeek.TUESDAY, WEDNESDAY]))).toEqual([
      '02-28',
      '02-29',
      '03-01',
    ])
    expect(days(3, [], layoutFrom('2026-12-30', [WEDNESDAY, DayOfWeek.SUNDAY]))).toEqual(['12-30', '01-03', '01-06'])
  })

  it('has no day outside the calendar', () => {
    const late = scheduleOf(slotsOf(2), layoutFrom('9999-12-31', WEEK), [])
    expect(late.map(({ dueOn, isBeyond }) => [dueOn, isBeyond])).toEqual([
      ['9999-12-31', false],
      [null, true],
    ])
    const early = timed([{ kind: 'SHIFT', slot: 's0', days: -1 }])
    expect(scheduleOf(slotsOf(1), layoutFrom('0001-01-01', WEEK), early)[0]).toMatchObject({
      dueOn: null,
      isBeyond: true,
    })
  })
})

describe('a newer revision', () => {
  const revision = fc.record({ layout: layouts, size: sizes, changes: anyChanges, done: doneSlots, today: day })
  const shuffled = (size: number) => fc.shuffledSubarray([...slotsOf(size), 'n0', 'n1', 'n2'])

  it('changes no day where the slots are the same', () => {
    fc.assert(
      fc.property(revision, shuffled(20), ({ layout, changes, done, today }, after) => {
        const first = { layout, changes: timed(changes) }
        const before = slotsOf(20)
        const taken = laidForRevision(first, { before, after, doneAt: done, today }) ?? first
        expect(laidForRevision(taken, { before: after, after, doneAt: done, today })).toBeNull()
      }),
    )
  })

  it('keeps the days of what is done, moved, skipped or missed', () => {
    fc.assert(
      fc.property(revision, shuffled(20), ({ layout, changes, done, today }, after) => {
        const before = slotsOf(20)
        const first = { layout, changes: timed(changes) }
        const taken = laidForRevision(first, { before, after, doneAt: done, today }) ?? first
        const old = new Map(scheduleOf(before, layout, first.changes, done).map((each) => [each.slotId, each]))
        for (const now of scheduleOf(after, taken.layout, taken.changes, done)) {
          const then = old.get(now.slotId)
          const isPlaced = then?.isMoved && then.dueOn !== null
          const isKept = then && (done.has(now.slotId) || isPlaced || then.skip || (then.dueOn ?? '9') < today)
          if (isKept) expect(now).toMatchObject({ dueOn: then.dueOn, skip: then.skip, isMoved: then.isMoved })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has a day for everything once a pause without an end is over, also for what was moved', () => {
    const changes = timed([
      { kind: 'MOVE', slot: 's1', to: '2026-11-05' },
      { kind: 'PAUSE', from: '2026-11-03', until: null },
    ])
    const [before, after, doneAt] = [slotsOf(3), slotsOf(4), new Map()]
    const taken = laidForRevision({ layout: MWF, changes }, { before, after, doneAt, today: '2026-11-02' })
    const over = timed([{ kind: 'PAUSE', from: '2026-11-03', until: '2026-11-08' }], 9)
    const schedule = scheduleOf(after, taken?.layout ?? MWF, [...(taken?.changes ?? []), ...over])
    expect(schedule.map(({ dueOn }) => dueOn)).toEqual(['2026-11-02', '2026-11-09', '2026-11-11', '2026-11-13'])
  })

  it('makes nothing missed that was not, and holds nothing in a pause, not even a later one', () => {
    fc.assert(
      fc.property(revision, shuffled(20), anyChanges, ({ layout, changes, done, today }, after, later) => {
        const before = slotsOf(20)
        const allowed = changes.filter(({ kind }) => kind !== 'MOVE')
        const first = { layout, changes: timed(allowed) }
        const missed = (slots: string[], each: typeof first) =>
          scheduleOf(slots, each.layout, each.changes, done).flatMap(({ slotId, dueOn }) =>
            !done.has(slotId) && dueOn !== null && dueOn < today ? [slotId] : [],
          )
        const taken = laidForRevision(first, { before, after, doneAt: done, today }) ?? first
        expect(missed(before, first)).toEqual(expect.arrayContaining(missed(after, taken)))
        const more = later.filter(({ kind }) => kind !== 'MOVE')
        const schedule = scheduleOf(after, taken.layout, [...taken.changes, ...timed(more, 15)], done)
        const held = schedule.filter(
          ({ slotId, dueOn }) => !done.has(slotId) && isInPause([...allowed, ...more], dueOn),
        )
        expect(held).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('gives each missed workout a training day of its own where a later pause reaches back to them', () => {
    const pauses = fc.array(pause, { maxLength: 3 })
    fc.assert(
      fc.property(revision, shuffled(20), pauses, pauses, ({ layout, done, today }, after, changes, later) => {
        const before = slotsOf(20)
        const first = { layout, changes: timed(changes) }
        const taken = laidForRevision(first, { before, after, doneAt: done, today }) ?? first
        const schedule = scheduleOf(after, taken.layout, [...taken.changes, ...timed(later, 15)], done)
        const open = schedule.flatMap(({ slotId, dueOn }) => (done.has(slotId) || dueOn === null ? [] : [dueOn]))
        expect(new Set(open).size).toBe(open.length)
      }),
      { numRuns: 500 },
    )
  })

  it('pushes on by missed workouts what lies behind the pause that they leave', () => {
    const [before, after, doneAt] = [slotsOf(3), [...slotsOf(3), 'n0'], new Map()]
    const taken = laidForRevision({ layout: MWF, changes: [] }, { before, after, doneAt, today: '2026-11-05' })
    const pauses = timed([{ kind: 'PAUSE', from: '2026-11-01', until: '2026-11-05' }])
    const shown = (changes: ScheduleChange[]) =>
      scheduleOf(after, taken?.layout ?? MWF, changes).map(({ dueOn }) => dueOn?.slice(5))
    expect(shown([])).toEqual(['11-02', '11-04', '11-06', '11-09'])
    expect(shown(pauses)).toEqual(['11-06', '11-09', '11-11', '11-13'])
  })

  it('gives no day to what it does not ask for, and the days as if that were not there to all others', () => {
    fc.assert(
      fc.property(
        revision,
        shuffled(20),
        fc.array(anySlot),
        anyChanges,
        ({ layout, changes, done, today }, after, some, later) => {
          const unasked = new Set([...some, 'n1'].filter((slot) => !done.has(slot)))
          const before = slotsOf(20)
          const first = { layout, changes: timed(changes) }
          const days = (slots: string[]) => {
            const taken = laidForRevision(first, { before, after: slots, doneAt: done, today, unasked }) ?? first
            const others = later.filter((each) => !('slot' in each))
            return scheduleOf(slots, taken.layout, [...taken.changes, ...timed(others, 15)], done)
          }
          const asked = after.filter((slot) => !unasked.has(slot))
          // The same slots in the same order would be no newer revision.
          fc.pre(`${after}` !== `${before}` && `${asked}` !== `${before}`)
          const schedule = days(after)
          expect(schedule.filter(({ slotId }) => !unasked.has(slotId))).toEqual(days(asked))
          expect(schedule.every(({ slotId, dueOn }) => !unasked.has(slotId) || dueOn === null)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a schedule that begins anew', () => {
  it('keeps what is done and lays the others from the first day', () => {
    const done = new Map([
      ['s0', doneAfter(-1)],
      ['s2', doneAfter(5)],
    ])
    const changes = timed([
      { kind: 'PAUSE', from: '2026-11-04', until: null },
      { kind: 'SKIP', slot: 's1' },
    ])
    const schedule = scheduleOf(slotsOf(4), MWF, changes, done)
    const { layout, changes: none } = begunAnew(
      { layout: layoutFrom('2026-12-01', [DayOfWeek.TUESDAY]), schedule },
      done,
    )
    const anew = scheduleOf(slotsOf(4), layout, none, done)
    expect(anew.map(({ dueOn }) => dueOn)).toEqual(['2026-11-02', '2026-12-01', null, '2026-12-08'])
    expect(anew.some(({ skip }) => skip)).toBe(false)
  })

  it('gives no day to what is not asked for', () => {
    const { layout } = begunAnew({ layout: MWF, schedule: [] }, new Map(), new Set(['s1']))
    expect(days(3, [], layout)).toEqual(['11-02', null, '11-04'])
  })
})

describe('adherence', () => {
  const doneDays = (done: Map<string, string>) => ({
    has: (slot: string) => done.has(slot),
    dayOf: (slot: string) => String(done.get(slot)).slice(0, 10),
  })

  it('counts what was due until yesterday, and leaves out what was skipped', () => {
    const done = new Map([['s0', doneAfter(0)]])
    const schedule = scheduleOf(slotsOf(6), MWF, timed([{ kind: 'SKIP', slot: 's1' }]), done)
    const due = dueSlots(schedule, doneDays(done), { today: '2026-11-09' })
    expect(due.map(({ status }) => status)).toEqual(['DONE', 'SKIPPED', 'MISSED', 'DUE_TODAY', 'UPCOMING', 'UPCOMING'])
    expect(adherenceOf(due, '2026-11-09')).toEqual({ due: 3, done: 1, missed: 1, skipped: 1, percent: 50 })
  })

  it('is nothing before the first day, and an enrolment that has ended asks for nothing more', () => {
    const schedule = scheduleOf(slotsOf(6), MWF, [])
    const nothing = doneDays(new Map())
    expect(adherenceOf(dueSlots(schedule, nothing, { today: '2026-11-02' }), '2026-11-02').percent).toBeNull()
    expect(dueSlots(schedule, nothing, { today: '2026-11-20', endedOn: '2026-11-05' })).toHaveLength(2)
  })

  it('counts nothing that never was due: what was done in a pause without an end, and what nobody asks for', () => {
    const done = new Map([
      ['s1', '2026-11-05T10:00:00.000Z'],
      ['s3', '2026-11-03T10:00:00.000Z'],
    ])
    const schedule = scheduleOf(slotsOf(5), MWF, timed([{ kind: 'PAUSE', from: '2026-11-04', until: null }]), done)
    const due = dueSlots(schedule, doneDays(done), { today: '2026-11-20' })
    expect(due.map(({ slotId, dueOn, on, status }) => [slotId, dueOn, on, status])).toEqual([
      ['s0', '2026-11-02', '2026-11-02', 'MISSED'],
      ['s3', null, '2026-11-03', 'DONE'],
      ['s1', null, '2026-11-05', 'DONE'],
    ])
    expect(adherenceOf(due, '2026-11-20')).toEqual({ due: 1, done: 0, missed: 1, skipped: 0, percent: 0 })
    const unasked = new Set(['s1', 's2'])
    const asked = dueSlots(scheduleOf(slotsOf(4), MWF, [], done), doneDays(done), { today: '2026-11-20', unasked })
    expect(asked.map(({ slotId, dueOn, on }) => [slotId, dueOn, on])).toEqual([
      ['s0', '2026-11-02', '2026-11-02'],
      ['s1', null, '2026-11-05'],
      ['s3', '2026-11-09', '2026-11-09'],
    ])
    expect(adherenceOf(asked, '2026-11-20')).toEqual({ due: 2, done: 1, missed: 1, skipped: 0, percent: 50 })
  })
})
