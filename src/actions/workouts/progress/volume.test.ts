import 'reflect-metadata'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Load } from '../../../graphql/programs/workout.type.ts'
import { fromThousandths, toThousandths } from '../../../kernel/load.ts'
import { MassUnit } from '../../../kernel/workoutVocabulary.ts'
import { estimateOneRepMax } from './estimate.ts'
import { addUp, volumeIn } from './volume.ts'

/**
 * Kilogram and pound in 10 micrograms, of which both are whole multiples. The numbers are written out here, because the
 * code must not prove itself.
 */
const IN_UNITS = { KG: 100_000_000n, LB: 45_359_237n } as const

const unit = fc.constantFrom(MassUnit.KG, MassUnit.LB)
const load = fc.record({ unit, thousandths: fc.integer({ min: 0, max: 2_000_000 }) })
const set = fc.record({ load, reps: fc.integer({ min: 0, max: 10_000 }) })
const runs = { numRuns: 10_000 }

/** Whether `decimal` is numerator ÷ denominator thousandths, rounded half to even. */
function isRounded(decimal: string, numerator: bigint, denominator: bigint): boolean {
  const [whole, fraction = ''] = decimal.split('.') as [string, string?]
  if (fraction.length > 3 || /0$/.test(fraction)) return false
  const thousandths = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'))
  const off = (numerator - thousandths * denominator) * 2n
  const size = off < 0n ? -off : off
  return size < denominator || (size === denominator && thousandths % 2n === 0n)
}

describe('volumeIn', () => {
  it('is the exact sum over any history, rounded once', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 60 }), unit, (sets, wanted) => {
        const exact = sets.reduce(
          (sum, { load, reps }) => sum + BigInt(load.thousandths) * BigInt(reps) * IN_UNITS[load.unit],
          0n,
        )
        const volume = addUp(
          sets.map(({ load, reps }) => ({
            kgThousandths: load.unit === 'KG' ? load.thousandths * reps : 0,
            lbThousandths: load.unit === 'LB' ? load.thousandths * reps : 0,
          })),
        )
        return isRounded(volumeIn(wanted, volume), exact, IN_UNITS[wanted])
      }),
      runs,
    )
  })

  it('stays exact up to the greatest whole number that a double holds', () => {
    const most = { kgThousandths: Number.MAX_SAFE_INTEGER, lbThousandths: Number.MAX_SAFE_INTEGER }
    const exact = 9_007_199_254_740_991n * (IN_UNITS.KG + IN_UNITS.LB)
    expect(isRounded(volumeIn('KG', most), exact, IN_UNITS.KG)).toBe(true)
    expect(isRounded(volumeIn('LB', most), exact, IN_UNITS.LB)).toBe(true)
  })

  it.each([
    ['KG', 1000, 0, '1'],
    ['LB', 0, 1000, '1'],
    ['KG', 0, 1000, '0.454'],
    ['LB', 1000, 0, '2.205'],
    // Exactly 0.680388…. Half a pound rounds to 0.227, and three times 0.227 would be 0.681.
    ['KG', 0, 1500, '0.68'],
    ['KG', 0, 0, '0'],
  ] as const)('in %s, of %d and %d thousandths, is %s', (wanted, kgThousandths, lbThousandths, expected) => {
    expect(volumeIn(wanted, { kgThousandths, lbThousandths })).toBe(expected)
  })
})

describe('a load', () => {
  it('comes back as it was entered', () => {
    fc.assert(
      fc.property(load, ({ unit, thousandths }) => {
        const { value } = Load.from(thousandths, unit)
        return value === fromThousandths(thousandths) && toThousandths(value) === thousandths
      }),
      runs,
    )
  })

  it('is converted from what was entered, and rounded once', () => {
    fc.assert(
      fc.property(load, unit, ({ unit, thousandths }, to) =>
        isRounded(Load.from(thousandths, unit).converted(to), BigInt(thousandths) * IN_UNITS[unit], IN_UNITS[to]),
      ),
      runs,
    )
  })
})

describe('estimateOneRepMax', () => {
  const reps = fc.integer({ min: 2, max: 12 })

  it('is Epley’s, exact until it is shown in either unit', () => {
    fc.assert(
      fc.property(load, reps, unit, ({ unit, thousandths }, reps, to) => {
        const estimate = Load.exactly(estimateOneRepMax(thousandths, reps) as never, unit)
        const numerator = BigInt(thousandths) * BigInt(30 + reps)
        return (
          isRounded(estimate.value, numerator, 30n) &&
          isRounded(estimate.converted(to), numerator * IN_UNITS[unit], 30n * IN_UNITS[to])
        )
      }),
      runs,
    )
  })

  it('is the load itself for one repetition', () => {
    fc.assert(
      fc.property(load, ({ unit, thousandths }) => {
        const estimate = estimateOneRepMax(thousandths, 1)
        return Load.exactly(estimate as never, unit).value === fromThousandths(thousandths)
      }),
    )
  })

  it.each([-1, 0, 1.5, 13, 100])('is none for %d repetitions', (reps) => {
    expect(estimateOneRepMax(100_000, reps)).toBeNull()
  })

  it.each([
    [100_000, 5, '116.667'],
    [100_000, 12, '140'],
    [102_500, 2, '109.333'],
    // Half way between two thousandths, the even one is taken.
    [5, 3, '0.006'],
    [15, 3, '0.016'],
  ])('of %d thousandths, %d times, is %s', (thousandths, reps, expected) => {
    expect(Load.exactly(estimateOneRepMax(thousandths, reps) as never, MassUnit.KG).value).toBe(expected)
  })
})
