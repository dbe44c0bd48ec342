import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programPage } from './programPage.ts'

const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? []

const page = (text: string) =>
  programPage({
    title: text,
    description: text,
    isDraft: false,
    weeks: Array.from({ length: 5 }, () => ({
      title: text,
      description: text,
      workouts: [
        {
          title: text,
          description: text,
          estimatedMinutes: 60,
          rows: [
            { exercise: text, group: text, prescription: text, rest: text, notes: text, alternatives: [text] },
            { exercise: 'Plank', group: null, prescription: '3x30s', rest: null, notes: null, alternatives: [] },
          ],
        },
      ],
    })),
  })

describe('the page of a program', () => {
  it('is the same page whatever people have typed, because a text never becomes a tag', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', '/', ' ', 'a', '=', 'script'),
      minLength: 1,
    })
    const harmless = tagsOf(page('a'))
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tagsOf(page(text))).toEqual(harmless)
      }),
    )
  })

  it('puts two weeks on a sheet of paper', () => {
    expect(page('a').match(/class="sheet"/g)).toHaveLength(3)
    expect(page('a').match(/<section>/g)).toHaveLength(5)
  })
})
