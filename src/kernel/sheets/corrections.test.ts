import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { type TestSheet, workbook } from '../../testing/workbook.ts'
import { printPrescription } from '../notation/print.ts'
import { cellsInWords } from './problems.ts'
import { NoHeadings, readPlanSheet, type SheetOptions } from './readPlanSheet.ts'

const exercises = knownExercises()

async function read(file: string | TestSheet[], corrections: SheetOptions['corrections'] = {}) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : workbook({ sheets: file })
  const found = await readPlanSheet(bytes, exercises, { fallbackTitle: 'A file', corrections })
  const order = found.sheets.map(({ name }) => name)
  return {
    wrong: found.problems.told.map((told) => `${told.role}: ${told.written} (${cellsInWords(told)})`),
    problems: found.problems.lines('f', order),
    matched: found.matched.map(({ written, exercise }) => `${written}: ${exercise.slug}`),
    lines: found.plan.weeks.flatMap(({ title, days }) =>
      days.flatMap((day) =>
        day.rows.map((row) =>
          [title, day.title, row.exercise, printPrescription(row.sets), row.group, row.restSeconds]
            .filter((value) => value !== null)
            .join(' / '),
        ),
      ),
    ),
  }
}

const week = (name: string, rest: string): TestSheet => ({
  name,
  rows: [
    ['Exercise', 'Sets', 'Reps', 'Rest'],
    ['Back squat', 3, 5, rest],
    ['Plank', 3, 'lots', rest],
    ['Bench press', 3, 5, 'lots'],
  ],
})

describe('what is wrong in several cells', () => {
  it('is told once with its cells, by what stands there and what the column has', async () => {
    const { wrong, problems } = await read([week('Week 1', 'ages'), week('Week 2', 'ages')])
    expect(wrong).toEqual([
      'rest: ages (sheet "Week 1", D2, D3; sheet "Week 2", D2 and 1 more cell)',
      'reps: lots (sheet "Week 1", C3; sheet "Week 2", C3)',
      'rest: lots (sheet "Week 1", D4; sheet "Week 2", D4)',
    ])
    expect(problems[0]).toMatch(/^f, sheet "Week 1", D2, D3; sheet "Week 2", D2 and 1 more cell: "ages" is no rest\./)
    expect(problems).toHaveLength(3)
  })

  it('is corrected once for all of them, in the columns that have the same alone', async () => {
    const sheets = [week('Week 1', ' ages '), week('Week 2', 'ages')]
    const { problems, lines } = await read(sheets, { cells: { rest: { ages: '75', lots: '' }, reps: { lots: '40s' } } })
    expect(problems).toEqual([])
    expect(lines.slice(0, 3)).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 / 75',
      'Week 1 / Day 1 / plank / 3x40s / 75',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x5',
    ])
  })

  it('keeps what stands in the file as its name where the correction is wrong too', async () => {
    const { wrong } = await read([week('Week 1', 'ages')], {
      cells: { rest: { ages: 'still ages' }, reps: { lots: '40s' } },
    })
    expect(wrong[0]).toBe('rest: ages (sheet "Week 1", D2, D3)')
    const stranger = { constructor: { ages: '75' }, __proto__: { ages: '75' } } as never
    expect((await read([week('Week 1', 'ages')], { cells: stranger })).wrong).toHaveLength(3)
  })
})

const UNKNOWN = 'Plan of Ada\nDrill,How often,How many\nBack squat,3,5\nBench press,4,6\n'
const BARE = 'Week 1,,\nMonday,,\nSquat,5x5,100kg\nBench press,3x8-10,\nWeek 2,,\nMonday,,\nSquat,5x5,102.5kg\n'

describe('a sheet without the headings of a plan', () => {
  it('is refused with its sheets, so that a person can say where its headings stand and what they mean', async () => {
    const error = await read(UNKNOWN).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NoHeadings)
    expect((error as NoHeadings).grids.map(({ rows }) => rows.length)).toEqual([4])
    const columns = { '': { 0: 'exercise', 1: 'sets', 2: 'reps' } } as const
    const { lines, problems } = await read(UNKNOWN, { columns, headings: { '': 2 } })
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 4x6',
    ])
  })

  it('is read by a guess where a person says that it has none, and the guess can be corrected', async () => {
    const { lines, problems, matched } = await read(BARE, { headings: { '': 0 } })
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Week 1 / Monday / barbell-squat / 5x5 @100kg',
      'Week 1 / Monday / barbell-bench-press-medium-grip / 3x8-10',
      'Week 2 / Monday / barbell-squat / 5x5 @102.5kg',
    ])
    expect(matched).toEqual(['Squat: barbell-squat', 'Bench press: barbell-bench-press-medium-grip'])
    const without = await read(BARE, { headings: { '': 0 }, columns: { '': { 2: null } } })
    expect(without.lines[0]).toBe('Week 1 / Monday / barbell-squat / 5x5')
  })

  it('may name days in short, and is asked where "@8" could be a weight', async () => {
    const file = 'Week 1,,\nMon,,\nSquat,5x5,100kg\nBench press,3x8,@8\nWed.,,\nSquat,5x5,90kg\n'
    const said = { headings: { '': 0 } }
    const { wrong, problems } = await read(file, said)
    expect(wrong).toEqual(['load: @8 (C4)'])
    expect(problems[0]).toContain('"@8" may be a weight or an effort. Write 8kg or @rpe8.')
    const { lines } = await read(file, { ...said, cells: { load: { '@8': '@rpe8' } } })
    expect(lines).toEqual([
      'Week 1 / Mon / barbell-squat / 5x5 @100kg',
      'Week 1 / Mon / barbell-bench-press-medium-grip / 3x8 @rpe8',
      'Week 1 / Wed. / barbell-squat / 5x5 @90kg',
    ])
  })

  it('may have a column without a heading, which a person names', async () => {
    const file = ',Exercise,Sets,Reps\nA1,Back squat,3,5\nA2,Bench press,3,5\n'
    const { lines } = await read(file, { headings: { '': 1 }, columns: { '': { 0: 'order' } } })
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 / A',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x5 / A',
    ])
    for (const row of [3, 900]) {
      await expect(read(file, { headings: { '': row } })).rejects.toThrow(NoHeadings)
    }
  })
})

describe('a column of the first week', () => {
  it('is corrected in the other weeks too, so that weights may stand below the weeks', async () => {
    const file = 'Exercise,Sets,Reps,Week 1,Week 2\nBack squat,3,5,100,105\nBench press,3,8,70,72.5\n'
    const { lines, problems } = await read(file, { headings: { '': 1 }, columns: { '': { 3: 'load' } } })
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 @100kg',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x8 @70kg',
      'Week 2 / Day 1 / barbell-squat / 3x5 @105kg',
      'Week 2 / Day 1 / barbell-bench-press-medium-grip / 3x8 @72.5kg',
    ])
  })
})
