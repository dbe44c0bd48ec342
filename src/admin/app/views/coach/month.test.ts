import { describe, expect, it } from 'vitest'
import { daysOf, doneInWords, type Month, monthInNumbers, type Workout } from './month.ts'

const workout = (dueOn: string, status: Workout['status']): Workout => ({
  ...{ enrolmentId: 'e', slotId: dueOn, title: 'Squats', dueOn, status, movedFrom: null, isOpen: true },
  ...{ sessionId: null, doneOn: null, reason: null },
})
const november: Month = {
  ...{
    today: '2026-11-23',
    month: '2026-11',
    before: '2026-10',
    after: '2026-12',
    mayChange: true,
    programs: [],
    paused: [],
  },
  weeks: [['2026-10-31', '2026-11-01', '2026-11-23']],
  workouts: [workout('2026-10-31', 'MISSED'), workout('2026-11-01', 'DONE'), workout('2026-11-23', 'DUE_TODAY')],
  others: [{ sessionId: 's', title: 'Run', on: '2026-11-01' }],
}

describe('a month of an athlete', () => {
  it('lays what is due and what was done on its day', () => {
    expect(daysOf(november).map(({ day, workouts, others }) => [day, workouts.length, others.length])).toEqual([
      ['2026-10-31', 1, 0],
      ['2026-11-01', 1, 1],
      ['2026-11-23', 1, 0],
    ])
  })

  it('knows today, and the days of the months beside it', () => {
    expect(daysOf(november).map(({ isInMonth, isToday }) => [isInMonth, isToday])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('marks the days of a pause, and tells it on the first of them that is shown', () => {
    const pause = (from: string, until: string | null) => {
      const days = daysOf({ ...november, paused: [{ title: 'Base', from, until }] })
      return days.map(({ pauses }) => pauses.map(({ isFirst }) => isFirst))
    }
    expect(pause('2026-10-01', '2026-11-01')).toEqual([[true], [false], []])
    expect(pause('2026-11-01', null)).toEqual([[], [true], [false]])
  })

  it('says of what was done how late or early it was', () => {
    expect(doneInWords('2026-11-23', '2026-11-23')).toBe('Done')
    expect(doneInWords('2026-11-23', '2026-11-25')).toBe('Done 2 days late')
    expect(doneInWords('2026-12-01', '2026-11-30')).toBe('Done 1 day early')
    expect(doneInWords(null, '2026-11-30')).toBe('Done')
  })

  it('counts the days of the month alone', () => {
    const programs = [{ startsOn: '2026-11-01' }] as Month['programs']
    expect(monthInNumbers({ ...november, programs })).toBe('1 done, 1 due, 1 done beside the schedule.')
    // Without a schedule nothing is beside it.
    expect(monthInNumbers({ ...november, workouts: [] })).toBe('1 done.')
    expect(monthInNumbers({ ...november, month: '2026-12' })).toBe('Nothing in this month.')
  })
})
