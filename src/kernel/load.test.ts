import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, divideHalfEven, fromThousandths, type MassUnit, roundHalfEven, toThousandths } from './load.ts'

const converted = (value: number | bigint, from: MassUnit, to: MassUnit) => {
  const { numerator, denominator } = convert({ numerator: BigInt(value), denominator: 1n }, from, to)
  return divideHalfEven(numerator, denominator)
}

const thousandths = fc.integer({ min: 0, max: 2_000_000 })

describe('loads', () => {
  it('survive being written and read again', () => {
    fc.assert(fc.property(thousandths, (value) => toThousandths(fromThousandths(value)) === value))
  })

  it('are within half a thousandth of the exact rational after conversion', () => {
    fc.assert(
      fc.property(thousandths, (value) => {
        const error = BigInt(value) * 45_359_237n - converted(value, 'LB', 'KG') * 100_000_000n
        return (error < 0n ? -error : error) * 2n <= 100_000_000n
      }),
    )
  })

  it('come back from pounds to kilograms to pounds unchanged within a thousandth or two', () => {
    fc.assert(
      fc.property(thousandths, (value) => {
        const back = converted(converted(value, 'LB', 'KG'), 'KG', 'LB')
        const difference = back - BigInt(value)
        return difference >= -2n && difference <= 2n
      }),
    )
  })

  it.each([
    ['1', 'LB', 'KG', '0.454'],
    ['45', 'LB', 'KG', '20.412'],
    ['20', 'KG', 'LB', '44.092'],
    ['102.5', 'KG', 'KG', '102.5'],
  ] as const)('%s %s is %s %s', (value, from, to, expected) => {
    const load = { numerator: BigInt(toThousandths(value) as number), denominator: 1n }
    expect(roundHalfEven(convert(load, from, to))).toBe(expected)
  })

  it('round half to even', () => {
    expect([5n, 15n, 25n, -5n, -15n].map((value) => divideHalfEven(value, 10n))).toEqual([0n, 2n, 2n, 0n, -2n])
  })

  it.each(['', '1,5', '1.2345', '1e3', '0x10', ' 1', 'NaN', '--1'])('"%s" is not a decimal', (text) => {
    expect(toThousandths(text)).toBeNull()
  })
})
