import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertAt, ListEdge, permutationDifference } from './order.ts'

const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 })
const listAndShuffle = list.chain((own) =>
  fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length, maxLength: own.length })),
)

describe('insertAt', () => {
  it('adds exactly the item and keeps the order of the others', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.boolean(), (own, at, before) => {
        const anchor = own[at % Math.max(own.length, 1)]
        const place = anchor === undefined ? { edge: ListEdge.LAST } : before ? { before: anchor } : { after: anchor }
        const result = insertAt(own, 'the new one', place) as string[]
        expect(result.filter((id) => id !== 'the new one')).toEqual(own)
        if (anchor !== undefined) {
          expect(result.indexOf('the new one') - result.indexOf(anchor)).toBe(before ? -1 : 1)
        }
      }),
    )
  })

  it('knows no place beside something that is not there', () => {
    expect(insertAt(['a'], 'b', { before: 'c' })).toBeNull()
  })
})

describe('permutationDifference', () => {
  it('is null for every permutation', () => {
    fc.assert(fc.property(listAndShuffle, ([own, shuffled]) => permutationDifference(own, shuffled) === null))
  })

  it('names what is missing, unexpected and duplicated', () => {
    expect(permutationDifference(['a', 'b', 'c'], ['a', 'a', 'd'])).toEqual({
      missing: ['b', 'c'],
      unexpected: ['d'],
      duplicated: ['a'],
    })
  })
})
