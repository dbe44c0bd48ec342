import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySet } from '../../testing/anyPrescription.ts'
import { hard } from '../../testing/hard.ts'
import { MEASURED_IN, type Metric, misplacedValues } from '../metric.ts'
import type { PrescribedSet } from '../notation/prescribedSet.ts'
import { proseProblem, titleProblem } from '../rules.ts'
import { ExerciseNames, type KnownExercise } from './matchExercises.ts'
import { printCsv } from './printCsv.ts'
import { printPlan } from './printPlan.ts'
import { printXlsx } from './printXlsx.ts'
import { protectedText, unprotected } from './protect.ts'
import { readPlanSheet } from './readPlanSheet.ts'
import type { SheetDay, SheetLine, SheetPlan } from './sheetPlan.ts'

/** The body is the load of the second and the third. */
const METRICS: Metric[] = ['LOAD_AND_REPS', 'REPS', 'DURATION']

/** Two of one name, names that look like something else, and one that is archived. */
const EXERCISES: KnownExercise[] = [
  'Squat',
  'Total',
  'Squat',
  'Press; standing',
  ' Row ',
  '=SUM(A1)',
  'Week 1',
  '3-5',
  "Farmer's walk",
  '-Curl',
].map((name, index) => ({
  ...{
    id: `id-${index}`,
    slug: `slug-${index}`,
    name,
    aliases: [`alias ${index}`],
    metric: METRICS[index % 3] as Metric,
  },
  isArchived: index === 8,
}))

const exerciseOf = (id: string) => EXERCISES.find((exercise) => exercise.id === id) as KnownExercise

const nasty = fc.constantFrom(
  ...[
    '=1+1',
    '＝1+1',
    '＠SUM',
    '\n=1',
    '@SUM(A1)',
    '+49 30',
    '-',
    '–',
    "'",
    "''=x",
    "'-",
    ' a ',
    '5',
    "'5",
    'Week 1',
    'Total',
    'Day 2',
    'a;b,c|d',
  ],
  ...[
    'line\nbreak',
    'carriage\r\nreturn',
    '"quoted"',
    '_x000D_',
    '<b>&amp;',
    'ß—𝟙🏋',
    '03. Mai',
    '5. Mrz',
    '2026-03-05',
  ],
  ...['\tTab', 'a\u00a0b', 'Exercise', 'Prescription', 'sep=;', '\ufeffmark', '\uffff'],
)
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 30 }))
const title = fc
  .oneof(
    fc.nat({ max: 12 }).map((number) => `Week ${number}`),
    text,
  )
  .filter((value) => titleProblem(value) === null)
const prose = fc.option(
  text.filter((value) => value !== '' && proseProblem(value, 100) === null),
  { nil: null },
)

/** Only what the exercise has a place for. */
function placed({ load, ...others }: PrescribedSet, metric: Metric, isAssisted: boolean): PrescribedSet {
  const isBelow = load && isAssisted && load.thousandths > 0 && metric !== 'LOAD_AND_REPS'
  const set = { ...others, load: isBelow ? { ...load, thousandths: -load.thousandths } : load }
  const misplaced = Object.fromEntries(misplacedValues(metric, set).map((value) => [value, null]))
  const second = set.load ? { percentOfOneRepMax: null, percentMax: null } : {}
  return { ...set, ...misplaced, ...second, distanceUnit: null }
}

const line: fc.Arbitrary<SheetLine> = fc
  .record({
    exercise: fc.constantFrom(...EXERCISES.map(({ id }) => id)),
    group: fc.option(fc.constantFrom('A', 'B2', '=C', '-x', '1'), { nil: null }),
    notes: prose,
    restSeconds: fc.option(fc.nat({ max: 3_600 }), { nil: null }),
    alternatives: fc.uniqueArray(fc.constantFrom('id-0', 'id-1', 'id-3', 'id-4'), { maxLength: 3 }),
    sets: fc.array(anySet, { minLength: 1, maxLength: 4 }),
    isAssisted: fc.boolean(),
    at: fc.constant(null),
  })
  .map(({ isAssisted, sets, ...made }) => {
    return {
      ...made,
      sets: sets.map((set) => placed(set, exerciseOf(made.exercise).metric ?? 'LOAD_AND_REPS', isAssisted)),
    }
  })

const day: fc.Arbitrary<SheetDay> = fc.record({
  title,
  description: prose,
  estimatedMinutes: fc.option(fc.integer({ min: 1, max: 1_440 }), { nil: null }),
  shared: fc.constant(null),
  rows: fc.array(line, { maxLength: 4 }),
  at: fc.constant(null),
})

const plan: fc.Arbitrary<SheetPlan> = fc
  .record({
    title,
    level: fc.constantFrom(null, 'BEGINNER', 'EXPERT'),
    description: prose,
    weeks: fc.array(fc.record({ title, description: prose, days: fc.array(day, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  // Some workouts fill several places, and a file without an exercise is no plan.
  .map((made) => ({
    ...made,
    weeks: made.weeks.map((week) => ({ ...week, days: [...week.days, ...week.days.slice(0, 1)] })),
  }))
  .map((made) => ({ ...made, weeks: made.weeks.map((week, index) => ({ ...week, days: labelled(week.days, index) })) }))
  .filter(({ weeks }) => weeks.some(({ days }) => days.some(({ rows }) => rows.length > 0)))

function labelled(days: SheetDay[], week: number): SheetDay[] {
  return days.map((each, index) =>
    index === 0 || index === days.length - 1 ? { ...each, shared: `${week + 1}` } : each,
  )
}

const names = new ExerciseNames(EXERCISES)
const printed = (made: SheetPlan) => printPlan(made, { names, exerciseOf })
const withoutPlaces = (read: SheetPlan) =>
  JSON.parse(JSON.stringify(read, (key, value) => (key === 'at' ? null : value)))

describe('a plan that is printed and read again', () => {
  it.each([
    ['text with commas', (made: SheetPlan) => Buffer.from(printCsv(printed(made)))],
    ['a workbook', (made: SheetPlan) => Buffer.from(printXlsx(printed(made)))],
  ])('is the same plan, and the same bytes, as %s', async (_, print) => {
    await fc.assert(
      fc.asyncProperty(plan, async (made) => {
        const bytes = print(made)
        const { plan: read, problems } = await readPlanSheet(bytes, EXERCISES, { fallbackTitle: 'no' })
        expect(problems.told).toEqual([])
        expect(withoutPlaces(read)).toEqual(withoutPlaces(made))
        expect(print(read).equals(bytes)).toBe(true)
      }),
      { numRuns: hard(25, 3_000) },
    )
  })

  it('has no cell that a spreadsheet program runs as a formula', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(unprotected(protectedText(written))).toBe(written)
        expect(protectedText(written)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
    expect(MEASURED_IN.LOAD_AND_REPS).toContain('load')
  })
})
