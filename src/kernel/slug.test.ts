import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugProblem, titleProblem } from './rules.ts'
import { slugify, slugOf } from './slug.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('slugify', () => {
  it('yields nothing but a-z, 0-9 and single inner hyphens', () => {
    fc.assert(fc.property(anyText, (text) => slugify(text) === '' || slugProblem(slugify(text)) === null))
  })

  it('leaves a slug as it is', () => {
    fc.assert(fc.property(anyText, (text) => slugify(slugify(text)) === slugify(text)))
  })

  it.each([
    ['3/4 Sit-Up', '3-4-sit-up'],
    ["Farmer's Walk", 'farmers-walk'],
    ['  Élan  vital ', 'elan-vital'],
    ['Größe Øvelse', 'grosse-ovelse'],
    ['Łódź Æsir Þór Iğdır', 'lodz-aesir-thor-igdir'],
    ['Ｓｑｕａｔ ½', 'squat-1-2'],
    ['Leg day 💪', 'leg-day'],
    ['Бег', 'beg'],
    ['Жим лёжа', 'zhim-lezha'],
    ['Присідання', 'prisidannya'],
    ['深蹲', 'shen-dun'],
    ['硬拉 5x5', 'ying-la-5x5'],
    ['スクワット', 'sukuwatto'],
    ['스쿼트', 'seukwoteu'],
    ['القرفصاء', 'lqrfs'],
    ['Κάθισμα', 'kathisma'],
    ['สควอท', 'skhwoth'],
    ['💪', ''],
  ])('%s becomes "%s"', (text, slug) => expect(slugify(text)).toBe(slug))

  it('cuts a long text to 80 characters', () => {
    expect(slugify('深'.repeat(120)).length).toBeLessThanOrEqual(80)
    expect(slugProblem(slugify('深'.repeat(120)))).toBeNull()
  })
})

describe('slugOf', () => {
  it('makes a slug of every text that may be a title', () => {
    fc.assert(
      fc.property(anyText, (text) => titleProblem(text) !== null || slugProblem(slugOf('exercise', text)) === null),
    )
  })

  it('makes a slug of every single letter and digit of Unicode', () => {
    const failed: string[] = []
    for (let code = 0; code < 0x110000; code += 1) {
      const text = String.fromCodePoint(code)
      if (/[\p{L}\p{N}]/u.test(text) && slugProblem(slugOf('program', text)) !== null) failed.push(code.toString(16))
    }
    expect(failed).toEqual([])
  })

  it('falls back to the kind and eight characters, which case and spacing do not change', () => {
    const [one, same, other] = ['ʻ  ʼ', ' ʻ ʼ ', 'ʼ ʻ'].map((name) => slugOf('exercise', name))
    expect(one).toMatch(/^exercise-[0-9a-f]{8}$/)
    expect(same).toBe(one)
    expect(other).not.toBe(one)
    expect(slugOf('program', 'ʻ ʼ')).toBe(one?.replace('exercise', 'program'))
  })
})
