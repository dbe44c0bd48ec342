import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { type TestCell, workbook } from '../../testing/workbook.ts'
import { printPrescription } from '../notation/print.ts'
import { readPlanSheet } from './readPlanSheet.ts'
import { weekAndDay } from './weekAndDay.ts'

const exercises = knownExercises()

/** A file of one sheet for each of these, or text where they have no name. */
async function read(...sheets: { name?: string; rows: TestCell[][]; merges?: string[] }[]) {
  const bytes = workbook({ sheets: sheets.map((sheet) => ({ name: 'Plan', ...sheet })) })
  const found = await readPlanSheet(bytes, exercises, { fallbackTitle: 'A file' })
  const names = found.sheets.map(({ name }) => name)
  return {
    problems: found.problems.lines('f', names).map((line) => line.replace(/^f, sheet "Plan", /, '')),
    remarks: found.remarks.lines('f', names).map((line) => line.replace(/^f, sheet "Plan", /, '')),
    lines: found.plan.weeks.flatMap(({ title, days }) =>
      days.flatMap((day) =>
        day.rows.length === 0
          ? [`${title} / ${day.title}`]
          : day.rows.map((row) =>
              [title, day.title, row.exercise, printPrescription(row.sets), row.notes].filter(Boolean).join(' / '),
            ),
      ),
    ),
    weeks: found.plan.weeks.map(({ title, days }) => `${title}: ${days.map((day) => day.title).join(', ')}`),
  }
}

describe('tables of a sheet, one below the other', () => {
  it('are each read by their own headings', async () => {
    const { lines, problems, remarks } = await read({
      rows: [
        ['Day 1'],
        ['Exercise', 'Sets', 'Reps', 'Load (kg)'],
        ['Back squat', 3, 5, 100],
        ['Exercise', 'Sets'],
        ['Bench press', '2x3', null],
        ['Day 2'],
        ['Notes', 'Reps', 'Sets', 'Exercise', 'Load (lb)'],
        ['Tall', 5, 3, 'Barbell row', 135],
        ['Exercise', 'Time', 'Sets'],
        ['Plank', '30s', 2],
      ],
    })
    expect([problems, remarks]).toEqual([[], []])
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 @100kg',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 2x3',
      'Week 1 / Day 2 / bent-over-barbell-row / 3x5 @135lb / Tall',
      'Week 1 / Day 2 / plank / 2x30s',
    ])
  })

  it('may have other weeks side by side, or the same ones with other columns', async () => {
    const { lines, problems } = await read({
      rows: [
        ['Day 1'],
        ['Exercise', 'Week 1', 'Week 2'],
        ['Back squat', '3x5', '3x3'],
        ['Day 2'],
        ['Exercise', 'Week 1', 'Week 2'],
        ['Bench press', '5x5', '5x3'],
        ['Day 3'],
        ['Rest', 'Exercise', 'Week 1', 'Week 2'],
        ['90', 'Plank', '30s', '60s'],
        ['Day 1'],
        ['Exercise', 'Week 3', null, 'Week 4'],
        [null, 'Sets', 'Reps', 'Sets', 'Reps'],
        ['Back squat', 3, 2, 3, 1],
      ],
    })
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5',
      'Week 1 / Day 2 / barbell-bench-press-medium-grip / 5x5',
      'Week 1 / Day 3 / plank / 30s',
      'Week 2 / Day 1 / barbell-squat / 3x3',
      'Week 2 / Day 2 / barbell-bench-press-medium-grip / 5x3',
      'Week 2 / Day 3 / plank / 60s',
      'Week 3 / Day 1 / barbell-squat / 3x2',
      'Week 4 / Day 1 / barbell-squat / 3x1',
    ])
  })

  it('are refused by their row where their headings say nothing of what to do', async () => {
    const { problems } = await read({
      rows: [
        ['Exercise', 'Sets', 'Reps'],
        ['Back squat', 3, 5],
        ['Accessory exercise', 'Exercise', 'How often'],
        ['Plank', 3, 30],
      ],
    })
    expect(problems).toContainEqual(expect.stringMatching(/^B3: The row has other headings than those above/))
  })
})

describe('columns of a table', () => {
  it('with the same texts are joined, and others of one role are told or refused', async () => {
    const { lines, problems, remarks } = await read({
      rows: [
        ['Phase', 'Week', 'Exercise', 'Notes', 'Sets', 'Reps', 'Cues', 'Weight', 'Load'],
        ['Strength', 1, 'Back squat', 'Deep', 3, 5, 'Brace', null, 100],
        [null, 1, 'Bench press', null, 3, 5, 'Tight', null, 80],
      ],
    })
    expect(problems).toEqual([])
    expect(remarks).toEqual(['A1: The column "Phase" is not read, because "Week" says the same.'])
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 @100kg / Deep\nBrace',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x5 @80kg / Tight',
    ])
    for (const [heading, value, told] of [
      ['Reps', 8, 'D1: "Reps" stands here a second time'],
      ['Wdh.', 8, 'D1: "Wdh." says the same as "Reps"'],
      ['Exercise', 'Plank', 'D1: "Exercise" stands here a second time'],
    ] as const) {
      const twice = await read({
        rows: [
          ['Exercise', 'Sets', 'Reps', heading],
          ['Back squat', 3, 5, value],
        ],
      })
      expect(twice.problems).toEqual([expect.stringContaining(told)])
    }
  })

  it('under one merged heading are one column', async () => {
    const rows: TestCell[][] = [
      ['Exercise', 'Sets', 'Reps', 'Load', null],
      ['Back squat', 3, 5, 100, 'kg'],
    ]
    const { lines, problems, remarks } = await read({ rows, merges: ['D1:E1'] })
    expect([problems, lines]).toEqual([[], ['Week 1 / Day 1 / barbell-squat / 3x5 @100kg']])
    expect(remarks).toEqual(['E1: The column "Load" is not read, because "Load" says the same.'])
  })

  it('may say notes of each week beside its cell of notation', async () => {
    const { lines } = await read({
      rows: [
        ['Exercise', 'Week 1', 'Notes', 'Week 2', 'Notes'],
        ['Back squat', '3x5', 'Deep', '3x3', 'Fast'],
      ],
    })
    expect(lines).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 / Deep',
      'Week 2 / Day 1 / barbell-squat / 3x3 / Fast',
    ])
  })
})

describe('a text below the table', () => {
  const plan: TestCell[][] = [
    ['Week', 'Day', 'Exercise', 'Sets', 'Reps'],
    [1, 1, 'Back squat', 3, 5],
    [2, 1, 'Back squat', 3, 3],
  ]

  it('is no week, no day, no exercise and no set of one, and is told', async () => {
    for (const [below, told] of [
      [[['Questions? Ask Jane.']], 'A4: The text "Questions? Ask Jane." below the table is not read.'],
      [[['Week 3 is up to you']], 'A4: The text "Week 3 is up to you" below the table is not read.'],
      [[[], ['Signed', 'Jane']], 'A5: The text "Signed" below the table is not read.'],
      [[[null, 'Training makes strong']], 'B4: The text "Training makes strong" below the table is not read.'],
      [[[null, null, 'Coach Jane']], 'C4: The text "Coach Jane" below the table is not read.'],
      [[[null, null, null, null, null, 'Jane']], 'F4: The row has no exercise and is not read.'],
    ] as [TestCell[][], string][]) {
      const { weeks, problems, remarks } = await read({ rows: [...plan, ...below] })
      expect([told, weeks, problems, remarks]).toEqual([told, ['Week 1: Day 1', 'Week 2: Day 1'], [], [told]])
    }
    const { problems } = await read({ rows: [...plan, [], [null, null, null, null, 24]] })
    expect(problems).toEqual(['E5: The row has no exercise.'])
  })

  it('is told where weeks stand side by side, too', async () => {
    const rows = [['Exercise', 'Week 1', 'Week 2'], ['Back squat', '3x5', '3x3'], ['Good luck!']]
    const { problems, remarks } = await read({ rows })
    expect([problems, remarks]).toEqual([[], ['A3: The text "Good luck!" below the table is not read.']])
  })

  it('is a week where it is only counted', async () => {
    const { weeks, remarks } = await read({ rows: [...plan, [3]] })
    expect([weeks, remarks]).toEqual([['Week 1: Day 1', 'Week 2: Day 1', 'Week 3: '], []])
  })
})

describe('a title of a week and a day', () => {
  it.each([
    ['Week 1 Day 2', 'Week 1', 'Day 2'],
    ['W1D2', 'Week 1', 'Day 2'],
    ['w01-d02: Upper', 'Week 1', 'Day 2: Upper'],
    ['Woche 3, Tag B', 'Woche 3', 'Tag B'],
    ['W3T1', 'Woche 3', 'Tag 1'],
    ['Week 2 / Monday', 'Week 2', 'Monday'],
    ['Week 2 – Training 3 (heavy)', 'Week 2', 'Training 3 (heavy)'],
    ['Week 2', null, null],
    ['Week 1: Downhill', null, null],
    ['Day 1', null, null],
    ['Week 3 is up to you', null, null],
  ])('%s', (title, week, day) => {
    expect(weekAndDay(title)).toEqual(week && { week, day })
  })

  const squat = (...titles: TestCell[]): TestCell[] => [...titles, 'Back squat', '3x5']
  const THREE = ['Week 1: Day 1, Day 2', 'Week 2: Day 1']

  it.each([
    [
      'in a column of weeks',
      [['Week', 'Exercise', 'Prescription'], squat('W1D1'), squat('W1D2'), squat(null), squat('W2D1')],
    ],
    [
      'in a column of days',
      [['Day', 'Exercise', 'Prescription'], squat('Week 1 Day 1'), squat('Week 1 Day 2'), squat('Week 2 Day 1')],
    ],
    [
      'in a column of days beside one of weeks',
      [['Week', 'Day', 'Exercise', 'Prescription'], squat(1, 'W1D1'), squat(1, 'W1D2'), squat(2, 'W2D1')],
    ],
    [
      'in lines of their own',
      [['Exercise', 'Prescription'], ['W1D1'], squat(), ['Week 1 Day 2'], squat(), ['W2D1'], squat()],
    ],
    [
      'side by side',
      [
        ['Exercise', 'W1D1', 'W1D2', 'W2D1'],
        ['Back squat', '3x5', '3x4', '3x3'],
      ],
    ],
  ] as [string, TestCell[][]][])('is read as both %s', async (_, rows) => {
    const { weeks, problems, remarks } = await read({ rows })
    expect([weeks, problems, remarks]).toEqual([THREE, [], []])
  })

  it('is read as both as the name of a sheet', async () => {
    const rows = [['Exercise', 'Prescription'], squat()]
    const { weeks, problems } = await read(...['W1D1', 'W1D2', 'W2D1'].map((name) => ({ name, rows })))
    expect([weeks, problems]).toEqual([THREE, []])
  })

  it('may be a number where weeks stand side by side', async () => {
    const { weeks } = await read({
      rows: [
        ['Exercise', 5, 6],
        ['Back squat', '3x5', '3x3'],
      ],
    })
    expect(weeks).toEqual(['Week 5: Day 1', 'Week 6: Day 1'])
  })
})
