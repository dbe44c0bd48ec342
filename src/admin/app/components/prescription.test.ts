import { describe, expect, it } from 'vitest'
import { performanceOf, prescriptionOf, prescriptionsOf, type SetRow } from './prescription.ts'

const NORMAL = { type: 'NORMAL' }
const five: SetRow = { ...NORMAL, repsMin: 5, repsMax: 5, percentOfOneRepMax: 80, rpe: 8, tempo: '3-1-1-0' }

describe('prescriptionsOf', () => {
  it('says equal sets that follow each other once, with tempo and rest', () => {
    expect(prescriptionsOf([five, { ...five }, { ...five }], 120)).toBe(
      '3 × 5 at 80 %, RPE 8, tempo 3-1-1-0, rest 120 s',
    )
  })

  it('says different ones in their order, and equal ones that are apart apart', () => {
    const warmUp = { type: 'WARMUP', repsMin: 8, repsMax: 8, load: { thousandths: 40_000, unit: 'KG' } }
    const heavy = { ...NORMAL, repsMin: 3, repsMax: 5, load: { thousandths: 102_500, unit: 'KG' } }
    expect(prescriptionsOf([warmUp, warmUp, heavy, warmUp], 90)).toBe(
      'warm-up 2 × 8 at 40 kg; 1 × 3–5 at 102.5 kg; warm-up 1 × 8 at 40 kg; rest 90 s',
    )
  })

  it.each<[string, SetRow]>([
    ['another load', { ...five, load: { thousandths: 1, unit: 'KG' } }],
    ['another range', { ...five, repsMax: 6 }],
    ['another share', { ...five, percentOfOneRepMax: 85 }],
    ['another RPE', { ...five, rpe: 9 }],
    ['another tempo', { ...five, tempo: '2-0-1-0' }],
    ['another type', { ...five, type: 'AMRAP' }],
  ])('does not take a set with %s for an equal one', (_, other) => {
    expect(prescriptionsOf([five, other])).toMatch(/^1 × .*; (AMRAP )?1 × /)
  })

  it.each<[string, SetRow, string]>([
    ['the least alone', { repsMin: 5 }, '1 × at least 5 reps'],
    ['the most alone', { repsMax: 1 }, '1 × up to 1 rep'],
    ['a range', { repsMin: 5, repsMax: 8 }, '1 × 5–8'],
    ['a time', { durationSeconds: 60 }, '1 × 60 s'],
    ['a distance in a time', { distanceMeters: 5000, durationSeconds: 1200 }, '1 × 5000 m in 1200 s'],
    [
      'a load and a share',
      { repsMin: 5, repsMax: 5, load: { thousandths: 100_000, unit: 'LB' }, percentOfOneRepMax: 80 },
      '1 × 5 at 100 lb (80 %)',
    ],
    ['as many as possible', { type: 'AMRAP', load: { thousandths: 60_000, unit: 'KG' } }, 'AMRAP 1 set at 60 kg'],
    ['an RPE alone', { rpe: 7 }, '1 set, RPE 7'],
    ['nothing', {}, '1 set'],
  ])('says %s', (_, set, expected) => {
    expect(prescriptionsOf([{ ...NORMAL, ...set }])).toBe(expected)
  })

  it('says the rest where there is no set yet, and nothing where there is neither', () => {
    expect(prescriptionsOf([], 60)).toBe('rest 60 s')
    expect(prescriptionsOf([])).toBe('')
  })
})

describe('prescriptionOf', () => {
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
