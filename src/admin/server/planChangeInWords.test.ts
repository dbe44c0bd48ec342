import { describe, expect, it } from 'vitest'
import type { PlanChange } from '../../actions/programs/plan/planChanges.ts'
import { changeInWords } from './planChangeInWords.ts'

const row = (more: object) =>
  ({ exercise: 'e1', sets: [], group: null, restSeconds: null, notes: null, ...more }) as unknown as PlanChange['after']
const beside = (before: object | null, after: object | null) =>
  changeInWords(
    {
      ...{ kind: 'EDITED' as never, milestone: null, workout: null, edited: null },
      ...{ before: before && row(before), after: after && row(after) },
    },
    String,
  ).beside

describe('a change of a plan in words', () => {
  it('says all that a new row says beside its sets, and of another one what has changed', () => {
    const full = { group: 'A', restSeconds: 120, notes: 'Slowly.' }
    expect(beside(null, full)).toEqual(['Rest: 2:00', 'Superset: A', 'Note: Slowly.'])
    expect(beside(null, {})).toEqual([])
    expect(beside(full, { ...full, restSeconds: null })).toEqual(['Rest: 2:00 → none'])
    expect(beside(full, null)).toEqual([])
  })
})
