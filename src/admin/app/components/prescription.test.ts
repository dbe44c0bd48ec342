import { describe, expect, it } from 'vitest'
import { performanceOf, prescriptionOf, type SetRow } from './prescription.ts'

const NORMAL = { type: 'NORMAL' }

describe('prescriptionOf', () => {
  it.each<[string, SetRow, string]>([
    ['the least alone', { repsMin: 5 }, 'at least 5 reps'],
    ['the most alone', { repsMax: 1 }, 'up to 1 rep'],
    ['a range', { repsMin: 5, repsMax: 8 }, '5–8'],
    ['a time', { durationSeconds: 60 }, '60 s'],
    ['a distance in a time', { distanceMeters: 5000, durationSeconds: 1200 }, '5000 m in 1200 s'],
    [
      'a load and a share',
      { repsMin: 5, repsMax: 5, load: { thousandths: 100_000, unit: 'LB' }, percentOfOneRepMax: 80 },
      '5 at 100 lb (80 %)',
    ],
    ['as many as possible', { type: 'AMRAP', load: { thousandths: 60_000, unit: 'KG' } }, 'AMRAP at 60 kg'],
    ['an RPE and a tempo', { repsMin: 5, repsMax: 5, rpe: 7, tempo: '3-1-1-0' }, '5, RPE 7, tempo 3-1-1-0'],
  ])('says %s', (_, set, expected) => {
    expect(prescriptionOf({ ...NORMAL, ...set })).toBe(expected)
  })

  it('says one set, and nothing of one that says nothing', () => {
    expect(prescriptionOf({ ...NORMAL, repsMin: 10 })).toBe('at least 10 reps')
    expect(prescriptionOf({ type: 'WARMUP', rpe: 6 })).toBe('warm-up, RPE 6')
    expect(prescriptionOf({ ...NORMAL, rpe: 6 })).toBe('RPE 6')
    expect(prescriptionOf({ ...NORMAL, load: { thousandths: null, unit: 'KG' } })).toBe('')
  })
})

describe('performanceOf', () => {
  it('says what was done', () => {
    expect(performanceOf({ reps: 12, load: '24 kg' })).toBe('12 reps · 24 kg')
    expect(performanceOf({ reps: 1, load: null })).toBe('1 rep')
    expect(performanceOf({ distanceMeters: 5000, durationSeconds: 1200 })).toBe('5000 m · 1200 s')
  })
})
