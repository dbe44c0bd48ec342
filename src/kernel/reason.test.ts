import { describe, expect, it } from 'vitest'
import { because, LONGEST_VALUE, PARAMS, type Param, UserErrorReason } from './reason.ts'
import { Refusal, refuse, UserErrorCode } from './refusal.ts'
import { choiceProblem } from './rules.ts'

describe('a refusal of a value', () => {
  it('does not compile without a reason, nor without the values of its reason', () => {
    const field = ['input', 'title']
    // @ts-expect-error: a message alone says no reason.
    refuse.invalid('title is wrong.', field)
    // @ts-expect-error: as above, where the refusal is made by hand.
    new Refusal({ code: UserErrorCode.INVALID, message: 'title is wrong.', field })
    // @ts-expect-error: a list has too many items for a bound, which the params name.
    because.TOO_MANY('may have at most 3 items')
    // @ts-expect-error: as above, with a value of another name.
    because.TOO_MANY('may have at most 3 items', { min: 3 })
    // @ts-expect-error: this reason has no values.
    because.EMPTY('must not be empty', { max: 3 })
    const { refused } = refuse.invalid(because.TOO_LONG('title is too long: 3.', { max: 3 }), field)
    const params = [{ name: 'max', value: '3' }]
    expect(refused).toEqual([
      { code: UserErrorCode.INVALID, message: 'title is too long: 3.', reason: 'TOO_LONG', params, field },
    ])
  })

  it('tells its values in one order, and leaves out what there is not', () => {
    const names = ({ params }: { params: Param[] }) => params.map(({ name }) => name)
    expect(names(because.OUT_OF_RANGE('', { unit: 'KG', max: 2, min: 1 }))).toEqual(['min', 'max', 'unit'])
    expect(names(because.OUT_OF_RANGE('', { max: 2, min: 1, decimals: undefined }))).toEqual(['min', 'max'])
  })

  it('stays short, whatever a client has sent', () => {
    const told = choiceProblem('😀'.repeat(1_000), ['A', 'B'])
    expect(told?.params).toEqual([
      { name: 'choices', value: 'A, B' },
      { name: 'value', value: '😀'.repeat(LONGEST_VALUE) },
    ])
  })

  it('has at most four values', () => {
    const counts = Object.values(UserErrorReason).map((reason) => PARAMS[reason].length)
    expect(Math.max(...counts)).toBe(4)
  })
})
