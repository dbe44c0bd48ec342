import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, searchText, slugify, sortKey, words } from './normalise.ts'

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

describe('slugify', () => {
  it('yields nothing but a-z, 0-9 and single inner hyphens', () => {
    fc.assert(fc.property(anyText, (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text))))
  })

  it.each([
    ['3/4 Sit-Up', '3-4-sit-up'],
    ["Farmer's Walk", 'farmers-walk'],
    ['  Élan  vital ', 'elan-vital'],
    ['Größe Øvelse', 'grosse-ovelse'],
    ['💪', ''],
  ])('%s becomes "%s"', (text, slug) => expect(slugify(text)).toBe(slug))
})

describe('sortKey', () => {
  it('does not depend on case or spacing', () => expect(sortKey(' Leg   DAY ')).toBe(sortKey('leg day')))
})
