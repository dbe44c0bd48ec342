import { describe, expect, it } from 'vitest'
import { turnsDirection } from './direction.ts'
import { lineProblem, proseProblem, titleProblem } from './rules.ts'

describe('the direction of a text', () => {
  it('is never turned by what people type, in titles, lines and prose alike', () => {
    for (const sign of ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']) {
      const text = `Week 1${sign}drawer`
      const problems = [titleProblem(text), lineProblem(text, 80), proseProblem(text, 80)]
      expect([sign, problems.map((each) => each?.reason)]).toEqual([sign, Array(3).fill('BAD_CHARACTERS')])
    }
  })

  it('may change within isolates that end where they began, and by the letters themselves', () => {
    for (const text of [
      '\u2067שלום\u2069 hello',
      '\u2066a \u2068b\u2069\u2069',
      'שלום',
      'a\u200eb\u200f\u061c',
      'plain',
    ]) {
      expect([text, turnsDirection(text)]).toEqual([text, false])
    }
    for (const text of ['\u2069a\u2066', '\u2066a', '\u2066a\nb\u2069', '\u2067a\u2069\u2069']) {
      expect([text, turnsDirection(text)]).toEqual([text, true])
    }
  })
})
