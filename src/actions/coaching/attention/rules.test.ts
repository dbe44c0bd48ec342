import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../kernel/localDay.ts'
import { EMPTY_TALLY } from '../../workouts/sync/tally.ts'
import type { AthleteFacts, EnrolmentFact, RecordFact, SessionFact } from './facts.ts'
import { idOfItem, notice } from './notice.ts'
import { asksForMore } from './stalled.ts'
import { startOfDay } from './startOfDay.ts'

const NOW = new Date('2026-11-30T12:00:00.000Z')
const DAY_MS = 86_400_000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString()
const day = (days: number) => ago(days).slice(0, 10)

const athlete = (facts: Partial<AthleteFacts> = {}): AthleteFacts => ({
  athlete: { id: 'ada', timeZone: 'UTC', lastWorkoutAt: ago(1) },
  coachedSince: ago(300),
  ...{ sessions: [], records: [], enrolments: [], comments: [] },
  ...facts,
})
const session = (days: number, facts: Partial<SessionFact> = {}): SessionFact => ({
  ...{ id: `session ${days}`, startedAt: ago(days), completedAt: ago(days), workoutTitle: 'Squats', enrolment: null },
  ...{ notes: null, hasPain: false, rating: null, tally: EMPTY_TALLY, asked: new Map() },
  ...facts,
})
const enrolment = (facts: Partial<EnrolmentFact> = {}): EnrolmentFact => ({
  ...{ id: 'enrolment', programTitle: 'Novice', isActive: true, completedAt: null, pinnedRevision: 3 },
  ...{ offered: null, open: ['a', 'b', 'c'], schedule: null },
  ...facts,
})
const kinds = (facts: Partial<AthleteFacts>) => notice([athlete(facts)], [], NOW).map(({ kind }) => kind)

describe('attention', () => {
  it('needs two missed workouts', () => {
    const missed = (count: number) => [
      enrolment({
        schedule: {
          missed: ['a', 'b', 'c'].slice(0, count).map((slotId) => ({ slotId, dueOn: day(3) })),
          lastDueOn: day(-30),
        },
      }),
    ]
    expect([0, 1, 2, 3].map((count) => kinds({ enrolments: missed(count) }).length)).toEqual([0, 0, 1, 1])
    expect(kinds({ enrolments: missed(2).map((each) => ({ ...each, isActive: false })) })).toEqual([])
  })

  it.each([
    ['due in eight days', -8, []],
    ['due in a week', -7, ['PROGRAM_ENDING']],
    ['due today', 0, ['PROGRAM_ENDING']],
    ['due last week', 7, ['PROGRAM_ENDING']],
  ])('says of a program whose last workout is %s what holds', (_, days, expected) => {
    expect(kinds({ enrolments: [enrolment({ schedule: { missed: [], lastDueOn: day(days) } })] })).toEqual(expected)
  })

  it.each([
    [{ pinnedRevision: 3, offered: null }, []],
    [{ pinnedRevision: 3, offered: { revision: 3, at: ago(2) } }, []],
    [{ pinnedRevision: 2, offered: { revision: 3, at: ago(2) } }, ['NEWER_REVISION']],
    [{ pinnedRevision: 2, offered: { revision: 3, at: ago(2) }, isActive: false }, []],
  ])('says of the enrolment %j what waits', (facts, expected) => {
    expect(kinds({ enrolments: [enrolment(facts)] })).toEqual(expected)
  })

  it.each([
    [9.9, []],
    [10, ['INACTIVE']],
    [400, ['INACTIVE']],
  ])('after %d days without a workout says what holds', (days, expected) => {
    expect(kinds({ athlete: { id: 'ada', timeZone: 'UTC', lastWorkoutAt: ago(days) } })).toEqual(expected)
    const never = { athlete: { id: 'ada', timeZone: 'UTC', lastWorkoutAt: null }, coachedSince: ago(days) }
    expect(kinds(never)).toEqual(expected)
  })

  it('finds a session hard by half of its work sets, or by the worst rating', () => {
    const share = fc.integer({ min: 0, max: 12 }).chain((work) => fc.tuple(fc.constant(work), fc.nat({ max: work })))
    fc.assert(
      fc.property(share, fc.option(fc.integer({ min: 1, max: 5 })), ([work, hard], rating) => {
        const is = kinds({ sessions: [session(2, { rating, tally: { ...EMPTY_TALLY, work, hard } })] })
        expect(is).toEqual((hard > 0 && hard / work >= 0.5) || rating === 1 ? ['HARD_SESSION'] : [])
      }),
    )
  })

  it('tells of pain in a session that is still running, for four weeks', () => {
    const hurting = (days: number) => [session(days, { completedAt: null, notes: 'My knee hurts' })]
    expect([1, 27, 29].map((days) => kinds({ sessions: hurting(days) }))).toEqual([
      ['PAIN_REPORTED'],
      ['PAIN_REPORTED'],
      [],
    ])
  })

  it('finds a record in an exercise only where one was beaten', () => {
    const record = (kind: string, days: number, isFirst: boolean): RecordFact => ({
      ...{ id: kind, exercise: 'squat', kind, set: `set of ${kind}`, session: `session ${days}` },
      ...{ achievedAt: ago(days), score: 1, isFirst },
    })
    const firsts = [record('MOST_REPS', 2, true), record('HEAVIEST_LOAD', 3, true)]
    expect(kinds({ records: firsts })).toEqual([])
    const beaten = record('LONGEST_DURATION', 5, false)
    const [item, ...more] = notice([athlete({ records: [...firsts, beaten] })], [], NOW)
    expect([item, more]).toMatchObject([{ kind: 'NEW_RECORD', since: ago(5), cites: [{ id: beaten.id }] }, []])
    expect(kinds({ records: [record('MOST_REPS', 29, false)] })).toEqual([])
  })

  describe('of a standstill', () => {
    const best: RecordFact = {
      ...{ id: 'record', exercise: 'squat', kind: 'BEST_ESTIMATED_ONE_REP_MAX', set: 'set', session: 'old' },
      ...{ achievedAt: ago(50), score: 1_000, isFirst: false },
    }
    const asking = new Map([['squat', [{ type: 'AMRAP' }]]])
    const light = new Map([['squat', [{ type: 'NORMAL', repsMin: 5, percentOfOneRepMax: 60 }]]])
    const done = (count: number, asked = asking) =>
      Array.from({ length: count }, (_, index) =>
        session(40 - index, { asked, tally: { ...EMPTY_TALLY, work: 1, estimated: { squat: 1 } } }),
      )

    it('takes six sessions that asked for more, in whatever order they are read', () => {
      expect([5, 6, 9].map((count) => kinds({ sessions: done(count), records: [best] }))).toEqual([
        [],
        ['STALLED'],
        ['STALLED'],
      ])
      expect(kinds({ sessions: done(9, light), records: [best] })).toEqual([])
      expect(kinds({ sessions: [...done(5), ...done(9, light)], records: [best] })).toEqual([])
      const items = notice([athlete({ sessions: done(9), records: [best] })], [], NOW)
      expect(notice([athlete({ sessions: done(9).reverse(), records: [best] })], [], NOW)).toEqual(items)
      expect(items[0]).toMatchObject({ since: ago(35), says: expect.stringContaining('9 sessions') })
    })

    it('ends with a better estimate, and is another item afterwards', () => {
      const better = { ...best, set: 'better', achievedAt: ago(37.5) }
      expect(kinds({ sessions: done(8), records: [better] })).toEqual([])
      const [one] = notice([athlete({ sessions: done(14), records: [best] })], [], NOW)
      const [other] = notice([athlete({ sessions: done(14), records: [better] })], [], NOW)
      expect([one?.kind, other?.kind]).toEqual(['STALLED', 'STALLED'])
      expect(one?.id).not.toBe(other?.id)
    })

    it.each([
      [{ type: 'WARMUP', repsMin: 5 }, false],
      [{ type: 'NORMAL', repsMin: 5 }, true],
      [{ type: 'FAILURE', repsMin: 5, percentOfOneRepMax: 50 }, true],
      [{ type: 'NORMAL', repsMin: 5, rpe: 6 }, false],
      [{ type: 'NORMAL', repsMin: 5, rpe: 6, rpeMax: 8 }, true],
      [{ type: 'NORMAL', repsMin: 5, repsInReserve: 4 }, false],
      [{ type: 'NORMAL', repsMin: 5, repsInReserve: 2 }, true],
      [{ type: 'NORMAL', repsMin: 5, percentOfOneRepMax: 80 }, false],
      [{ type: 'NORMAL', repsMin: 5, percentOfOneRepMax: 86 }, true],
      [{ type: 'NORMAL', repsMin: 5, load: { thousandths: 100_000, unit: 'KG' as const } }, false],
      [{ type: 'NORMAL', repsMin: 5, repsMax: 6, load: { thousandths: 100_000, unit: 'KG' as const } }, true],
    ])('%j asks for more: %s', (set, expected) => {
      // 100 kg for 5 repetitions.
      expect(asksForMore(set, 100_000 * 100_000_000 * 35)).toBe(expected)
    })
  })

  it('has IDs of its facts alone, and is the newest first', () => {
    const facts = fc.array(fc.integer({ min: 1, max: 27 }), { maxLength: 8 })
    fc.assert(
      fc.property(facts, (days) => {
        const sessions = [...new Set(days)].map((each) => session(each, { rating: 1, hasPain: each % 2 === 0 }))
        const items = notice([athlete({ sessions })], [], NOW)
        expect(notice([athlete({ sessions: sessions.toReversed(), coachedSince: ago(2) })], [], NOW)).toEqual(items)
        expect(items.map(({ since }) => since)).toEqual(
          items
            .map(({ since }) => since)
            .toSorted()
            .reverse(),
        )
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        for (const { id, athlete: who, kind, key } of items) expect(idOfItem(who, kind, key)).toBe(id)
      }),
    )
  })
})

describe('the start of a day', () => {
  it('is the first moment that the athlete calls by that day, also where the clocks change', () => {
    const zones = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata')
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((number) => new Date(number * DAY_MS).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, zones, (on, zone) => {
        const start = new Date(startOfDay(on, zone))
        expect(dayOf(start, zone) >= on).toBe(true)
        expect(dayOf(new Date(start.getTime() - 1), zone) < on).toBe(true)
      }),
    )
  })
})
