import { describe, expect, it } from 'vitest'
import { metricProblems, NO_VALUES } from './setValues.ts'

const told = (...given: Parameters<typeof metricProblems>) => metricProblems(...given).map(({ message }) => message)

describe('metricProblems', () => {
  it('says that a measure was sent which is not wanted, and how much of it', () => {
    const load = { thousandths: 102_500, unit: 'LB' as const }
    expect(told('REPS', { ...NO_VALUES, reps: 5, load }, false)).toEqual([
      'A load of 102.5 lb was sent, but a set of an exercise with the metric REPS has no load. Leave load out.',
    ])
    expect(told('DURATION', { durationSeconds: 60, reps: 5 }, true)).toEqual([
      'The value 5 was sent for reps, but a set of an exercise with the metric DURATION has no reps. Leave reps out.',
    ])
  })

  it('names the units of a load that is missing', () => {
    expect(told('LOAD_AND_REPS', { ...NO_VALUES, reps: 5 }, false)).toEqual([
      'A set of an exercise with the metric LOAD_AND_REPS needs load, in kg or lb.',
    ])
  })
})
