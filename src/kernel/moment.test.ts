import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStoredMoment, readDay, readMoment } from './moment.ts'

const someDate = fc.date({
  min: new Date('0001-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const two = fc.nat({ max: 99 }).map((number) => String(number).padStart(2, '0'))
const four = fc.nat({ max: 9_999 }).map((number) => String(number).padStart(4, '0'))

/** The length of a month by the rule of the calendar, and not by `Date`. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

describe('readDay', () => {
  it('takes exactly the days of the calendar', () => {
    fc.assert(
      fc.property(four, two, two, (year, month, day) => {
        const [y, m, d] = [Number(year), Number(month), Number(day)]
        const exists = y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
        const text = `${year}-${month}-${day}`
        expect(readDay(text)).toBe(exists ? text : null)
      }),
      {
        examples: [
          ['2024', '02', '29'],
          ['2026', '02', '29'],
          ['1900', '02', '29'],
          ['0000', '01', '01'],
        ],
      },
    )
  })
})

describe('readMoment', () => {
  it('reads what it has written', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        expect(readMoment(date.toISOString())).toBe(date.toISOString())
        expect(isStoredMoment(date.toISOString())).toBe(true)
      }),
    )
  })

  it('takes another offset, and never answers a moment that it would not take', () => {
    fc.assert(
      fc.property(someDate, fc.constantFrom('+14:00', '-12:00', '+05:30', '-00:30'), (date, offset) => {
        const read = readMoment(date.toISOString().replace('Z', offset))
        expect(read === null || isStoredMoment(read)).toBe(true)
      }),
    )
    expect(readMoment('2026-03-01T00:30:00+02:00')).toBe('2026-02-28T22:30:00.000Z')
  })

  it.each([
    ['a 30th of February', '2026-02-30T12:00:00Z'],
    ['a 29th of February of a common year', '2026-02-29T12:00:00Z'],
    ['a 31st of April', '2026-04-31T12:00:00Z'],
    ['a 13th month', '2026-13-01T12:00:00Z'],
    ['a day 0', '2026-01-00T12:00:00Z'],
    ['the year 0000', '0000-06-01T12:00:00Z'],
    ['a moment that its offset moves into the year 0000', '0001-01-01T00:00:00+10:00'],
    ['a moment that its offset moves into the year 10000', '9999-12-31T23:59:59-10:00'],
    ['an hour 24', '2026-01-01T24:00:00Z'],
    ['a minute 60', '2026-01-01T00:60:00Z'],
    ['an offset of 24 hours', '2026-01-01T00:00:00+24:00'],
    ['a day without a time', '2026-01-01'],
    ['a time without an offset', '2026-01-01T00:00:00'],
    ['a number', 0],
    ['nothing', null],
  ])('refuses %s', (_, value) => {
    expect(readMoment(value)).toBeNull()
    expect(isStoredMoment(value)).toBe(false)
  })
})
