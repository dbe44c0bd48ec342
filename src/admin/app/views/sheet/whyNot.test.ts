import { describe, expect, it } from 'vitest'
import type { ReadAnswer } from './answer.ts'
import { failureOf, whyNot } from './whyNot.ts'

const readWith = (cells: number, names = 0) =>
  ({
    problems: { count: cells + names, left: cells, told: [] },
    unmatched: Array.from({ length: names }, (_, index) => ({ written: `name ${index}`, choices: [], cells: '' })),
  }) as unknown as ReadAnswer

describe('a draft', () => {
  it('cannot be made while something is wrong, and the page says what', () => {
    const state = { doing: null, read: readWith(0), refused: '' }
    expect(whyNot(state)).toBeNull()
    const others = [
      { ...state, doing: 'making' as const },
      { ...state, doing: 'reading' as const },
      { ...state, refused: 'This is a picture.' },
      { ...state, read: null },
      { ...state, read: readWith(2) },
      { ...state, read: readWith(1, 2) },
      { ...state, read: readWith(0, 1) },
    ]
    expect(others.map(whyNot)).toEqual([
      'Waymark is making the draft.',
      'Waymark is reading the sheet.',
      'Waymark cannot make a draft of this. What is wrong stands above.',
      'Waymark has not read the sheet yet.',
      'Before that, correct 2 places.',
      'Before that, say what 2 names mean, and correct 1 place.',
      'Before that, say what 1 name means.',
    ])
  })

  it('can be made again after a failure, which says nothing that is not so', () => {
    for (const status of [0, 401, 403]) {
      expect(failureOf({ status, body: null })).toMatch(/still here\..*[Tt]ry again/)
    }
    expect(failureOf({ status: 503, body: { errors: [{ message: 'Later.' }] } })).toBe('Later.')
    expect(failureOf({ status: 500, body: {} })).toBe('Waymark could not answer this request. Try again.')
  })
})
