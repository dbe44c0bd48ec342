import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepRows } from './keepRows.ts'

const thing = fc.constantFrom('squat', 'press', 'row', 'curl')
const own = fc
  .array(thing, { maxLength: 12 })
  .map((things) => things.map((each, index) => ({ id: `row-${index}`, thing: each })))
const wanted = fc.array(thing, { maxLength: 12 })
const count = (list: string[], each: string) => list.filter((other) => other === each).length

describe('the rows that a new list keeps', () => {
  it('are all of them, in place, when the list is the same', () => {
    fc.assert(
      fc.property(own, (rows) => {
        const kept = keepRows(
          rows,
          rows.map((row) => row.thing),
        )
        expect(kept).toEqual(rows.map(({ id }) => id))
      }),
    )
  })

  it('are rows of the same thing, none twice, as many as both lists have of it, and in their order', () => {
    fc.assert(
      fc.property(own, wanted, (rows, things) => {
        const kept = keepRows(rows, things)
        expect(kept).toHaveLength(things.length)
        const ids = kept.filter((id) => id !== undefined)
        expect(new Set(ids).size).toBe(ids.length)
        for (const each of things) {
          const before = rows.filter((row) => row.thing === each).map(({ id }) => id)
          const after = kept.filter((id, index) => things[index] === each && id !== undefined)
          expect(after).toEqual(before.slice(0, Math.min(before.length, count(things, each))))
        }
      }),
    )
  })

  it('stay when a row comes in front of them', () => {
    const rows = [
      { id: 'a', thing: 'squat' },
      { id: 'b', thing: 'press' },
      { id: 'c', thing: 'squat' },
    ]
    expect(keepRows(rows, ['row', 'squat', 'press', 'squat'])).toEqual([undefined, 'a', 'b', 'c'])
  })
})
