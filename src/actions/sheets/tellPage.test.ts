import { describe, expect, it } from 'vitest'
import { NoHeadings, readPlanSheet } from '../../kernel/sheets/readPlanSheet.ts'
import { knownExercises } from '../../testing/knownExercises.ts'
import { type TestSheet, workbook } from '../../testing/workbook.ts'
import { tellNoHeadings, tellPage } from './tellPage.ts'

const exercises = knownExercises()

const week = (name: string): TestSheet => ({
  name,
  rows: [
    ['Exercise', 'Sets', 'Reps', 'Rest', 'Notes'],
    ['Back squat', 3, 5, 'ages', 'Deep'],
    ['Nobody knows it', 3, 5, 'ages', null],
    ['Planks', 3, 10, 60, null],
    ['Bench press', 3, 5, '60-90s', null],
  ],
})

const tell = async (file: Buffer, corrections = {}) =>
  tellPage(await readPlanSheet(file, exercises, { fallbackTitle: 'A file', corrections }), exercises)

describe('what the page tells of a sheet', () => {
  it('names each fault once with the cells of all sheets, and a name among the names alone', async () => {
    const told = await tell(workbook({ sheets: ['Week 1', 'Week 2', 'Week 3'].map(week) }))
    expect(told.unmatched.map(({ written, cells }) => [written, cells])).toEqual([
      ['Nobody knows it', 'A3 in Week 1, Week 2 and Week 3'],
    ])
    expect(told.problems.told.map(({ written, role, cells, names }) => [written, role, cells, names])).toEqual([
      ['ages', 'rest', 'D2, D3 in Week 1, Week 2 and Week 3', []],
      // Another exercise may be meant, whose sets have repetitions.
      ['10', 'reps', 'C4 in Week 1, Week 2 and Week 3', ['Planks']],
    ])
    expect([told.problems.count, told.problems.left]).toEqual([12, 0])
    expect(told.remarks.told.map(({ isTrained, cells }) => [isTrained, cells])).toEqual([
      [true, 'D5 in Week 1, Week 2 and Week 3'],
    ])
    expect(told.matched.find(({ written }) => written === 'Planks')?.name).toBe('Plank')
  })

  it('shows rests, supersets and notes of each row, and the first rows of each sheet', async () => {
    const corrections = { cells: { rest: { ages: '90' } } }
    const told = await tell(workbook({ sheets: [week('Week 1')] }), corrections)
    const [row] = told.weeks[0]?.days[0]?.rows ?? []
    expect(row).toEqual({ exercise: 'Barbell Squat', sets: '3x5', rest: '90s', group: null, notes: 'Deep' })
    const [sheet] = told.sheets
    expect([sheet?.headingRow, sheet?.columns.map(({ role }) => role)]).toEqual([
      ...[1, ['exercise', 'sets', 'reps', 'rest', 'notes']],
    ])
    expect(sheet?.rows[1]).toEqual({ row: 2, cells: ['Back squat', '3', '5', 'ages', 'Deep'] })
  })

  it('asks where the headings stand, with what a row of headings says already', async () => {
    const file = Buffer.from('Plan\nDrill,Sets,Reps\nBack squat,3,5\n')
    const options = { fallbackTitle: 'A file', corrections: { headings: { '': 2 } } }
    const error = await readPlanSheet(file, exercises, options).catch((thrown: unknown) => thrown)
    const told = tellNoHeadings(error as NoHeadings, options)
    expect(error).toBeInstanceOf(NoHeadings)
    expect([told.hasHeadings, told.problems.count, told.problems.left]).toEqual([false, 1, 0])
    expect(told.sheets[0]?.columns).toEqual([
      { column: 0, heading: 'Drill', role: null },
      { column: 1, heading: 'Sets', role: 'sets' },
      { column: 2, heading: 'Reps', role: 'reps' },
    ])
    expect(told.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 3])
  })
})
