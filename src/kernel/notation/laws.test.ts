import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPrescription, anySet, hostileLine, misspelt, otherwiseWritten } from '../../testing/anyPrescription.ts'
import { hard } from '../../testing/hard.ts'
import { LIMITS } from '../rules.ts'
import { Cursor, Misread } from './cursor.ts'
import { readLine } from './line.ts'
import { LONGEST_LINE, parsePrescription } from './parse.ts'
import { OPEN_SET, type PrescribedSet } from './prescribedSet.ts'
import { printPrescription } from './print.ts'
import type { NotationProblem } from './problem.ts'
import { A_NUMBER, A_TEMPO, A_TIME, THE_END } from './quantities.ts'
import { scan } from './scan.ts'

const RUNS = { numRuns: hard(150, 100_000) }

const VOCABULARY = [
  ...['w', 'warm-up', 'drop', 'failure', 'amrap', 'max', 'any', '>=', '<=', 'x', '+', '-', '%', ';', '@', 'rpe', 'rir'],
  ...['m', 'km', 'mi', 'yd', 's', 'min', 'h', 'kg', 'lb', 'over', 'in', 'each', 'left', 'right', 'tempo', 'rest'],
]

/** A set that says everything, in as many digits as there can be. */
const LONGEST_SET: PrescribedSet = {
  type: 'FAILURE',
  repsMin: 999,
  repsMax: 1_000,
  load: { thousandths: -4_409_244, unit: 'LB' },
  percentOfOneRepMax: 199.998,
  percentMax: 199.999,
  rpe: 9.998,
  rpeMax: 9.999,
  repsInReserve: 9.999,
  durationSeconds: 86_399,
  distanceMeters: 999_999.999,
  distanceUnit: 'MI',
  tempo: '99-99-99-99',
  restSeconds: 3_600,
  side: 'RIGHT',
}

/** Lines that the printer makes, and other ways of writing them. */
const line = anyPrescription.map((sets) => printPrescription(sets))
const written = line.chain(otherwiseWritten)
const wrong = fc.oneof(written.chain(misspelt), line.chain(misspelt), fc.string({ unit: 'binary' }), hostileLine)

describe('the laws of the notation', () => {
  it('are about sets that say each of their values', () => {
    const sets = fc.sample(anySet, { numRuns: 300, seed: 1 })
    const said = (name: string) => sets.some((set) => set[name as keyof PrescribedSet] !== null)
    expect(Object.keys(OPEN_SET).filter((name) => !said(name))).toEqual([])
  })

  it('every prescription prints to a line that says the same', () => {
    fc.assert(
      fc.property(anyPrescription, fc.boolean(), (sets, isAddedLoad) => {
        expect(readOf(printPrescription(sets, { isAddedLoad }))).toEqual(sets)
        const manner = { isAddedLoad: sets.some(({ load }) => load && load.thousandths < 0) }
        expect(parsePrescription(printPrescription(sets, manner), manner).sets).toEqual(sets)
      }),
      RUNS,
    )
  })

  it('another way of writing a line says the same, and prints as the one line', () => {
    fc.assert(
      fc.property(
        line.chain((one) => fc.tuple(fc.constant(one), otherwiseWritten(one))),
        ([one, other]) => {
          expect(printPrescription(readOf(other))).toBe(one)
        },
      ),
      RUNS,
    )
  })

  it('every set fits into its fiftieth of a line', () => {
    const room = LONGEST_LINE / LIMITS.setsPerExercise - '; '.length
    fc.assert(
      fc.property(anySet, (set) => {
        expect(printPrescription([set]).length).toBeLessThanOrEqual(room)
      }),
      { ...RUNS, examples: [[LONGEST_SET]] },
    )
  })

  it('a wrong line is never more than wrong, and says at which column of the line', () => {
    fc.assert(
      fc.property(wrong, (text) => {
        const { problem } = parsePrescription(text)
        if (!problem) return
        const { column, found, expected, message } = problem
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual(text.length + 1)
        expect(text.slice(column - 1).startsWith(found.replace(/…$/, ''))).toBe(true)
        expect(expected).not.toEqual([])
        expect(message).toMatch(new RegExp(`^At character ${column}: .+[.]$`, 's'))
        expect(message.length).toBeLessThanOrEqual(250)
      }),
      RUNS,
    )
  })

  it('what may stand at the column gets further, and no other word or sign does', () => {
    fc.assert(
      fc.property(wrong, fc.shuffledSubarray(VOCABULARY, { maxLength: 5 }), (text, words) => {
        const { problem } = parsePrescription(text)
        if (!problem) return
        const { column, expected, found } = problem
        const before = text.slice(0, column - 1)
        // A wrong value is exchanged in its place, because what follows it may tell what it is.
        const token = scan(text).find(({ from }) => from === column - 1)
        const rest = isOfValue(problem) ? text.slice(token?.to ?? text.length) : ''
        // The blank keeps the value apart from what stood at the wrong one, such as the rest of a time.
        const problemWith = (put: string) => parsePrescription(`${before} ${put} ${rest}`).problem
        for (const each of expected) {
          const next = problemWith(exampleOf(each))
          // The kind of thing is right, even where this value of it, or that of the number before it, is too great.
          if (next && !isOfValue(next)) expect(next.column, `${before}…${each}`).toBeGreaterThan(column + 1)
        }
        // Where only a value is wrong, other words may stand too.
        if (isOfValue({ expected })) return
        // A unit tells whether the dash of "5-20" is that of a range, so there the words depend on each other.
        const isDash = /-(\d+([.,]\d+)?)?$/.test(spelt(before)) || spelt(found) === '-'
        const others = words.filter((word) => !expected.includes(word) && !(isDash && /kg|lb|-/.test(word)))
        for (const each of others) {
          expect(problemWith(each)?.column, `${before}…${each}`).toBeLessThanOrEqual(column + 1)
        }
      }),
      RUNS,
    )
  })

  it('each character is scanned once, and the parser looks at each token a bounded number of times', () => {
    fc.assert(
      fc.property(fc.oneof(hostileLine, written), (text) => {
        const tokens = scan(text)
        const gaps = tokens.map(({ from }, index) => text.slice(tokens[index - 1]?.to ?? 0, from))
        expect(gaps.join('').trim()).toBe('')
        expect(tokens.every(({ from, to, kind }) => from < to || kind === 'end')).toBe(true)
        expect(tokens.every(({ text }) => typeof text === 'string')).toBe(true)
        expect(readsOf(text)).toBeLessThanOrEqual(READS_PER_TOKEN * tokens.length)
      }),
      RUNS,
    )
  })
})

function readOf(text: string): PrescribedSet[] {
  const { sets, problem } = parsePrescription(text)
  if (problem) throw new Error(`${text}: ${problem.message}`)
  return sets
}

const NAMES: string[] = [A_NUMBER, A_TIME, THE_END, A_TEMPO]

const EXAMPLES: [RegExp, string][] = [
  [/^nothing more$/, ''],
  [/^a time of at most/, '0:59'],
  [/^a time such as (.*)$/, '$1'],
  [/^a whole number of seconds$/, '60'],
  [/^a (?:whole )?number from (\S+) to .*$/, '$1'],
  [/^a number$/, '5'],
  [/^four phases such as (\S+) or .*$/, '$1'],
]

function spelt(text: string): string {
  return scan(text)
    .map((token) => token.text)
    .join('')
}

function isOfValue({ expected }: Pick<NotationProblem, 'expected'>): boolean {
  return !expected.some((each) => VOCABULARY.includes(each) || NAMES.includes(each))
}

function exampleOf(expected: string): string {
  const [form, example] = EXAMPLES.find(([form]) => form.test(expected)) ?? []
  return form && example !== undefined ? expected.replace(form, example) : expected
}

/** More than there are words and signs that the parser can look for at one place. */
const READS_PER_TOKEN = 60

function readsOf(text: string): number {
  let reads = 0
  const counted = new Proxy(scan(text), {
    get(tokens, property) {
      reads += 1
      return Reflect.get(tokens, property)
    },
  })
  try {
    readLine(new Cursor(counted), {})
  } catch (misread) {
    expect(misread).toBeInstanceOf(Misread)
  }
  return reads
}
