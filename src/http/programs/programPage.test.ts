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
            { exercise: text, group: text, sets: [[text]], count: 3, rest: text, notes: text, alternatives: [text] },
            {
              exercise: 'Plank',
              group: null,
              sets: [['3 × 30s']],
              count: 3,
              rest: null,
              notes: null,
              alternatives: [],
            },
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

  it('carries the texts of a workout once where a week has it several times, and what is done each time', () => {
    const row = { exercise: 'Squat', group: null, sets: [['5 × 5']], count: 5, rest: '3:00', alternatives: [] }
    const workout = (title: string, notes: string | null) => {
      return { title, description: `about ${title}`, estimatedMinutes: 60, rows: [{ ...row, notes }] }
    }
    const [a, b] = [workout('A', 'Deep\nand slow'), workout('B', null)]
    const week = { title: 'Week', description: null, workouts: [a, b, a, workout('A', 'Light')] }
    const html = programPage({ title: 'x', description: null, isDraft: false, weeks: [week, week] })
    const count = (text: string) => html.split(text).length - 1
    expect([count('Deep\nand slow'), count('Light'), count('5 × 5'), count('about B')]).toEqual([2, 2, 8, 2])
    expect([count('<span>60 min</span>'), count('<span>60 min, notes as above</span>')]).toEqual([6, 2])
  })

  it('puts two weeks on a sheet of paper', () => {
    expect(page('a').match(/class="sheet"/g)).toHaveLength(3)
    expect(page('a').match(/<section>/g)).toHaveLength(5)
  })
})
