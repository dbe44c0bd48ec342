import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, sortKey } from './normalise.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('normalise', () => {
  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)))
  })

  it('folds case, width and accents', () => {
    expect(normalise('ÉCLAIR Ｓｑｕａｔ ﬁt')).toBe('eclair squat fit')
  })
})

describe('sortKey', () => {
  it('does not depend on case or spacing', () => expect(sortKey(' Leg   DAY ')).toBe(sortKey('leg day')))
})
