import { describe, expect, it } from 'vitest'
import type { PlanChange } from '../../actions/programs/plan/planChanges.ts'
import { OPEN_SET } from '../../kernel/notation/prescribedSet.ts'
import { changeInWords } from './planChangeInWords.ts'

const row = (more: object) =>
  ({ exercise: 'e1', sets: [], group: null, restSeconds: null, notes: null, ...more }) as unknown as PlanChange['after']
const told = (before: object | null, after: object | null) =>
  changeInWords(
    {
      ...{ kind: 'EDITED' as never, milestone: null, workout: null, edited: null },
      ...{ before: before && row(before), after: after && row(after) },
    },
    new Map([['e1', { id: 'e1', name: 'Pull-ups', metric: 'REPS' }]]),
  )

const beside = (before: object | null, after: object | null) => told(before, after).beside

describe('a change of a plan in words', () => {
  it('says all that a new row says beside its sets, and of another one what has changed', () => {
    const full = { group: 'A', restSeconds: 120, notes: 'Slowly.' }
    expect(beside(null, full)).toEqual(['Rest: 2:00', 'Superset: A', 'Note: Slowly.'])
    expect(beside(null, {})).toEqual([])
    expect(beside(full, { ...full, restSeconds: null })).toEqual(['Rest: 2:00 → none'])
    expect(beside(full, null)).toEqual([])
  })

  it('writes a weight as its exercise does', () => {
    const ten = { sets: [{ ...OPEN_SET, repsMin: 5, repsMax: 5, load: { thousandths: 10_000, unit: 'KG' } }] }
    expect(told(null, ten)).toMatchObject({ exercise: 'Pull-ups', after: '5 +10kg' })
  })
})
