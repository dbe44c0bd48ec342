import { describe, expect, it } from 'vitest'
import { faultsIn } from './faults.ts'
import { metricFor, withNewExercise } from './newExercise.ts'
import { pasted } from './paste.ts'
import { EMPTY } from './plan.ts'

const plan = pasted(
  EMPTY,
  { line: 0, column: 0 },
  [
    ['', 'Week 1', 'Week 2'],
    ['Lower'],
    ['Pendlay row', '3x5', '3x5'],
    ['Upper'],
    ['pendlay ROW', '3x8', ''],
    ['Hollow hold', '3x30s', '3x40s'],
    ['Sled sprint', '4x20m', ''],
  ],
  (text) => ({ id: null, text }),
)

describe('an exercise that the catalogue lacks', () => {
  it('is known in every line that has its name, once it is added', () => {
    const next = withNewExercise(plan, ' Pendlay Row ', { id: 'e1', text: 'Pendlay Row' })
    expect(next.blocks.flatMap(({ rows }) => rows.map(({ exercise }) => exercise.id))).toEqual(['e1', 'e1', null, null])
    expect(faultsIn(next)).toHaveLength(2)
    expect(withNewExercise(next, 'Something else', { id: 'e2', text: 'Something else' })).toBe(next)
  })

  it('is measured in what its cells say', () => {
    const names = ['pendlay row', 'Hollow hold', 'sled sprint', 'nothing']
    expect(names.map((name) => metricFor(plan, name))).toEqual([
      'LOAD_AND_REPS',
      'DURATION',
      'DISTANCE_AND_DURATION',
      'LOAD_AND_REPS',
    ])
  })
})
