import { describe, expect, it } from 'vitest'
import { latest, namesIn, withName } from './remembered.ts'

describe('what is remembered of names', () => {
  it('is read without what is no name, whatever was stored', () => {
    for (const value of [null, undefined, 5, 'x', [], { names: null }, { names: 5 }, { names: [7] }]) {
      expect(namesIn(value)).toEqual({})
    }
    expect(namesIn({ names: { 'Row thing': 5, Squatty: 'a1', Nobody: null } })).toEqual({ Squatty: 'a1' })
  })

  it('stays within what may be stored, and the oldest go', () => {
    const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`name ${index}`, 'id']))
    const kept = Object.keys(latest(withName(many, 'name 0', 'other')))
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 'name 2801', 'name 0'])
    const long = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index} ${'x'.repeat(240)}`, 'id']))
    expect(JSON.stringify(latest(long)).length).toBeLessThan(16_000)
    expect(Object.keys(latest(long)).at(-1)).toMatch(/^199 /)
    expect(latest({ old: 'id', ['x'.repeat(30_000)]: 'id' })).toEqual({ old: 'id' })
  })
})
