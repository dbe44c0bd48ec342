import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsIn, wholeOf } from './area.ts'
import { dropped } from './drop.ts'
import { linesOf } from './lines.ts'
import { pasted } from './paste.ts'
import { EMPTY, type Plan } from './plan.ts'

const find = (text: string) => ({ id: ['Squat', 'Bench', 'Row'].includes(text) ? text : null, text })
const PLAN = pasted(
  EMPTY,
  { line: 0, column: 0 },
  [
    ['', 'Week 1', 'Week 2', 'Deload'],
    ['A'],
    ['Squat', '3x5', '3x6', '2x5'],
    ['Bench', '5x5', '', '3x5'],
    ['B'],
    ['Row', '3x8', '3x9', '3x10'],
  ],
  find,
)
const shown = (plan: Plan) => textsIn(plan, wholeOf(plan))
const names = (plan: Plan) => shown(plan).map(([name]) => name)
const at = (line: number, column = 0) => ({ line, column })

describe('what is dropped', () => {
  it('stands where it was dropped, and a copy leaves its original where it was', () => {
    expect(names(dropped(PLAN, at(3), at(2)))).toEqual(['', 'A', 'Bench', 'Squat', 'B', 'Row'])
    expect(names(dropped(PLAN, at(2), at(3), true))).toEqual(['', 'A', 'Squat', 'Bench', 'Squat', 'B', 'Row'])
    expect(names(dropped(PLAN, at(2), at(6), true))).toEqual(['', 'A', 'Squat', 'Bench', 'B', 'Row', 'Squat'])
    expect(names(dropped(PLAN, at(5), at(1), true))).toEqual(['', 'B', 'Row', 'A', 'Squat', 'Bench', 'B', 'Row'])
    // Weeks that count their places count the new ones.
    expect(shown(dropped(PLAN, at(0, 3), at(0, 1)))[0]).toEqual(['', 'Deload', 'Week 2', 'Week 3'])
    expect(shown(dropped(PLAN, at(0, 3), at(0, 1), true)).slice(0, 3)).toEqual([
      ['', 'Deload (copy)', 'Week 2', 'Week 3', 'Deload'],
      ['A', 'A', 'A', 'A', 'A'],
      ['Squat', '2x5', '3x5', '3x6', '2x5'],
    ])
  })

  it('is in the plan once as it was, and once more as a copy, wherever it goes', () => {
    const place = fc.record({ line: fc.nat({ max: linesOf(PLAN).length - 1 }), column: fc.nat({ max: 4 }) })
    const cells = (plan: Plan) =>
      plan.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])))
    fc.assert(
      fc.property(place, place, (from, to) => {
        const keys = (plan: Plan) => new Set(cells(plan).map(({ key }) => key))
        expect(keys(dropped(PLAN, from, to))).toEqual(keys(PLAN))
        const copied = dropped(PLAN, from, to, true)
        expect([...keys(PLAN)].every((key) => keys(copied).has(key))).toBe(true)
        expect(keys(copied).size).toBe(cells(copied).length)
        for (const { cells: of } of copied.blocks.flatMap(({ rows }) => rows))
          expect(of).toHaveLength(copied.weeks.length)
      }),
    )
  })
})
