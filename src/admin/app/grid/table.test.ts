import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsIn, wholeOf } from './area.ts'
import { idOfExercise } from './document.ts'
import { pasted } from './paste.ts'
import { EMPTY, type Plan } from './plan.ts'
import { hasHeadings, lacksHeadings, planOfTable, withTable } from './table.ts'

const NAMES: Record<string, string> = { e1: 'Barbell Squat', e2: 'Bench Press', e3: 'Deadlift', e4: 'Plank' }
const nameOf = (id: string) => NAMES[id] ?? id
const find = (text: string) => {
  const [id = null] = Object.entries(NAMES).find(([, name]) => name === text) ?? []
  return { id, text }
}

type Days = Record<string, Record<string, string>>

/** Weeks of workouts of exercises, as the service answers a table. */
const tableOf = (weeks: Record<string, Days>): Plan =>
  planOfTable(
    Object.entries(weeks).map(([title, days]) => ({
      ...{ id: null, title },
      workouts: Object.entries(days).map(([day, rows]) => ({
        ...{ id: null, title: day },
        rows: Object.entries(rows).map(([exerciseId, prescription]) => ({
          ...{ id: null, exerciseId, prescription, group: null, restSeconds: 90, notes: null },
        })),
      })),
    })),
    nameOf,
    find,
  )

const shown = (plan: Plan) => textsIn(plan, wholeOf(plan))

const exercise = fc.constantFrom('e1', 'e2', 'e3', 'e4', '?Sled push')
const day = fc.dictionary(exercise, fc.constantFrom('3x5', '4x8 @rpe8'), { minKeys: 1, maxKeys: 4 })
const week = fc.dictionary(fc.constantFrom('Day 1', 'Day 2', 'Day 3'), day, { minKeys: 1, maxKeys: 3 })
const weeks = fc.dictionary(fc.constantFrom('One', 'Two', 'Three'), week, { minKeys: 1, maxKeys: 3 }).map(tableOf)
const place = fc.record({ line: fc.nat({ max: 20 }), column: fc.nat({ max: 5 }) })

const cellsOf = (plan: Plan) =>
  plan.blocks.flatMap(({ rows }, block) =>
    rows.flatMap(({ exercise, cells }) =>
      cells.flatMap((cell, at) => (cell ? [{ block, at, of: idOfExercise(exercise), text: cell.text }] : [])),
    ),
  )

describe('a table with headings', () => {
  it('is known by them, and by nothing that a plan with weeks across has', () => {
    for (const line of [
      ['Exercise', 'Sets', 'Reps', 'Load (kg)'],
      ['', 'Übung', 'Sätze', 'Wdh.'],
      ['Order', 'Movement', '% 1RM'],
      ['Exercise', 'Prescription'],
    ]) {
      expect(hasHeadings([['My plan'], line])).toBe(true)
    }
    for (const line of [
      ['Exercise', 'Week 1', 'Week 2'],
      ['', 'Week 1'],
      ['Back squat', '3x5 @75%', '3x5'],
      ['Sets of five', '5x5'],
      ['Exercise', 'Lasting 30 min'],
    ]) {
      expect(hasHeadings([line])).toBe(false)
    }
  })

  it('is missed where numbers alone stand beside names', () => {
    expect(lacksHeadings([['Squat', '3', '5', '100'], [''], ['Bench', '3', '8', '62,5']])).toBe(true)
    expect(
      lacksHeadings([
        ['Squat', '5', '5'],
        ['Bench', '3x8', '8'],
      ]),
    ).toBe(false)
    expect(lacksHeadings([['Squat', '5']])).toBe(false)
    expect(lacksHeadings([['', '5', '5']])).toBe(false)
  })

  it('is the whole plan where there was none', () => {
    const table = tableOf({
      'Block A': { Push: { e2: '3x8', '?Sled push': '5x20m' } },
      'Block B': { Push: { e2: '3x6' } },
    })
    expect(shown(withTable(EMPTY, { line: 0, column: 0 }, table))).toEqual([
      ['', 'Block A', 'Block B'],
      ['Push', 'Push', 'Push'],
      ['Bench Press', '3x8', '3x6'],
      ['Sled push', '5x20m', ''],
    ])
  })

  it('begins in the week of the cell, and its exercises go to the lines that have them', () => {
    const plan = pasted(
      EMPTY,
      { line: 0, column: 0 },
      [['', 'Week 1', 'Deload'], ['Leg day'], ['Barbell Squat', '3x5', '2x5'], ['Plank', '3x30s', '']],
      find,
    )
    const table = tableOf({ 'Week 1': { 'Day 1': { e4: '3x45s', e1: '4x5', e3: '1x5' } } })
    expect(shown(withTable(plan, { line: 3, column: 2 }, table))).toEqual([
      ['', 'Week 1', 'Deload'],
      ['Leg day', 'Leg day', 'Leg day'],
      ['Barbell Squat', '3x5', '4x5'],
      ['Plank', '3x30s', '3x45s'],
      ['Deadlift', '', '1x5'],
    ])
    // A week that has nothing yet keeps the order of the table.
    expect(shown(withTable(plan, { line: 3, column: 3 }, table)).slice(2)).toEqual([
      ['Barbell Squat', '3x5', '2x5', ''],
      ['Plank', '3x30s', '', '3x45s'],
      ['Barbell Squat', '', '', '4x5'],
      ['Deadlift', '', '', '1x5'],
    ])
    expect(shown(withTable(plan, { line: 5, column: 0 }, table)).slice(4)).toEqual([
      ['Day 1', 'Day 1', ''],
      ['Plank', '3x45s', ''],
      ['Barbell Squat', '4x5', ''],
      ['Deadlift', '1x5', ''],
    ])
  })

  it('is in the plan afterwards as a whole, and nothing beside it has changed, whatever both are', () => {
    fc.assert(
      fc.property(weeks, weeks, place, (plan, table, at) => {
        const next = withTable(plan, at, table)
        const shift = Math.max(0, at.column - 1)
        const [before, after] = [cellsOf(plan), cellsOf(next)]
        for (const { of, at: week, text } of cellsOf(table)) {
          expect(after.some((cell) => cell.of === of && cell.at === week + shift && cell.text === text)).toBe(true)
        }
        for (const cell of before) {
          const isCovered = cell.at >= shift && cell.at < shift + table.weeks.length
          const isThere = after.some((each) => JSON.stringify(each) === JSON.stringify(cell))
          expect(isThere || isCovered).toBe(true)
        }
        for (const { heads, rows } of next.blocks) {
          expect(heads).toHaveLength(next.weeks.length)
          for (const { cells } of rows) {
            expect(cells).toHaveLength(next.weeks.length)
            expect(cells.every((cell, week) => cell === null || heads[week] !== null)).toBe(true)
          }
        }
      }),
    )
  })
})
