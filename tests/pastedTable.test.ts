import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { coachPages } from '../src/testing/coachPages.ts'

// Runs once, because the database only answers the names of the exercises here.
/** A table with headings, as it comes from a coach's spreadsheet by the clipboard. */
const pages = coachPages()
const { answer } = pages

let squatId: string
let pullUpId: string

beforeAll(async () => {
  await pages.begin()
  const make = catalogue(pages.server, pages.coaches.mara)
  squatId = await make.exercise({ name: 'Front Squat' })
  pullUpId = await make.exercise({ name: 'Towel pull-up', metric: 'REPS' })
})
afterAll(pages.end)

const read = (lines: string[][]) =>
  answer('mara', 'programs/sheets/table', {
    name: 'clipboard.tsv',
    file: Buffer.from(lines.map((cells) => cells.join('\t')).join('\n')).toString('base64'),
  })

it('is read by its headings, a row an exercise, and a name that is no exercise stays one', async () => {
  const { weeks, remarks } = await read([
    ['Day', 'Exercise', 'Sets', 'Reps', 'Load (kg)', 'Rest', 'Notes', 'Done?'],
    ['Legs', 'Front Squat', '3', '5', '100', '3:00', 'Brace', ''],
    ['', 'Sled of doom', '4', '30s', '', '', '', ''],
    ['', 'Towel pull-up', '3', '5', '10', '', '', ''],
  ])
  const [{ title, workouts }] = weeks
  expect([title, workouts[0].title, weeks.length, workouts.length]).toEqual(['Week 1', 'Legs', 1, 1])
  const [squat, sled, pullUp] = workouts[0].rows
  expect(pullUp).toMatchObject({ prescription: '3x5 +10kg', exerciseId: pullUpId })
  expect(squat).toMatchObject({ prescription: '3x5 @100kg', restSeconds: 180, notes: 'Brace', group: null, id: null })
  expect(squat.exerciseId).toBe(squatId)
  expect(sled).toMatchObject({ prescription: '4x30s', exerciseId: '?Sled of doom' })
  expect(remarks).toEqual(['The column "Done?" is not read.'])
})

it('says where a cell cannot be read, and how many more there are', async () => {
  const { refused, problems } = await read([
    ['Exercise', 'Sets', 'Reps'],
    ['Front Squat', '3', 'lots'],
    ['Plank', 'x', '5'],
  ])
  expect(refused).toMatch(/^C2: /)
  expect(problems).toBe(2)
})
