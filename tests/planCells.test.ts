import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { coachPages } from '../src/testing/coachPages.ts'
import { callsOf } from '../src/testing/countCalls.ts'
import { rawId } from '../src/testing/trainingHistory.ts'

/** What a coach sees in a cell of the plan grid is what the service stores, for every metric, wherever it is shown. */
const pages = coachPages()
const { answer } = pages

const CELLS = [
  ['LOAD_AND_REPS', 'w 2x5 @2kg; w 3 @3kg; 3x12 @5kg'],
  ['REPS', '3x5 +10kg; 5 -20kg'],
  ['DURATION', '3x30s +10kg'],
  ['DISTANCE_AND_DURATION', '4x400m in 1:45'],
] as const
let exercises: string[]
let path: string

beforeAll(async () => {
  await pages.begin()
  const made = catalogue(pages.server, pages.coaches.mara)
  exercises = []
  for (const [metric] of CELLS) exercises.push(await made.exercise({ name: `Cell ${metric}`, metric }))
  path = `programs/${rawId(await made.program([], { title: 'Cells' }))}`
})
afterAll(pages.end)

const week = (lines: readonly (readonly [exerciseId: string, prescription: string])[]) => ({
  ...{ id: null, title: 'Week 1' },
  workouts: [
    {
      ...{ id: null, title: 'Day' },
      rows: lines.map(([exerciseId, prescription]) => {
        return { id: null, exerciseId, prescription, group: null, restSeconds: null, notes: null }
      }),
    },
  ],
})
const all = () => week(CELLS.map(([, line], index) => [exercises[index] as string, line]))
const lines = CELLS.map(([, line]) => line)
// biome-ignore lint/suspicious/noExplicitAny: an answer
const linesOf = (plan: any) => plan.weeks[0].workouts[0].rows.map((row: any) => row.prescription)

describe('a cell of the plan grid', () => {
  it('is told back as it was written, in the preview, after the save, on the overview and on paper', async () => {
    const { revision } = await answer('mara', `${path}/plan`)
    const asked = { revision, milestones: [all()] }
    const { changes } = await answer('mara', `${path}/plan`, { ...asked, dryRun: true })
    expect(changes.map(({ after }: { after: string | null }) => after).filter(Boolean)).toEqual(
      expect.arrayContaining(lines),
    )
    const saved = await answer('mara', `${path}/plan`, { ...asked, shared: 'COPY' })
    expect(linesOf(saved.plan)).toEqual(lines)
    expect(linesOf(await answer('mara', `${path}/plan`))).toEqual(lines)
    const { tree } = await answer('mara', `${path}/overview`)
    const rows = tree[0].workouts[0].exercises
    expect(rows.map((row: { prescription: string }) => row.prescription)).toEqual(lines)
    const html = await pages.page('mara', `${path}/print`)
    for (const said of [
      'warm-up 2 × 5 @2kg, 3 @3kg; 3 × 12 @5kg',
      '3 × 5 +10kg; 5 -20kg',
      '3 × 30s +10kg',
      '4 × 400m in 1:45',
    ]) {
      expect(html.replace(/<[^>]*>/g, '')).toContain(said)
    }
  })

  it('is refused with its sign where nothing is added to the body weight', async () => {
    const { revision } = await answer('mara', `${path}/plan`)
    const milestones = [week([[exercises[0] as string, '3x12 +5kg']])]
    const { refused } = await answer('mara', `${path}/plan`, { revision, milestones, shared: 'COPY' })
    expect(refused).toMatchObject([
      {
        message: expect.stringContaining('Nothing is added to the body weight in this exercise.'),
        field: ['input', 'plan', 'milestones', '0', 'workouts', '0', 'rows', '0', 'prescription'],
      },
    ])
  })

  it('stands below whose the program is and how many follow it, as far as a coach sees them', async () => {
    const standing = async (who: 'mara' | 'otto', of: string) => (await answer(who, `${of}/plan`)).standing
    const nobody = { begunBy: 'coach.mara', followers: 0, enrolments: 0, seesAll: false }
    expect(await standing('mara', path)).toEqual({ ...nobody, isOwn: true })
    expect(await standing('otto', path)).toEqual({ ...nobody, isOwn: false })
    const ada = await pages.athlete()
    await pages.coachedBy('mara', ada)
    await pages.assignTo([ada])
    const shared = `programs/${rawId(pages.programId)}`
    expect(await standing('mara', shared)).toMatchObject({ followers: 1, enrolments: 1 })
    expect(await standing('otto', shared)).toMatchObject({ followers: 0, enrolments: 1 })
  })

  it('takes as many calls however many exercises there are', async () => {
    const read = () => callsOf(pages.server.waymark.payload, () => answer('mara', `${path}/plan`))
    const calls = await read()
    const { revision } = await answer('mara', `${path}/plan`)
    await answer('mara', `${path}/plan`, { revision, milestones: [all(), all(), all()], shared: 'COPY' })
    expect(await read()).toEqual(calls)
  })
})
