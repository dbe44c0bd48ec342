import { describe, expect, it } from 'vitest'
import { faultsIn, nextFault } from './faults.ts'
import { keyed } from './keys.ts'
import { pasted } from './paste.ts'
import { leftOutOf } from './pastedLines.ts'
import { EMPTY, type Plan } from './plan.ts'
import { begin, type GridState, planIn, reduced } from './state.ts'
import { suggestedIn, withSuggestions } from './suggestions.ts'

const find = (text: string) =>
  /^(?:Back Squat|Pull-ups|OHP|Deadlift)$/.test(text) ? { id: text, text } : { id: null, text }
const paste = (...lines: string[]) =>
  pasted(
    EMPTY,
    { line: 0, column: 0 },
    lines.map((line) => line.split('|')),
    find,
  )
const cells = (plan: Plan) =>
  plan.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell?.text)))

describe('a cell that nobody can read and that can mean only one thing', () => {
  const plan = paste('|Week 1|Week 2', 'Lower', 'Back Squat|3x8 70%|3x5', 'OHP|nonsense|5/5/5+')
  const faults = faultsIn(plan)

  it('is written as it was meant, alone by Enter or with all others', () => {
    expect(faults).toHaveLength(3)
    expect(suggestedIn(plan, faults)).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 2 },
    ])
    const all = withSuggestions(plan, suggestedIn(plan, faults))
    expect(cells(all)).toEqual(['3x8 @70%', '3x5', 'nonsense', '2x5; 5+'])

    const state = (line: number, column: number): GridState =>
      reduced(reduced(begin({ weeks: [] }, 1, String), { type: 'change', plan }), { type: 'go', to: { line, column } })
    const enter = { key: 'Enter', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
    const pressed = (at: GridState, key = 'Enter') => {
      const action = keyed(at, { ...enter, key }, find, 10)
      return action ? reduced(at, action) : at
    }
    expect(cells(planIn(pressed(state(2, 1))))[0]).toBe('3x8 @70%')
    expect(pressed(state(2, 1), 'F2').editing?.text).toBe('3x8 70%')
    expect(pressed(state(3, 1)).editing?.text).toBe('nonsense')
  })

  it('is found from the one before it, and the first one after the last', () => {
    expect(nextFault(faults, { line: 2, column: 1 })?.place).toEqual({ line: 3, column: 1 })
    expect(nextFault(faults, { line: 3, column: 2 })?.place).toEqual({ line: 2, column: 1 })
    expect(nextFault([], { line: 3, column: 2 })).toBeUndefined()
  })

  it('is told without a place, because columns are weeks here', () => {
    expect(faults.map(({ message }) => message).join()).not.toMatch(/column|character/i)
  })
})

describe('what coaches write beside the names of a sheet', () => {
  const lines = [
    '|Week 1|Week 2',
    'Lower',
    'A1. Back Squat|3x5|-',
    'A2) Pull-ups|3x8|3x8',
    '1. OHP|3x5|–',
    'Deadlift *|3x3|',
    'Total|9 sets|',
    'Notes: sleep well||',
    'B1 Upper',
    'C1. Landmine press|3x8|3x8',
  ]
  const plan = paste(...lines)
  const rows = plan.blocks.flatMap(({ rows }) =>
    rows.map((row) => [row.exercise.text, row.cells.find(Boolean)?.group ?? null]),
  )

  it('becomes a superset or is no part of the name', () => {
    expect(rows).toEqual([
      ['Back Squat', 'A'],
      ['Pull-ups', 'A'],
      ['OHP', null],
      ['Deadlift', null],
      ['Landmine press', 'C'],
    ])
    expect(plan.blocks.map(({ heads }) => heads.find(Boolean)?.title)).toEqual(['Lower', 'B1 Upper'])
    expect(cells(plan)).toEqual(['3x5', undefined, '3x8', '3x8', '3x5', undefined, '3x3', undefined, '3x8', '3x8'])
  })

  it('is left out where it is no exercise, and told', () => {
    expect(
      leftOutOf(
        lines.map((line) => line.split('|')),
        find,
      ),
    ).toEqual(['Total 9 sets', 'Notes: sleep well'])
  })
})
