import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter, keptDay, mondayOf, weekOf } from './localDay.ts'

const moment = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const timeZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati')

describe('weekOf', () => {
  it('grows by one in seven days, and begins on its Monday', () => {
    fc.assert(
      fc.property(moment, timeZone, (date, zone) => {
        const day = dayOf(date, zone)
        const week = weekOf(day)
        const later = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10)
        expect([weekOf(later), weekOf(mondayOf(week))]).toEqual([week + 1, week])
        expect(new Date(mondayOf(week)).getUTCDay()).toBe(1)
        expect(mondayOf(week) <= day).toBe(true)
      }),
    )
  })

  it('changes between Sunday and Monday of the athlete, not of Greenwich', () => {
    const sundayInNewYork = new Date('2026-11-23T03:00:00Z')
    expect(weekOf(dayOf(sundayInNewYork, 'UTC')) - weekOf(dayOf(sundayInNewYork, 'America/New_York'))).toBe(1)
  })
})

describe('keptDay', () => {
  it('is the day that was kept, whatever the time zone now, and otherwise the day there', () => {
    const monday = '2026-11-23T03:00:00.000Z'
    expect(keptDay('2026-11-24', monday, 'America/New_York')).toBe('2026-11-24')
    expect(keptDay(null, monday, 'America/New_York')).toBe('2026-11-22')
    expect(keptDay(undefined, null, 'UTC')).toBeNull()
  })
})

describe('daysAfter', () => {
  it('goes as far back as forth, in the order of the texts', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -5_000, max: 5_000 }), (date, count) => {
        const day = dayOf(date, 'UTC')
        const other = daysAfter(day, count)
        expect(daysAfter(other, -count)).toBe(day)
        expect(Math.sign(count)).toBe(other === day ? 0 : other > day ? 1 : -1)
      }),
    )
    expect([daysAfter('2026-02-28', 1), daysAfter('2028-02-28', 1)]).toEqual(['2026-03-01', '2028-02-29'])
  })

  it('ends with the last day of the year 9999, and knows a day before the first one', () => {
    expect(daysAfter('9999-12-30', 2)).toBe('9999-12-31')
    expect(daysAfter('0001-01-01', -1) < '0001-01-01').toBe(true)
  })
})
