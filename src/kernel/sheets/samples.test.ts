import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { sampleSheets } from '../../testing/sampleSheets.ts'
import { twelveWeeks } from '../../testing/twelveWeeks.ts'
import { asSheetPlan, printedPlan } from '../../testing/twelveWeeksAsSheet.ts'
import { printPrescription } from '../notation/print.ts'
import { printCsv } from './printCsv.ts'
import { printXlsx } from './printXlsx.ts'
import { readPlanSheet } from './readPlanSheet.ts'
import { type SheetPlan, sizeOf } from './sheetPlan.ts'

const FOLDER = 'tests/data/plans'
const exercises = knownExercises()
const read = (name: string) => readFileSync(`${FOLDER}/${name}`)

/** All that is committed. `WAYMARK_WRITE_PLANS=on` writes it anew. */
function files(): Record<string, Buffer> {
  const printed = printedPlan(twelveWeeks())
  return {
    ...sampleSheets(),
    'twelve-weeks.json': Buffer.from(`${JSON.stringify(twelveWeeks(), null, 2)}\n`),
    'twelve-weeks.csv': Buffer.from(printCsv(printed)),
    'twelve-weeks.xlsx': Buffer.from(printXlsx(printed)),
  }
}

const withoutPlaces = (plan: SheetPlan) =>
  JSON.parse(JSON.stringify(plan, (key, value) => (key === 'at' ? undefined : value)))

describe('the committed plans', () => {
  it('are what their makers make', () => {
    if (process.env.WAYMARK_WRITE_PLANS) {
      mkdirSync(FOLDER, { recursive: true })
      for (const [name, bytes] of Object.entries(files())) writeFileSync(`${FOLDER}/${name}`, bytes)
    }
    for (const [name, bytes] of Object.entries(files())) expect([name, read(name).equals(bytes)]).toEqual([name, true])
  })

  it.each(['twelve-weeks.csv', 'twelve-weeks.xlsx'])(
    '%s says the 48 workouts and 264 rows of the plan',
    async (name) => {
      const { plan, problems, remarks } = await readPlanSheet(read(name), exercises, { fallbackTitle: 'no' })
      expect([problems.told, remarks.told]).toEqual([[], []])
      expect(sizeOf(plan)).toEqual({ weeks: 12, workouts: 48, rows: 264 })
      expect(withoutPlaces(plan)).toEqual(withoutPlaces(asSheetPlan(twelveWeeks())))
    },
  )

  it.each(Object.keys(sampleSheets()))('%s is read right', async (name) => {
    const { plan, problems } = await readPlanSheet(read(name), exercises, { fallbackTitle: 'Sample' })
    expect(problems.told).toEqual([])
    const lines = plan.weeks.map(({ title, days }) => [
      title,
      ...days.flatMap((day) => [
        day.title,
        ...day.rows.map(({ exercise, sets, restSeconds, notes }) =>
          [exercise, printPrescription(sets), restSeconds, notes].join(' | '),
        ),
      ]),
    ])
    const week = (number: number, percent: number, load: string) => [
      `Week ${number}`,
      'Day 1',
      `barbell-squat | 3x3-5 @${percent}% | 180 | Knie über die Zehen; ruhig atmen.`,
      `standing-military-press | 5x5 @${load}kg | 120 | `,
      'pullups | 3xmax | 90 | Größe zählt nicht, "sauber" zählt.',
      'Day 2',
      'barbell-bench-press-medium-grip | 4x8-10 @rpe7.5 | 120 | ',
      'plank | 3x45s | 60 | ',
    ]
    expect(lines).toEqual([week(1, 75, '42.5'), week(2, 80, '45')])
  })
})
