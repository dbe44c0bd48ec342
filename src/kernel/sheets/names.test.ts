import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { readPlanSheet } from './readPlanSheet.ts'

const exercises = knownExercises()
const read = (file: string) => readPlanSheet(Buffer.from(file), exercises, { fallbackTitle: 'A file' })

describe('the exercises of a sheet', () => {
  it('are found by the search of the picker where one is meant, which is told', async () => {
    const rows = ['Kettlebell swing,3,15', 'Split squat,3,8', 'Row,3,8', 'RDL,3,8', 'Kniebeuge,3,5']
    const { plan, remarks, problems } = await read(`Exercise,Sets,Reps\n${rows.join('\n')}\n`)
    expect(problems.lines('f', [null])).toEqual([])
    expect(plan.weeks[0]?.days[0]?.rows.map(({ exercise }) => exercise)).toEqual([
      'one-arm-kettlebell-swings',
      'split-squat-with-dumbbells',
      'bent-over-barbell-row',
      'romanian-deadlift',
      'barbell-squat',
    ])
    expect(remarks.lines('f', [null])).toEqual(['f, A2: "Kettlebell swing" is read as "One-Arm Kettlebell Swings".'])
  })

  it('are asked for where several are meant or none, and only what fits is suggested', async () => {
    const { unmatched } = await read('Exercise,Sets,Reps\nWalking lunge,3,8\nCopenhagen plank,3,8\nBakc sqat,3,8\n')
    expect(unmatched).toEqual([
      { written: 'Walking lunge', slugs: ['barbell-walking-lunge', 'bodyweight-walking-lunge'] },
      { written: 'Copenhagen plank', slugs: [] },
      { written: 'Bakc sqat', slugs: ['barbell-squat'] },
    ])
  })
})

describe('a file', () => {
  it('may begin with marks that were read in another encoding', async () => {
    for (const mark of ['\ufeff', 'ï»¿', '\ufeffï»¿', '\ufeff\ufeff']) {
      const table = 'Exercise,Sets,Reps\nBack squat,3,5\n'
      expect((await read(`${mark}Title,My best plan,\n${table}`)).plan.title).toBe('My best plan')
      expect((await read(mark + table)).plan.weeks).toHaveLength(1)
    }
  })

  it('of JSON is told from a sheet', async () => {
    await expect(read('\ufeff{\n  "programs": []\n}')).rejects.toThrow(/This is a program library/)
  })
})
