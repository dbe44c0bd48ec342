import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, searchText, sortKey, words } from './normalise.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('normalise', () => {
  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)))
  })

  it('folds case, width and accents', () => {
    expect(normalise('ÉCLAIR Ｓｑｕａｔ ﬁt')).toBe('eclair squat fit')
  })
})

describe('searchText', () => {
  it('lets every prefix of every word be found after a space', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cut) =>
        words(text).every((word) => searchText(text).includes(` ${word.slice(0, (cut % word.length) + 1)}`)),
      ),
    )
  })

  it('does not find the middle of a word', () => {
    expect(searchText('Back Squat').includes(' quat')).toBe(false)
  })
})

describe('sortKey', () => {
  it('does not depend on case or spacing', () => expect(sortKey(' Leg   DAY ')).toBe(sortKey('leg day')))
})
