import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { isAddedLoad } from '../metric.ts'
import { printPrescription } from '../notation/print.ts'
import { readPlanSheet } from './readPlanSheet.ts'
import { sizeOf } from './sheetPlan.ts'

/** Sheets as coaches have them, saved by LibreOffice or written as text. What is told of them stands here in numbers. */

const FOLDER = 'tests/data/plans/coaches'
const exercises = knownExercises()
const manners = new Map(
  exercises.map(({ id, metric }) => [id, { isAddedLoad: metric !== null && isAddedLoad(metric) }]),
)

/** What a coach would choose on the page for the names that the catalogue lacks. */
const NAMES = {
  'OHP BBB': 'standing-military-press',
  'Paused squat': 'barbell-squat',
  'Paused bench press': 'barbell-bench-press-medium-grip',
  'Incline DB bench': 'incline-dumbbell-press',
  'Finisher: sled push': 'sled-push',
  'or: DB Bench': 'dumbbell-bench-press',
  'Barbell Bench Press': 'barbell-bench-press-medium-grip',
  'Cable fly': 'flat-bench-cable-flyes',
  'Box jump': 'front-box-jump',
  'Walking Lunge': 'barbell-walking-lunge',
  'Split squat': 'dumbbell-lunges',
  Lunges: 'dumbbell-lunges',
  Bike: 'rope-jumping',
  Core: 'plank',
}

const read = (name: string) =>
  readPlanSheet(readFileSync(`${FOLDER}/${name}`), exercises, {
    fallbackTitle: 'A file',
    corrections: { exercises: NAMES },
  })

async function linesOf(name: string): Promise<string[]> {
  const { plan } = await read(name)
  return plan.weeks.flatMap(({ title, days }) =>
    days.flatMap((day) =>
      day.rows.map((row) =>
        [title, day.title, row.exercise, printPrescription(row.sets, manners.get(row.exercise)), row.group]
          .filter((text) => text !== null)
          .join(' / '),
      ),
    ),
  )
}

/** Weeks, workouts, rows, and how many things are wrong and told. */
const SHEETS: [string, number, number, number, number, number][] = [
  ['dates.xlsx', 1, 3, 3, 4, 4],
  ['days-beside.xlsx', 2, 4, 8, 0, 0],
  ['labels-and-lines.xlsx', 1, 2, 5, 3, 3],
  ['loads-under-weeks.xlsx', 4, 8, 12, 0, 4],
  ['percent-and-load.xlsx', 4, 12, 36, 0, 5],
  ['percent-beside-load.csv', 1, 2, 3, 1, 1],
  ['row-per-set.csv', 1, 3, 6, 0, 0],
  ['said-twice.csv', 1, 1, 0, 2, 0],
  ['set-columns.xlsx', 1, 2, 3, 0, 6],
  ['short-headings.csv', 2, 3, 4, 1, 0],
  ['side-by-side.xlsx', 4, 16, 40, 3, 23],
  ['subcolumns.xlsx', 4, 12, 44, 0, 1],
  ['two-mondays.csv', 1, 4, 4, 0, 2],
  ['unit-column.csv', 1, 1, 3, 0, 0],
  ['week-loads.xlsx', 4, 8, 16, 0, 2],
  ['week-sheets.xlsx', 4, 12, 48, 0, 6],
]

describe('sheets of coaches', () => {
  it.each(SHEETS)('%s', async (name, weeks, workouts, rows, wrong, told) => {
    const { plan, problems, remarks } = await read(name)
    expect([sizeOf(plan), problems.told.length, remarks.told.length]).toEqual([{ weeks, workouts, rows }, wrong, told])
  })

  it('are all in the table', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(SHEETS.map(([name]) => name).toSorted())
  })

  it('have weights under their weeks, and no repetitions', async () => {
    const loads: [string, string, string, number[]][] = [
      ['Day A', 'barbell-squat', '3x5', [100, 105, 110, 80]],
      ['Day A', 'barbell-bench-press-medium-grip', '3x5', [70, 75, 80, 60]],
      ['Day B', 'barbell-deadlift', '5', [140, 145, 150, 110]],
    ]
    expect(await linesOf('loads-under-weeks.xlsx')).toEqual(
      [0, 1, 2, 3].flatMap((week) =>
        loads.map(([day, name, sets, kilos]) => `Week ${week + 1} / ${day} / ${name} / ${sets} @${kilos[week]}kg`),
      ),
    )
    const { remarks } = await read('loads-under-weeks.xlsx')
    expect(remarks.told.map(({ message, isTrained }) => [message, isTrained])).toEqual(
      [1, 2, 3, 4].map((week) => [
        `The numbers under "Week ${week}" are read as weights in kg, because "Reps" says what is done.`,
        true,
      ]),
    )
  })

  it('have days side by side, a column or a row for each set, and units in a column', async () => {
    expect(await linesOf('days-beside.xlsx')).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 @100kg',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x5 @80kg',
      'Week 1 / Day 1 / bent-over-barbell-row / 3x8 @60kg',
      'Week 1 / Day 2 / barbell-deadlift / 3x5 @140kg',
      'Week 1 / Day 2 / standing-military-press / 3x8 @45kg',
      'Week 1 / Day 2 / pullups / 3x8',
      'Week 2 / Day 1 / barbell-squat / 3x5 @102.5kg',
      'Week 2 / Day 2 / barbell-deadlift / 3x5 @145kg',
    ])
    expect(await linesOf('set-columns.xlsx')).toEqual([
      'Week 1 / Day 1 / barbell-squat / 2x8; 2x6',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 8 @60kg; 8 @65kg; 6 @70kg',
      'Week 1 / Day 2 / barbell-deadlift / 5 @100kg; 5 @110kg; 3 @120kg',
    ])
    expect((await linesOf('row-per-set.csv'))[0]).toBe(
      'Week 1 / Lower A / barbell-squat / w 10 @95lb tempo 3-0-1-0; 3x8 @185lb @rpe8 tempo 3-0-1-0',
    )
    expect(await linesOf('unit-column.csv')).toEqual([
      'Week 1 / Day 1 / barbell-squat / 3x5 @100kg',
      'Week 1 / Day 1 / barbell-bench-press-medium-grip / 3x5 @185lb',
      'Week 1 / Day 1 / bent-over-barbell-row / 3x8',
    ])
  })

  it('have supersets in a column without a heading', async () => {
    const lines = await linesOf('week-sheets.xlsx')
    expect(lines.slice(0, 4)).toEqual([
      'Week 1 / Day 1 - Lower / barbell-squat / 4x6-8 @rpe6.5 tempo 3-1-x-0',
      'Week 1 / Day 1 - Lower / romanian-deadlift / 3x8-10 @rpe7 / B',
      'Week 1 / Day 1 - Lower / lying-leg-curls / 3x12-15 @rpe8 / B',
      'Week 1 / Day 1 - Lower / plank / 3x45s',
    ])
  })
})
