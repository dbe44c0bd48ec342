import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExerciseTable } from '../seed/exerciseTable.ts'
import { isFound, TYPED } from '../testing/isFound.ts'
import { normalise, words } from './normalise.ts'
import { type Searched, searchTerms, searchText } from './searchText.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('pull', 'up', 'Press', 'flies', 'sky', "farmer's", '深蹲', 'ท่า', '-', ' ', '-ups', 'e'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
)
const anyPlace = fc.boolean()
const at = (text: string, isName: boolean): Searched => (isName ? { names: [text] } : { names: [], prose: [text] })
/** The words of a text as people see them: an apostrophe separates none. */
const wordsIn = (text: string) =>
  words(text.replace(/['’‘‛ʼʻʹ′`´＇\p{Cf}]/gu, ''))
    .map((word) => word.replace(/[ʼʻʹ]/gu, '')) // of "ŉ" and of the Greek numeral sign
    .filter((word) => word !== '')
const letters = (word: string, cut: number) => [...word].slice(0, (cut % [...word].length) + 1).join('')

describe('search', () => {
  it.each(TYPED)('in "%s" for "%s": %s', (name, search, expected) => {
    expect(isFound({ names: [name] }, search)).toBe(expected)
  })

  it('finds a text by itself, and by any beginning of any of its words', () => {
    fc.assert(
      fc.property(anyText, anyPlace, fc.nat(), (text, isName, cut) => {
        return (
          isFound(at(text, isName), text) &&
          wordsIn(text).every((word) => isFound(at(text, isName), letters(word, cut)))
        )
      }),
      {
        examples: [
          ['\u{374}0', false, 0],
          ['\u{149} a', true, 0],
        ],
      },
    )
  })

  it('finds the words of a text in any order', () => {
    const shuffled = anyText.chain((text) => {
      const all = text.split(/\s+/)
      return fc.tuple(fc.constant(text), fc.shuffledSubarray(all, { minLength: all.length }))
    })
    fc.assert(fc.property(shuffled, ([text, order]) => isFound({ names: [text] }, order.join(' '))))
  })

  it('does not tell apart case, accents, hyphens and blanks', () => {
    const variant = (text: string) => normalise(text).toUpperCase().replaceAll(' ', '-')
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéü]{1,9}( [a-zéü]{1,9}){0,3}$/), (text) => {
        expect(searchTerms(variant(text))).toEqual(searchTerms(text))
      }),
    )
  })

  it('finds every exercise of the library by its name, each alias and any beginning of their words', () => {
    for (const { name, aliases } of readExerciseTable()) {
      const searched = { names: [name, ...aliases] }
      for (const text of searched.names) {
        const beginnings = wordsIn(text).flatMap((word) => [...word].map((_, cut) => letters(word, cut)))
        for (const search of [text, ...beginnings]) expect([search, isFound(searched, search)]).toEqual([search, true])
      }
    }
  })

  it.each([
    ['OHP', 'Standing Military Press'],
    ['military presses', 'Standing Military Press'],
    ['rdl', 'Romanian Deadlift'],
    ['back squats', 'Barbell Squat'],
    ['situp', 'Sit-Up'],
    ['skull crusher', 'EZ-Bar Skullcrusher'],
    ['bb row', 'Bent Over Barbell Row'],
    ['lat pull down', 'Wide-Grip Lat Pulldown'],
    ['farmers carry', "Farmer's Walk"],
  ])('finds by "%s" in the library %s', (search, expected) => {
    const found = readExerciseTable().filter(({ name, aliases }) => isFound({ names: [name, ...aliases] }, search))
    expect(found.map(({ name }) => name)).toContain(expected)
  })

  it('joins the words of prose at a hyphen and before a particle only', () => {
    const prose = ['Warm up, then x-ray: ten push ups and a slow squat.']
    const found = ['warmup', 'xray', 'pushups', 'push-up', 'slowsquat', 'slow squat', 'thenxray']
    expect(found.map((search) => isFound({ names: [], prose }, search))).toEqual([
      ...[true, true, true, true],
      ...[false, true, false],
    ])
  })

  it('reads over apostrophes in prose too', () => {
    const prose = ["The O'Brien way of a farmer’s walk."]
    for (const search of ['obrien', "o'brien", 'farmers walk']) {
      expect([search, isFound({ names: [], prose }, search)]).toEqual([search, true])
    }
  })

  it('joins no words of two names', () => {
    expect(isFound({ names: ['Pull', 'Up'] }, 'pullup')).toBe(false)
  })

  it('stores no entry that another one begins with', () => {
    expect(searchText({ names: ['Pull-Up', 'Pull'], prose: ['Pull up'] })).toBe(' pullup up')
  })

  it('asks for as many terms as words, and for at most two beginnings of each', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = searchTerms(text)
        // The words of the normal form, because one character of a search may be two words of it: "⅐" is "1⁄7".
        return terms.every((term) => term.length <= 2) && terms.length <= [...normalise(text)].length
      }),
      { examples: [['⅐'], ['ﷺ']] },
    )
  })
})
