import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPrescription, printTime } from '../../../kernel/notation/print.ts'
import { anySet } from '../../../testing/anyPrescription.ts'
import { notationOf } from './notation.ts'
import { readTime } from './time.ts'

describe('the notation of collapsed rows', () => {
  it('is what the kernel prints', () => {
    fc.assert(
      fc.property(fc.array(anySet, { minLength: 1, maxLength: 6 }), (sets) => {
        expect(notationOf(sets)).toBe(printPrescription(sets))
      }),
    )
  })

  it('takes the empty values of a form for nothing', () => {
    const set = { type: 'NORMAL', repsMin: 5, repsMax: 5, rpe: '' as never, load: { thousandths: null, unit: 'KG' } }
    expect(notationOf([set, { ...set }, { ...set, percentOfOneRepMax: 80 }])).toBe('2x5; 5 @80%')
    expect(notationOf([])).toBe('')
  })
})

describe('a time of a form', () => {
  it('is read as it is shown', () => {
    fc.assert(
      fc.property(fc.nat({ max: 86_400 }), (seconds) => {
        expect(readTime(printTime(seconds))).toEqual({ seconds })
      }),
    )
  })

  it.each([
    ['', null],
    ['90', 90],
    ['90 s', 90],
    ['90sec', 90],
    ['3 min', 180],
    ['1.5 min', 90],
    ['1,5min', 90],
    ['1 h', 3600],
    ['1:30', 90],
    ['1:00:00', 3600],
  ])('%s is read', (text, seconds) => expect(readTime(text)).toEqual({ seconds }))

  it.each(['a while', '1:75', '90 days', '-5', '0.5 s', '1:2:3:4'])('%s is not', (text) =>
    expect(readTime(text)).toHaveProperty('problem'),
  )
})
