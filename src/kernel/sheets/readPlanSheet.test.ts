import { describe, expect, it } from 'vitest'
import { knownExercises } from '../../testing/knownExercises.ts'
import { type TestSheet, workbook } from '../../testing/workbook.ts'
import { isAddedLoad, MEASURED_IN, type Metric } from '../metric.ts'
import { printPrescription } from '../notation/print.ts'
import { readDate, typedRange } from './dates.ts'
import { readFormat } from './formats.ts'
import { readHeading } from './headings.ts'
import { ExerciseNames } from './matchExercises.ts'
import { readPlanSheet, type SheetOptions } from './readPlanSheet.ts'

const exercises = knownExercises()

async function read(file: string | TestSheet[], options: Partial<SheetOptions> = {}) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : workbook({ sheets: file })
  const found = await readPlanSheet(bytes, exercises, { fallbackTitle: 'A file', ...options })
  const sheets = found.sheets.map(({ name }) => name)
  return {
    plan: found.plan,
    unmatched: found.unmatched.map(({ written }) => written),
    problems: found.problems.lines('f', sheets),
    remarks: found.remarks.lines('f', sheets),
    /** `Week 1 / Day 1 / barbell-squat / 3x5 / group / rest` */
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

describe('a sheet', () => {
  it('may have weeks side by side, with a cell of notation each', async () => {
    const { lines, problems, plan } = await read(
      'Title,Side by side\nDay,Exercise,Week 1,Week 2,Week 3,Notes\n' +
        'Day A,Back squat,3x5 @70%,3x5 @75%,-,Deep\n,Barbell row,3x8,,3x10,\nDay B,Bench press,,5x5,5x3,\n',
    )
    expect(problems).toEqual([])
    expect(plan.title).toBe('Side by side')
    expect(lines).toEqual([
      'Week 1 / Day A / barbell-squat / 3x5 @70%',
      'Week 1 / Day A / bent-over-barbell-row / 3x8',
      'Week 2 / Day A / barbell-squat / 3x5 @75%',
      'Week 2 / Day B / barbell-bench-press-medium-grip / 5x5',
      'Week 3 / Day A / bent-over-barbell-row / 3x10',
      'Week 3 / Day B / barbell-bench-press-medium-grip / 5x3',
    ])
    expect(plan.weeks.map(({ days }) => days[0]?.rows[0]?.notes)).toEqual(['Deep', 'Deep', null])
  })

  it('may have weeks side by side with columns of their own, and days as lines between', async () => {
    const rows = [
      ['Exercise', 'Woche 1', null, null, 'Woche 2', null, null],
      [null, 'Sätze', 'Wdh', '%', 'Sätze', 'Wdh', '%'],
      ['Tag 1'],
      ['Back squat', 3, 5, 75, 3, 3, 85],
      ['Pull-up', 3, 'max', null, 4, 'max'],
      ['Tag 2'],
      ['Bench press', 5, 5, 70, 5, 5, 72.5],
    ]
    const { lines, problems } = await read([{ name: 'Plan', rows, merges: ['B1:D1', 'E1:G1', 'A1:A2'] }])
    expect(problems).toEqual([])
    expect(lines).toEqual([
      'Woche 1 / Tag 1 / barbell-squat / 3x5 @75%',
      'Woche 1 / Tag 1 / pullups / 3xmax',
      'Woche 1 / Tag 2 / barbell-bench-press-medium-grip / 5x5 @70%',
      'Woche 2 / Tag 1 / barbell-squat / 3x3 @85%',
      'Woche 2 / Tag 1 / pullups / 4xmax',
      'Woche 2 / Tag 2 / barbell-bench-press-medium-grip / 5x5 @72.5%',
    ])
  })

  it('may be one of several, a week each, with headings again above each day, supersets and more sets below', async () => {
    const headings = ['#', 'Exercise', 'Sets', 'Reps', 'Load (lb)', 'Rest (min)', 'Type']
    const week = (load: number) => [
      ['Day 1'],
      headings,
      ['A1', 'Back squat', 1, 5, load - 50, 2, 'warm-up'],
      [null, null, 3, 5, load, null, null],
      ['A2', 'Hammer curls', 3, 10, 25, 1, null],
      ['B1', 'Plank', 2, '30 sek', null, null, null],
      ['Day 2'],
      headings,
      ['A1', 'Pull-up', 3, '8-10 Wdh.', null, 3, null],
      ['Total', null, { formula: 'SUM(C4:C8)', result: 9 }],
    ]
    const sheets = [
      { name: 'Week 1', rows: week(225) },
      { name: 'Deload', rows: week(185) },
      { name: 'Maxes', rows: [['Squat', 300]] },
    ]
    const { lines, problems, remarks } = await read(sheets)
    expect(problems).toEqual([])
    expect(lines.slice(0, 4)).toEqual([
      'Week 1 / Day 1 / barbell-squat / w 5 @175lb; 3x5 @225lb / A / 120',
      'Week 1 / Day 1 / hammer-curls / 3x10 @25lb / A / 60',
      'Week 1 / Day 1 / plank / 2x30s',
      'Week 1 / Day 2 / pullups / 3x8-10 / 180',
    ])
    expect(lines[4]).toBe('Deload / Day 1 / barbell-squat / w 5 @135lb; 3x5 @185lb / A / 120')
    expect(remarks).toEqual([
      'f, sheet "Week 1", A10; sheet "Deload", A10: The line "Total" adds something up and is left out.',
      'f, sheet "Maxes", A1: The sheet has no headings of a plan and is not read.',
    ])
  })

  it('asks for exercises alone, and neither for a title above the table nor for a signature below it', async () => {
    const { unmatched, problems, remarks } = await read(
      'Mein Plan,,\n\nExercise,Sets,Reps\nWeek 1,,\nBack sqat,3,5\nPlank,3,\nYours Mara,,\n\nDone with love,,\n',
    )
    expect(unmatched).toEqual(['Back sqat'])
    expect(problems).toHaveLength(2)
    expect(remarks).toEqual([
      'f, A1: The line "Mein Plan" above the headings is read as the title.',
      'f, A7: The text "Yours Mara" below the table is not read.',
      'f, A9: The text "Done with love" below the table is not read.',
    ])
  })

  it('tells all that is wrong at once, with its cell', async () => {
    const { problems } = await read(
      'Week,Day,Exercise,Sets,Reps,%,Load,RPE,Rest,Notes\n' +
        `1,1,Bakc sqat,3,5,,,,,\n,,Bench press,3,5x100,,,,,\n,,Jogging-Treadmill,,30min,,20,,,\n,,Pull-up,3-4,5,,,,2 bananas,${'x'.repeat(501)}\n` +
        ',,Back squat,3,,75,,,,\n,,Back squat,3,5,75,100,,,\n,,Back squat,3,5,,,8.10.2026,,\n,,Back squat,3,05. Mai,,,,3,\n',
    )
    expect(problems).toEqual([
      expect.stringMatching(
        /^f, C2: There is no exercise called "Bakc sqat"\. Do you mean "Barbell Squat"|"Hack Squat"/,
      ),
      'f, E3: "5x100": Write the load with @: 3x5 @100kg.',
      expect.stringMatching(
        /^f, G4: "Jogging, Treadmill": A weight has no place in a set of an exercise that is measured in distance and/,
      ),
      'f, D5: "3-4" is no number of sets, such as 3.',
      'f, I5: "2 bananas" is no rest. Write a rest of at most an hour, such as 90s or 2:00.',
      'f, J5: The text must be at most 500 characters long.',
      expect.stringContaining('f, D6: The number of sets stands here, but not what one set is.'),
      'f, G7: "%" and "Load" both say how heavy it is, and only one of them can count. Leave out one of the columns.',
      expect.stringContaining('f, H8: The cell has the date 8 October 2026'),
      expect.stringContaining('f, E9: The cell has the date 5 May'),
      'f, I9: "3" is no rest. Write 3min or 3s.',
    ])
  })

  it('adds weights to the body weight where the body is the load, and refuses their signs elsewhere', async () => {
    const ofMetric = {
      LOAD_AND_REPS: 'Back squat',
      REPS: 'Pull-up',
      DURATION: 'Plank',
      DISTANCE_AND_DURATION: 'Jogging-Treadmill',
    }
    const told = async (metric: Metric, load: string) => {
      const isTimed = metric.endsWith('DURATION')
      const [name, measure] = [ofMetric[metric], isTimed ? '30s' : '5']
      const asLoad = await read(`Exercise,Sets,Reps,Load\n${name},3,${measure},${load}\n`)
      const asLine = await read(`Exercise,Prescription\n${name},3x${measure} ${load.replace(/^\d/, '@$&')}kg\n`)
      const answers = [asLoad, asLine].map(({ plan, problems }) => {
        const [row] = plan.weeks[0]?.days[0]?.rows ?? []
        return row ? printPrescription(row.sets, { isAddedLoad: isAddedLoad(metric) }) : problems.join()
      })
      expect([metric, load, answers[0]?.replace(/.*: /, '')]).toEqual([metric, load, answers[1]?.replace(/.*: /, '')])
      return answers[0]?.replace(/^.*?: /, '')
    }
    const whole = (what: string, load: string) =>
      `"${load}": Nothing is ${what} the body weight in this exercise. Write the whole load as @${load.slice(1)}kg.`
    expect(Object.keys(ofMetric)).toEqual(Object.keys(MEASURED_IN))
    for (const [load, added] of [
      ['+10', '+10kg'],
      ['10', '+10kg'],
      ['-20', '-20kg'],
    ] as const) {
      expect(await told('REPS', load)).toBe(`3x5 ${added}`)
      expect(await told('DURATION', load)).toBe(`3x30s ${added}`)
    }
    expect(await told('LOAD_AND_REPS', '10')).toBe('3x5 @10kg')
    expect(await told('LOAD_AND_REPS', '+2.5')).toBe(whole('added to', '+2.5'))
    expect(await told('LOAD_AND_REPS', '-20')).toBe(whole('taken off', '-20'))
    for (const load of ['+10', '-20', '10']) {
      expect(await told('DISTANCE_AND_DURATION', load)).toMatch(/body weight|has no place/)
    }
  })

  it('takes what a person has corrected: names, columns, the unit and the title', async () => {
    const file = 'Was,Wie,Last\nKniebeuge,3x5,100\n'
    const corrected = await read(file, {
      title: 'Corrected',
      units: { mass: 'lb' },
      corrections: { exercises: { Kniebeuge: 'barbell-squat' }, columns: { '': { 0: 'exercise', 1: 'prescription' } } },
    })
    expect([corrected.problems, corrected.plan.title]).toEqual([[], 'Corrected'])
    expect(corrected.lines).toEqual(['Week 1 / Day 1 / barbell-squat / 3x5 @100lb'])
    await expect(read(file)).rejects.toThrow('No sheet has the headings of a plan.')
    const sheet = 'Exercise,Prescription\nBack-SQ,3x5\n'
    const spelt = await read(sheet, { corrections: { exercises: { 'back sq': 'Barbell-Squat' } } })
    expect(spelt.lines).toEqual(['Week 1 / Day 1 / barbell-squat / 3x5'])
    const asked = read(sheet, { corrections: { exercises: { 'Back sq': 'barbel-squat', x: 'nope-nope' } } })
    await expect(asked).rejects.toThrow(
      /^There is no exercise with the slug "barbel-squat"\. Do you mean "barbell-squat", .*\?\nThere is no exercise with the slug "nope-nope"\.$/,
    )
  })

  it('finds exercises by their other names, and asks where a name means several', () => {
    const two = ['one', 'two'].map((slug) => ({
      ...{ id: slug, slug, name: `Exercise ${slug}`, aliases: ['Same'], metric: 'REPS' as const },
      isArchived: false,
    }))
    const names = new ExerciseNames([...exercises, ...two])
    for (const [written, slug] of [
      ['  BACK-squats ', 'barbell-squat'],
      ['pull ups', 'pullups'],
      ["farmers' carry", 'farmers-walk'],
      ['barbell-squat', 'barbell-squat'],
    ]) {
      expect([written, names.match(written ?? '').exercise?.slug]).toEqual([written, slug])
    }
    expect(names.match('same')).toEqual({ exercise: null, several: ['one', 'two'] })
  })

  it('gets a range back from a date only where no other can be meant', () => {
    const back = (text: string) => {
      const date = readDate(text)
      const range = date && typedRange(date)
      return range ? `${range.lower}-${range.upper}` : date && 'asked'
    }
    const dates = [
      '5. Mrz',
      '05. Mai',
      '03. Mai',
      '5-Mar',
      'Dez 15',
      'Mar-32',
      'Okt 08',
      '3/5/2026',
      '03.05.2026',
      '3.5.',
      '3-5',
      'May be',
    ]
    expect(dates.map(back)).toEqual([
      ...['3-5', 'asked', '3-5', '3-5', '12-15', '3-32', 'asked', 'asked', 'asked', '3-5', null, null],
    ])
  })

  it('knows what formats make of numbers, and what headings mean', async () => {
    const rows = [
      ['Exercise', 'Reps', '%'],
      ['Back squat', 5, { number: 1.6, format: 0 }],
    ]
    const bytes = workbook({ sheets: [{ name: 'Plan', rows }], formats: ['0%'] })
    const { plan } = await readPlanSheet(bytes, exercises, { fallbackTitle: 'x' })
    expect(printPrescription(plan.weeks[0]?.days[0]?.rows[0]?.sets ?? [])).toBe('5 @160%')
    expect(
      ['0%', 'd/m', 'd\\. mmm', 'mmm\\-yy', '[h]:mm', 'mm:ss', '0.0" kg"', 'General', '[$-407]d. mmmm yyyy'].map(
        readFormat,
      ),
    ).toMatchObject([
      ...[{ kind: 'PERCENT' }, { shows: 'DAY_AND_MONTH' }, { shows: 'DAY_AND_MONTH' }, { shows: 'MONTH_AND_YEAR' }],
      ...[{ parts: 'HOURS_MINUTES' }, { parts: 'MINUTES_SECONDS' }, { unit: 'kg' }, { unit: null }, { shows: 'ALL' }],
    ])
    const headings = ['Übung', 'Wdh.', 'Load (lb)', 'Gewicht in kg', 'Pause [min]', 'Intensity %', '% 1RM', 'kg', 'Max']
    expect(
      headings.map((heading) => readHeading(heading)).map((read) => read && [read.role, read.unit].join()),
    ).toEqual([...['exercise,', 'reps,', 'load,lb', 'load,kg', 'rest,min', 'percent,', 'percent,', 'load,kg', null]])
  })

  it('takes hours for hours, and says where a time that a program shows as hours is minutes and seconds', async () => {
    const formats = ['h:mm', '[h]:mm', 'h:mm:ss', 'h" h "mm" min"', 'mm:ss', '[h]:mm:ss']
    const readTime = async (seconds: number, format: number, heading = 'Time') => {
      const rows = [
        ['Exercise', heading],
        ['Plank', { number: seconds / 86_400, format }],
      ]
      const bytes = workbook({ sheets: [{ name: 'Plan', rows }], formats })
      const { plan, remarks } = await readPlanSheet(bytes, exercises, { fallbackTitle: 'x' })
      const sets = plan.weeks[0]?.days[0]?.rows[0]?.sets ?? []
      return [sets[0]?.durationSeconds, ...remarks.told.map(({ message }) => message)]
    }
    expect(await readTime(5_400, 0)).toEqual([90, '1:30 is read as 1 min 30 s. Write 1:30:00 where it is hours.'])
    expect(await readTime(5_400, 0, 'Time (h:mm)')).toEqual([5_400])
    expect(await readTime(5_400, 0, 'Dauer (Std)')).toEqual([5_400])
    for (const format of [1, 2, 3, 4, 5]) expect([format, await readTime(5_400, format)]).toEqual([format, [5_400]])
    // Nobody types seconds into a cell that shows none.
    for (const format of [0, 1, 2, 3, 4, 5]) expect([format, await readTime(90, format)]).toEqual([format, [90]])
    const { problems, plan } = await read('Exercise,Time (h:mm:ss),Rest (mm:ss)\nPlank,1:05:00,1:30\nPlank,0:01:30,\n')
    expect(problems).toEqual([])
    expect(plan.weeks[0]?.days[0]?.rows.map(({ sets }) => sets[0]?.durationSeconds)).toEqual([3_900, 90])
  })
})
