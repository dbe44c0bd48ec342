import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExerciseMetric } from './exerciseVocabulary.ts'
import { isMetric, MEASURED_IN, type Measure, prescriptionProblems } from './metric.ts'
import { metricProblems, NO_VALUES } from './setValues.ts'

const metric = fc.constantFrom(...Object.values(ExerciseMetric))
/** What a coach prescribes of each measure, in each of its ways. */
const WAYS: Record<Measure, string[]> = {
  reps: ['repsMin', 'repsMax', 'tempo'],
  load: ['load', 'percentOfOneRepMax'],
  durationSeconds: ['durationSeconds'],
  distanceMeters: ['distanceMeters'],
}

describe('what a metric allows', () => {
  it('is the same for what is prescribed and for what is logged, but for a load that is added to the body weight', () => {
    fc.assert(
      fc.property(metric, fc.constantFrom(...(Object.keys(WAYS) as Measure[])), fc.nat(), (each, measure, way) => {
        const ways = WAYS[measure]
        const value = ways[way % ways.length] as string
        const refusals = prescriptionProblems(each, { [value]: 1 })
        const logged = metricProblems(each, { ...NO_VALUES, [measure]: 1 }, false).filter(
          (one) => one.value === measure,
        )
        const isAdded = value === 'load' && (each === 'REPS' || each === 'DURATION')
        expect(refusals.map((one) => one.value)).toEqual(MEASURED_IN[each].includes(measure) || isAdded ? [] : [value])
        if (!isAdded) expect(refusals.length).toBe(logged.length)
      }),
    )
  })

  it('leaves what is absent to the athlete', () => {
    for (const each of Object.values(ExerciseMetric)) {
      expect(prescriptionProblems(each, { repsMin: null, load: undefined, tempo: '', durationSeconds: null })).toEqual(
        [],
      )
    }
  })

  it('has one load, as a weight or as a percentage', () => {
    expect(prescriptionProblems('LOAD_AND_REPS', { load: {}, percentOfOneRepMax: 0 })).toMatchObject([
      { value: 'percentOfOneRepMax', problem: { message: 'must not stand beside a load: give one of the two' } },
    ])
    expect(prescriptionProblems('REPS', { load: {}, percentOfOneRepMax: 0 }).map(({ value }) => value)).toEqual([
      'percentOfOneRepMax',
    ])
  })

  it.each([
    ['LOAD_AND_REPS', ['must be a weight from 0 to 2000 kg with at most 3 decimals']],
    ['REPS', []],
    ['DURATION', []],
    ['DISTANCE_AND_DURATION', [expect.stringContaining('has no place')]],
  ] as const)('is a load below 0 with %s only where it is assistance, stored or in a library', (each, told) => {
    for (const load of [
      { thousandths: -20_000, unit: 'KG' },
      { value: '-20', unit: 'KG' },
    ]) {
      expect(prescriptionProblems(each, { load }).map(({ problem }) => problem.message)).toEqual(told)
    }
  })

  it('is known for each metric of the schema, and for nothing else', () => {
    expect(Object.values(ExerciseMetric).filter(isMetric)).toEqual(Object.keys(MEASURED_IN))
    expect(['toString', '', null, 5].filter(isMetric)).toEqual([])
  })
})
