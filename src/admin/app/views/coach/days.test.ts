import { describe, expect, it } from 'vitest'
import { dayInWords, daysAfter, fromDayToDay, monthInWords, nextMonday, todayHere, weekdaysInWords } from './days.ts'

describe('days in words', () => {
  it('names the day of the week, the day and the month', () => {
    expect(dayInWords('2026-11-23')).toBe('Mon 23 November')
    expect(dayInWords('2028-02-29')).toBe('Tue 29 February')
    expect(monthInWords('2026-11')).toBe('November 2026')
  })

  it('says from where to where, and the month once where it is one', () => {
    expect(fromDayToDay('2026-12-07', '2026-12-09')).toBe('from Mon 7 to Wed 9 December')
    expect(fromDayToDay('2026-12-31', '2027-01-01')).toBe('from Thu 31 December to Fri 1 January')
    expect(fromDayToDay('2026-12-07', '2027-12-07')).toBe('from Mon 7 December to Tue 7 December')
  })

  it('counts over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29')
  })

  it('finds the Monday that comes next, a week later on a Monday', () => {
    expect(nextMonday('2026-11-22')).toBe('2026-11-23')
    expect(nextMonday('2026-11-23')).toBe('2026-11-30')
  })

  it('lists the days of the week in their order, however they were chosen', () => {
    expect(weekdaysInWords(['FRIDAY', 'MONDAY', 'WEDNESDAY'])).toBe('Mon, Wed and Fri')
    expect(weekdaysInWords(['SUNDAY'])).toBe('Sun')
    expect(weekdaysInWords([])).toBe('')
  })

  it('takes the day of the browser and not the day in Greenwich', () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
