import { describe, expect, it } from 'vitest'
import { bestEstimates, type LiftedSet } from './bestEstimates.ts'

const set = (performedAt: string, reps: number | null, thousandths: number | null, more: Partial<LiftedSet> = {}) => ({
  performedAt,
  reps,
  type: 'NORMAL' as const,
  load: thousandths === null ? null : { thousandths, unit: 'KG' as const },
  ...more,
})
const lb = (thousandths: number) => ({ load: { thousandths, unit: 'LB' as const } })

describe('bestEstimates', () => {
  it('is what the formula says: load × (1 + reps ÷ 30), and of one repetition the load', () => {
    const sets = [set('2026-01-05T12:00:00Z', 6, 100_000), set('2026-01-07T12:00:00Z', 1, 115_000)]
    expect(bestEstimates(sets, 'KG', 'UTC')).toEqual([
      { day: '2026-01-05', estimate: '120', reps: 6, load: '100' },
      { day: '2026-01-07', estimate: '115', reps: 1, load: '115' },
    ])
  })

  it('is the best of each day, oldest first, however the sets are given', () => {
    const sets = [
      set('2026-01-07T12:00:00Z', 5, 90_000),
      set('2026-01-05T12:00:00Z', 5, 80_000),
      set('2026-01-05T12:10:00Z', 3, 90_000), // its estimate is 99, that of 5 × 80 is 93.3
      set('2026-01-05T12:20:00Z', 10, 60_000),
    ]
    expect(bestEstimates(sets, 'KG', 'UTC').map(({ day, load }) => [day, load])).toEqual([
      ['2026-01-05', '90'],
      ['2026-01-07', '90'],
    ])
  })

  it('is by the first of two equal ones', () => {
    const sets = [set('2026-01-05T12:00:00Z', 6, 100_000), set('2026-01-05T12:10:00Z', 1, 120_000)]
    expect(bestEstimates(sets, 'KG', 'UTC').map(({ load }) => load)).toEqual(['100'])
    expect(bestEstimates(sets.toReversed(), 'KG', 'UTC').map(({ load }) => load)).toEqual(['120'])
  })

  it('counts the day where the athlete is', () => {
    const sets = [set('2026-01-05T23:30:00Z', 1, 80_000), set('2026-01-06T01:00:00Z', 1, 90_000)]
    const days = (timeZone: string) => bestEstimates(sets, 'KG', timeZone).map(({ day }) => day)
    expect(days('UTC')).toEqual(['2026-01-05', '2026-01-06'])
    expect(days('Pacific/Auckland')).toEqual(['2026-01-06'])
    expect(days('America/Los_Angeles')).toEqual(['2026-01-05'])
  })

  it('compares pounds with kilograms, and answers in the unit asked for, rounded once', () => {
    const sets = [
      set('2026-01-05T12:00:00Z', 1, 100_000),
      set('2026-01-05T13:00:00Z', 1, null, lb(220_000)), // 99.79 kg
      set('2026-01-06T12:00:00Z', 1, 100_000),
      set('2026-01-06T13:00:00Z', 1, null, lb(221_000)), // 100.24 kg
    ]
    expect(bestEstimates(sets, 'KG', 'UTC').map(({ estimate }) => estimate)).toEqual(['100', '100.244'])
    expect(bestEstimates(sets, 'LB', 'UTC').map(({ estimate }) => estimate)).toEqual(['220.462', '221'])
  })

  it.each([
    ['a warm-up', set('2026-01-05T12:00:00Z', 5, 100_000, { type: 'WARMUP' })],
    ['more repetitions than the formula is good for', set('2026-01-05T12:00:00Z', 13, 100_000)],
    ['no repetition', set('2026-01-05T12:00:00Z', 0, 100_000)],
    ['no load', set('2026-01-05T12:00:00Z', 5, null)],
  ])('there is none for %s', (_, only) => {
    expect(bestEstimates([only], 'KG', 'UTC')).toEqual([])
  })
})
