import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateOneRepMax } from '../../../actions/workouts/progress/estimate.ts'
import { scoresOf } from '../../../actions/workouts/progress/records.ts'
import { fromThousandths, heaviestLoad, roundHalfEven, toThousandths } from '../../../kernel/load.ts'
import { NO_VALUES } from '../../../kernel/setValues.ts'
import { amountOf, readWeight, recordOf, volumeOf, weightOf } from './weight.ts'

const unit = fc.constantFrom('KG' as const, 'LB' as const)
const load = unit.chain((each) =>
  fc.record({ unit: fc.constant(each), thousandths: fc.integer({ min: 1, max: heaviestLoad(each) }) }),
)

describe('a weight of the admin interface', () => {
  it('reads and writes decimals as the kernel does, with a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), (thousandths) => {
        const text = fromThousandths(thousandths)
        expect(amountOf(thousandths)).toBe(text)
        expect(readWeight(text)).toEqual({ thousandths: toThousandths(text) })
      }),
    )
  })

  it.each<[string, number | null, string?]>([
    ['105', 105_000],
    ['102.5', 102_500],
    ['102,5', 102_500],
    ['102,', 102_000],
    ['102,500', 102_500],
    ['0,125', 125],
    [' 105 kg ', 105_000, 'KG'],
    ['102,5kg', 102_500, 'KG'],
    ['225 lbs', 225_000, 'LB'],
    ['225 LB.', 225_000, 'LB'],
    ['-20', -20_000],
    ['− 20 kg', -20_000, 'KG'],
    ['+2,5', 2_500],
    ['-0', 0],
    ['', null],
    ['  ', null],
  ])('reads "%s"', (text, thousandths, named) => {
    expect(readWeight(text)).toEqual({ thousandths, ...(named && { unit: named }) })
  })

  it.each([
    'abc',
    '12abc',
    '5-',
    '--5',
    '1e3',
    '1.2345',
    '1.5.2',
    '105 st',
    '.',
    'kg',
    '1 000',
    '1,000',
    '4,409',
    '1,500 kg',
  ])('does not guess what "%s" means', (text) => {
    expect(readWeight(text)).toEqual({ problem: expect.stringMatching(/^(Write a weight|This could mean)/) })
  })

  it('shows a weight with its unit, and nothing where there is none', () => {
    expect(weightOf({ thousandths: 102_500, unit: 'KG' })).toBe('102.5 kg')
    expect(
      [null, undefined, {}, { thousandths: null, unit: 'KG' }, { thousandths: '“x”', unit: 'KG' }].map(weightOf),
    ).toEqual(Array(5).fill(''))
  })

  it('shows the sums of both units', () => {
    expect(volumeOf({ volumeKgThousandths: 1_240_500, volumeLbThousandths: 0 })).toBe('1240.5 kg')
    expect(volumeOf({ volumeKgThousandths: 0, volumeLbThousandths: 300_000 })).toBe('300 lb')
    expect(volumeOf({ volumeKgThousandths: 1000, volumeLbThousandths: 1 })).toBe('1 kg + 0.001 lb')
    expect(volumeOf({})).toBe('0 kg')
  })

  it('shows a record in the unit that its set was logged in', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 12 }), (lifted, reps) => {
        const scores = scoresOf({ ...NO_VALUES, load: lifted, reps })
        const shown = `${fromThousandths(lifted.thousandths)} ${lifted.unit.toLowerCase()}`
        expect(recordOf('HEAVIEST_LOAD', scores.HEAVIEST_LOAD)).toBe(shown)
        const estimate = estimateOneRepMax(lifted.thousandths, reps)
        // 2,500,000 and its like: a score that both units divide, which is shown in kilograms.
        fc.pre(((BigInt(lifted.thousandths) * BigInt(30 + reps)) % 100_000_000n) + BigInt(lifted.unit === 'KG') !== 0n)
        expect(recordOf('BEST_ESTIMATED_ONE_REP_MAX', scores.BEST_ESTIMATED_ONE_REP_MAX)).toBe(
          `${estimate && roundHalfEven(estimate)} ${lifted.unit.toLowerCase()}`,
        )
      }),
    )
  })

  it('shows records of other kinds', () => {
    expect(recordOf('MOST_REPS', 1)).toBe('1 rep')
    expect(recordOf('LONGEST_DURATION', 75)).toBe('75 s')
    expect(recordOf('LONGEST_DISTANCE', 400_125)).toBe('400.125 m')
    expect(recordOf('MOST_REPS', null)).toBe('')
  })
})
