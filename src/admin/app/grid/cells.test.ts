import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Metric, misplacedValues, prescriptionProblems } from '../../../kernel/metric.ts'
import { mannerOf } from '../../../kernel/notation/ofExercise.ts'
import { parsePrescription } from '../../../kernel/notation/parse.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'
import { anyPrescription, otherwiseWritten } from '../../../testing/anyPrescription.ts'
import { hard } from '../../../testing/hard.ts'
import { CELLS } from './cells.ts'
import { faultsIn, standingIn } from './faults.ts'
import { filledDown, filledRight } from './fill.ts'
import { withText } from './lines.ts'
import { readCell } from './notation.ts'
import { pasted } from './paste.ts'
import { EMPTY, type NamedExercise } from './plan.ts'
import { toDocument } from './toDocument.ts'

const EXERCISES: NamedExercise[] = [
  { id: 'e1', text: 'Leg curl', metric: 'LOAD_AND_REPS' },
  { id: 'e2', text: 'Pull-up', metric: 'REPS' },
  { id: 'e3', text: 'Plank', metric: 'DURATION' },
  { id: 'e4', text: 'Run', metric: 'DISTANCE_AND_DURATION' },
]
const METRICS = EXERCISES.map(({ metric }) => metric as Metric)
const find = (text: string) => EXERCISES.find((each) => each.text === text) ?? { id: null, text }
const sheet = (...lines: string[][]) => pasted(EMPTY, { line: 0, column: 0 }, [['', 'Week 1'], ['Day'], ...lines], find)
const cells = (plan: ReturnType<typeof sheet>) =>
  plan.blocks.flatMap(({ rows }) => rows.map((row) => row.cells.map((cell) => cell?.text)))

/** The set without what its exercise has no place for. */
const fitting = (metric: Metric, set: PrescribedSet): PrescribedSet => ({
  ...set,
  ...Object.fromEntries(misplacedValues(metric, set).map((value) => [value, null])),
  ...(set.load && { percentOfOneRepMax: null, percentMax: null }),
})

describe('what the grid says that a cell may say', () => {
  it.each(CELLS)('%s', (cell) => expect(readCell(cell).problem).toBeNull())
})

describe('a cell', () => {
  it('says what the service stores, for every metric, or says that it will be refused', () => {
    const typed = fc
      .tuple(anyPrescription, fc.constantFrom(...METRICS), fc.boolean(), fc.boolean())
      .chain(([sets, metric, isFit, isAddedLoad]) => {
        const said = isFit ? sets.map((set) => fitting(metric, set)) : sets
        return fc.tuple(otherwiseWritten(printPrescription(said, { isAddedLoad })), fc.constant(metric))
      })
    fc.assert(
      fc.property(typed, ([text, metric]) => {
        const { text: shown, problem, misplaced } = readCell(text, metric)
        const { sets } = parsePrescription(text, mannerOf(metric))
        const isTaken = sets?.every((set) => prescriptionProblems(metric, set).length === 0 && set.repsMax !== 0)
        expect(problem === null && misplaced === null).toBe(isTaken === true)
        if (!sets) {
          expect(shown).toBe(text.trim())
          return
        }
        // What the service reads of the cell, and what it answers when it prints it again.
        expect(parsePrescription(shown).sets).toEqual(sets)
        expect(parsePrescription(shown, mannerOf(metric)).sets).toEqual(sets)
        expect(printPrescription(sets, mannerOf(metric))).toBe(shown)
        expect(readCell(shown, metric).text).toBe(shown)
      }),
      { numRuns: hard(300, 50_000) },
    )
  })

  it('keeps its sign until its exercise is known, and is read by the exercise that is chosen then', () => {
    const plan = sheet(['Something', '3 x 12 + 5 kg'])
    expect(cells(plan)).toEqual([['3 x 12 + 5 kg']])
    const chosen = (name: string) => withText(plan, { kind: 'row', block: 0, row: 0 }, 0, name, find)
    expect(cells(chosen('Pull-up'))).toEqual([['3x12 +5kg']])
    expect(faultsIn(chosen('Pull-up'))).toEqual([])
    expect(cells(chosen('Leg curl'))).toEqual([['3 x 12 + 5 kg']])
    expect(faultsIn(chosen('Leg curl'))).toMatchObject([
      {
        message: expect.stringContaining('Nothing is added to the body weight in this exercise. Write the whole load'),
      },
    ])
  })

  it('is written as its exercise writes it, however it came into the plan', () => {
    expect(cells(sheet(['Leg curl', '3x12 @5kg'], ['Pull-up', '3x5 @10kg'], ['Plank', '3x30s @10kg']))).toEqual([
      ['3x12 @5kg'],
      ['3x5 +10kg'],
      ['3x30s +10kg'],
    ])
    const plan = sheet(['Leg curl', '3x12 @5kg'], ['Pull-up', '3x5'])
    expect(cells(filledDown(plan, { top: 2, bottom: 3, left: 1, right: 1 }))).toEqual([['3x12 @5kg'], ['3x12 +5kg']])
    const wide = sheet(['Pull-up', '3x5 -20kg'])
    const step = { kind: 'add', amount: 2.5, unit: 'kg' } as const
    expect(cells(filledRight(wide, { top: 2, bottom: 2, left: 1, right: 2 }, step).plan)).toEqual([
      ['3x5 -20kg', '3x5 -17.5kg'],
    ])
  })

  it('says at once which measure its exercise has no place for, and what to write, but not of what stands already', () => {
    const plan = sheet(['Plank', '3x10'], ['Pull-up', '3x5 @75%'], ['Run', '5 @10kg'], ['Leg curl', '30s'])
    const told = (message: string) => ({ message: expect.stringContaining(message) })
    expect(faultsIn(plan)).toMatchObject([told('3x30s'), told('3x10'), told('4x400m'), told('3x10 @60kg')])
    const { document } = toDocument(plan, { weeks: {}, workouts: {}, rows: {} }, { weeks: [] })
    expect(faultsIn(plan, {}, standingIn(document))).toEqual([])
  })
})
