import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentStreak, weekNumber } from './streak.ts'

const moment = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const timeZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati')
const later = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)

describe('weekNumber', () => {
  it('grows by one in seven days, in every time zone', () => {
    // Noon is far from every clock change.
    fc.assert(
      fc.property(moment, timeZone, (date, zone) => {
        const noon = new Date(`${date.toISOString().slice(0, 10)}T12:00:00Z`)
        return weekNumber(later(noon, 7), zone) === weekNumber(noon, zone) + 1
      }),
    )
  })

  it('changes between Sunday and Monday of the athlete, not of Greenwich', () => {
    const sundayInNewYork = new Date('2026-11-23T03:00:00Z')
    expect(weekNumber(sundayInNewYork, 'UTC') - weekNumber(sundayInNewYork, 'America/New_York')).toBe(1)
  })
})

describe('currentStreak', () => {
  const lastWorkout = new Date('2026-11-11T12:00:00Z')
  it.each([
    ['the same week', '2026-11-15T23:00:00Z', 4],
    ['the running week without a workout yet', '2026-11-22T23:00:00Z', 4],
    ['a whole week missed', '2026-11-23T00:00:00Z', 0],
  ])('%s', (_, now, weeks) => expect(currentStreak(4, lastWorkout, new Date(now), 'UTC')).toBe(weeks))

  it('is nothing without a workout', () => expect(currentStreak(4, null, new Date(), 'UTC')).toBe(0))
})
