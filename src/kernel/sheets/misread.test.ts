import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { isAddedLoad } from '../metric.ts'
import { printPrescription } from '../notation/print.ts'
import { readPlanSheet, type SheetOptions } from './readPlanSheet.ts'

/** Sheets of coaches that were once read as something else, without a word. */

const exercises = knownExercises()
const manners = new Map(exercises.map(({ id, metric }) => [id, { isAddedLoad: isAddedLoad(metric) }]))

async function read(file: string, options: Partial<SheetOptions> = {}) {
  const found = await readPlanSheet(Buffer.from(file), exercises, { fallbackTitle: 'A file', ...options })
  return {
    title: found.plan.title,
    problems: found.problems.lines('f', [null]),
    remarks: found.remarks.lines('f', [null]),
    lines: found.plan.weeks.flatMap(({ title, days }) =>
      days.flatMap((day) =>
        day.rows.map((row) =>
          [title, printPrescription(row.sets, manners.get(row.exercise)), row.group, row.restSeconds]
            .filter((value) => value !== null)
            .join(' / '),
        ),
      ),
    ),
  }
}

describe('a sheet is not misread', () => {
  it('where sets and repetitions stand beside the weights of the weeks', async () => {
    const sheet = 'Exercise,Sets,Reps,Week 1,Week 2\nBack squat,3,5,100,102.5\nPull-up,3,8,70%,\n'
    const { lines, problems, remarks } = await read(sheet.replace('70%', '12kg'))
    expect(problems).toEqual([])
    expect(lines).toEqual(['Week 1 / 3x5 @100kg', 'Week 1 / 3x8 +12kg', 'Week 2 / 3x5 @102.5kg'])
    expect(remarks).toEqual([
      'f, D2: The numbers under "Week 1" are read as weights in kg, because "Reps" says what is done.',
      'f, E2: The numbers under "Week 2" are read as weights in kg, because "Reps" says what is done.',
    ])
    expect((await read(sheet, { units: { mass: 'lb' } })).lines[0]).toBe('Week 1 / 3x5 @100lb')
  })

  it('where nobody knows what the numbers of the weeks are', async () => {
    const { problems } = await read(
      'Exercise,Sets,Reps,Week 1,Week 2\nBack squat,3,5,8,8.5\n\nExercise,Week 1,Week 2\nBench press,100,8\n',
    )
    expect(problems).toEqual([
      'f, D2: "8" may be several things. Write 8kg or @rpe8, or say what the column is.',
      'f, E2: "8.5" may be several things. Write 8.5kg or @rpe8.5, or say what the column is.',
      'f, B5: "100" may be several things. Write 100 reps or 3x5 @100kg, or say what the column is.',
    ])
  })

  it('where somebody has said what the weeks have, once for all of them', async () => {
    const sheet = 'Exercise,Sets,Reps,Week 1,Week 2\nBack squat,3,5,8,8.5\n'
    const as = async (role: 'load' | 'rpe') =>
      (await read(sheet, { corrections: { columns: { '': { 3: role } } } })).lines
    expect(await as('load')).toEqual(['Week 1 / 3x5 @8kg', 'Week 2 / 3x5 @8.5kg'])
    expect(await as('rpe')).toEqual(['Week 1 / 3x5 @rpe8', 'Week 2 / 3x5 @rpe8.5'])
  })

  it('where the headings say the week and what stands in it', async () => {
    const { lines, problems } = await read(
      'Exercise,Sets,Reps,W1 Load,W2 Load (lb)\nBack squat,3,5,100,225\n\n' +
        'Exercise,Week 3 - Sets,Week 3 - Reps,Week 4 - Sets,Week 4 - Reps\nBench press,3,5,4,6\n',
    )
    expect(problems).toEqual([])
    expect(lines).toEqual(['Week 1 / 3x5 @100kg', 'Week 2 / 3x5 @225lb', 'Week 3 / 3x5', 'Week 4 / 4x6'])
  })

  it('where only the sets stand beside the weeks', async () => {
    const { lines, problems } = await read('Exercise,Sets,Week 1,Week 2,Week 3\nBack squat,3,8,6-8,4x4\n')
    expect(lines).toEqual(['Week 1 / 3x8', 'Week 2 / 3x6-8'])
    expect(problems).toEqual([
      'f, B2: "Sets" says something else than "Week 3", and only one of the two can count. Leave out one of them.',
    ])
  })

  it('where two columns say different sets', async () => {
    const { problems, lines } = await read(
      'Exercise,Sets,Reps,Sets x Reps\nBack squat,3,5,5x5\nBench press,5,5,5x5\nDeadlift,,3,3x5\n',
    )
    expect(lines).toEqual(['Week 1 / 5x5'])
    expect(problems).toEqual([
      'f, B2: "Sets" says something else than "Sets x Reps", and only one of the two can count. Leave out one of them.',
      'f, C2: "Reps" says something else than "Sets x Reps", and only one of the two can count. Leave out one of them.',
    ])
  })

  it('where each row has a unit of its own', async () => {
    const { lines, problems } = await read(
      'Exercise,Sets,Reps,Weight,Weight unit\nBench press,3,5,185,lb\nBack squat,3,5,100,kg\nDeadlift,3,5,100,stone\n',
    )
    expect(lines).toEqual(['Week 1 / 3x5 @185lb', 'Week 1 / 3x5 @100kg'])
    expect(problems).toEqual(['f, E4: "stone" is no unit that is known here. Write kg or lb.'])
  })

  it('where the order has no heading, and tells of other columns without one', async () => {
    const { lines, remarks } = await read(
      ',Exercise,Sets,Reps,\nA1,Back squat,3,5,\nA2,Bench press,3,5,deep\nB1,Deadlift,3,5,\n',
    )
    expect(lines).toEqual(['Week 1 / 3x5 / A', 'Week 1 / 3x5 / A', 'Week 1 / 3x5'])
    expect(remarks).toEqual([
      'f, A1: Column A has no heading, and is read as the order: A1 and A2 are a superset.',
      'f, E3: Column E has no heading and is not read.',
    ])
  })

  it('where the label stands before the name', async () => {
    const { lines, problems } = await read('Exercise,Sets,Reps\nA1 Back squat,3,5\nA2. Bench press,3,5\n')
    expect([lines, problems]).toEqual([['Week 1 / 3x5 / A', 'Week 1 / 3x5 / A'], []])
  })

  it('above its headings', async () => {
    const table = 'Exercise,Sets,Reps\nBack squat,3,5\n'
    expect((await read(`My best plan,2026,\n${table}`)).remarks).toEqual([
      'f, A1: The line "My best plan" above the headings is not read.',
    ])
    for (const mark of ['\ufeff', 'ï»¿', '\ufeffï»¿', '\ufeff\ufeff']) {
      expect((await read(`${mark}Title,My best plan,\n${table}`)).title).toBe('My best plan')
      expect((await read(mark + table)).lines).toEqual(['Week 1 / 3x5'])
    }
  })

  it('in the spellings of coaches, which it tells', async () => {
    const { lines, problems, remarks } = await read(
      'Exercise,Week 1,Week 2,Week 3\nBack squat,5/5/5+,"5@65%, 5@75%, 5+@85%",3x5 70%\n' +
        'Pull-up,5x10 BW,"8,8,6",3x8 e/s\nBench press,3x8-10 105 kg,2x10 225 lbs,3xAMRAP\n',
    )
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Week 1 / 2x5; 5+',
      'Week 1 / 5x10',
      'Week 1 / 3x8-10 @105kg',
      'Week 2 / 5 @65%; 5 @75%; 5+ @85%',
      'Week 2 / 2x8; 6',
      'Week 2 / 2x10 @225lb',
      'Week 3 / 3x5 @70%',
      'Week 3 / 3x8 each',
      'Week 3 / 3xmax',
    ])
    expect(remarks).toContain('f, B2: "5/5/5+" is read as 2x5; 5+.')
    expect(remarks).toContain('f, B3: "5x10 BW" is read as 5x10.')
  })

  it('in columns of numbers', async () => {
    const { lines, problems, remarks } = await read(
      'Exercise,Sets,Reps,Intensity,Rest\nBack squat,3,"8, 8, 6",24kg,2-3 min\nBench press,3,5/5/5+,RPE 8,60-90s\n' +
        'Deadlift,4,12/10/8,75%,2-3\n',
    )
    expect(lines).toEqual(['Week 1 / 2x8 @24kg; 6 @24kg / 180', 'Week 1 / 2x5 @rpe8; 5+ @rpe8 / 90'])
    expect(problems).toHaveLength(2)
    expect(remarks).toContain('f, E2: "2-3 min" is read as a rest of 3 min, the longer of the two.')
    expect(remarks).toContain('f, E3: "60-90s" is read as a rest of 90s, the longer of the two.')
  })

  it('with the headings of other programs', async () => {
    const { lines, problems } = await read(
      'Workout Name,Exercise Name,Target Sets,Target Reps,Target Weight (lbs),Rest (min)\nDay A,Back squat,3,5,225,2\n',
    )
    expect([lines, problems]).toEqual([['Week 1 / 3x5 @225lb / 120'], []])
  })

  it('with what is said twice, or beside what counts', async () => {
    const { lines, problems, remarks } = await read(
      'Day,Exercise,Sets,Reps,Type,Scheme\nMonday,Back squat,,,warm-up,2x5\n,Bench press,,,Strength,3x5\n' +
        'Friday,Deadlift,,,,3x3\nMonday,Back squat,,,,5x5\n,Total sets,13,,,\n',
    )
    expect(problems).toEqual([])
    expect(lines).toEqual(['Week 1 / w 2x5', 'Week 1 / 3x5', 'Week 1 / 3x3', 'Week 1 / 5x5'])
    expect(remarks).toEqual([
      'f, E3: "Strength" is not read beside a prescription.',
      'f, A5: "Monday" stands here again in "Week 1", and is read as another workout of that week.',
      'f, B6: The line "Total sets" adds something up and is left out.',
    ])
  })

  it('as JSON', async () => {
    await expect(read('\ufeff{\n  "programs": []\n}')).rejects.toThrow(/This is a program library/)
  })
})
