import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleChange } from '../../../kernel/schedule/layout.ts'
import { SCHEDULE_LIMITS } from '../../../kernel/schedule/vocabulary.ts'
import { workOf } from '../../../kernel/schedule/work.ts'
import { affordable, dueOfEnrolment } from './schedules.ts'

const SKIP: ScheduleChange = { kind: 'SKIP', slot: 's', at: '2026-11-30T00:00:00.000Z' }

describe('affordable', () => {
  const enrolments = fc
    .array(
      fc.record({
        size: fc.integer({ min: 0, max: 2_000 }),
        changes: fc.integer({ min: 0, max: 500 }),
        day: fc.nat(9),
      }),
    )
    .map((all) =>
      all.map(({ size, changes, day }, index) => ({
        ...{ id: String(index), size, startsOn: '2026-11-30', trainingDays: 'MONDAY' },
        ...{ startedAt: `2026-11-0${day}T00:00:00.000Z`, changes: Array.from({ length: changes }, () => SKIP) },
      })),
    )
  const workOfAll = (all: readonly { size: number; changes: ScheduleChange[] }[]) =>
    all.reduce((sum, { size, changes }) => sum + workOf(size, changes), 0)

  it('takes the enrolments that were begun last, as many as fit into the bound', () => {
    fc.assert(
      fc.property(enrolments, (all) => {
        const taken = affordable(all, ({ size }) => size)
        expect(workOfAll(taken)).toBeLessThanOrEqual(SCHEDULE_LIMITS.workOfAthlete)
        const [next] = all
          .filter((each) => !taken.includes(each))
          .sort((one, other) =>
            one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.id < other.id) ? 1 : -1,
          )
        if (next) expect(workOfAll([...taken, next])).toBeGreaterThan(SCHEDULE_LIMITS.workOfAthlete)
        expect(taken.every((each) => !next || each.startedAt >= next.startedAt)).toBe(true)
      }),
    )
  })
})

describe('what is due of an enrolment', () => {
  it('keeps its days when the athlete moves to another time zone, and so does the end of the enrolment', () => {
    const slots = ['a', 'b', 'c'].map((id) => ({ id, workoutId: 'w', workoutTitle: 'W', workoutRevision: 1 }))
    const plan = { milestones: [{ id: 'm', title: 'M', slots }] } as never
    // Tuesday the first of December in Kiritimati, where it was done, and Monday in Pago Pago.
    const completedAt = '2026-12-01T05:00:00.000Z'
    const days = { startsOn: '2026-11-29', trainingDays: 'MONDAY SUNDAY TUESDAY', layout: null, changes: null }
    const enrolment = { ...days, status: 'COMPLETED' as const, completedAt, leftOn: null }
    const done = new Map([['a', { completedAt, completedOn: '2026-12-01', sessionId: 's' }]])
    const seen = (timeZone: string, day: string | null = '2026-12-01') =>
      dueOfEnrolment(
        enrolment,
        plan,
        { done: new Map([...done].map(([slot, each]) => [slot, { ...each, completedOn: day }])), completions: [] },
        { today: '2026-12-03', timeZone },
      ).map(({ slotId, status, on }) => `${slotId} ${status} ${on}`)
    const kept = ['a DONE 2026-11-29', 'b MISSED 2026-11-30']
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(seen(timeZone)).toEqual(kept)
    // A row that others have written may lack the day.
    expect(seen('Pacific/Pago_Pago', null)).toEqual(['a DONE 2026-11-29'])
  })
})
