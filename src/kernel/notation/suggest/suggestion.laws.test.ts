import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileLine, misspelt } from '../../../testing/anyPrescription.ts'
import { asWritten, oneGroup, scraps } from '../../../testing/coachWriting.ts'
import { hard } from '../../../testing/hard.ts'
import { parsePrescription } from '../parse.ts'
import type { PrescribedSet } from '../prescribedSet.ts'
import { printPrescription } from '../print.ts'

const RUNS = { numRuns: hard(2_000, 300_000) }

const setsOf = (line: string): PrescribedSet[] => {
  const { sets, problem } = parsePrescription(line)
  if (problem) throw new Error(`${line}: ${problem.message}`)
  return sets
}

const suggestionFor = (line: string) => parsePrescription(line).problem?.suggestion ?? null

describe('the laws of suggestions', () => {
  it('a line that is written as on paper is suggested as what it means, or not at all', () => {
    fc.assert(
      fc.property(asWritten, ({ typed, meant }) => {
        const suggestion = suggestionFor(typed)
        if (suggestion !== null) expect(setsOf(suggestion), typed).toEqual(setsOf(meant))
      }),
      RUNS,
    )
  })

  it('most lines of one group have one', () => {
    const wrong = fc
      .sample(oneGroup, { numRuns: 1_000, seed: 7 })
      .filter(({ typed }) => parsePrescription(typed).problem)
    const without = wrong.filter(({ typed }) => suggestionFor(typed) === null)
    expect(wrong.length).toBeGreaterThan(500)
    expect(without.length / wrong.length).toBeLessThan(0.15)
  })

  it('each can be read, is the one way to write what it says, and asks for something', () => {
    const any = fc.oneof(
      scraps,
      asWritten.chain(({ typed }) => misspelt(typed)),
      hostileLine,
    )
    fc.assert(
      fc.property(any, (typed) => {
        const suggestion = suggestionFor(typed)
        if (suggestion === null) return
        const sets = setsOf(suggestion)
        expect([printPrescription(sets), printPrescription(sets, { isAddedLoad: true })]).toContain(suggestion)
        expect(sets.every(({ repsMax }) => repsMax !== 0)).toBe(true)
      }),
      RUNS,
    )
  })

  it('no number and no plus of what was typed is lost, and nothing is told of a set that nobody typed', () => {
    const any = fc.oneof(
      scraps,
      asWritten.chain(({ typed }) => misspelt(typed)),
    )
    fc.assert(
      fc.property(any, (typed) => {
        const suggestion = suggestionFor(typed)
        if (suggestion === null) return
        const sets = setsOf(suggestion)
        const said = numbersOf(sets)
        const isSaid = (written: string) => said.includes(Number(written.replace(',', '.')))
        // A comma makes one number of two, or separates two.
        const isLost = (written: string) => !isSaid(written) && !written.split(',').every(isSaid)
        expect(numbersIn(typed).filter(isLost), `${typed} → ${suggestion}`).toEqual([])
        const pluses = [...typed.matchAll(/\d\+(?! ?\d)/g)].length
        const open = sets.filter(({ repsMin, repsMax }) => repsMin !== null && repsMax === null).length
        expect(open, `${typed} → ${suggestion}`).toBeGreaterThanOrEqual(pluses)
        const counts = [...apart(typed).matchAll(/(?<![-\d] ?)(\d+) ?x ?(?=\d)/gi)].reduce(
          (sum, [, count]) => sum + Number(count),
          0,
        )
        if (!/[,/] ?\d|k|lb|%|rpe|rir/i.test(typed))
          expect(sets.length, `${typed} → ${suggestion}`).toBeGreaterThanOrEqual(counts)
      }),
      RUNS,
    )
  })
})

/** "75% 1RM" has one number. */
function numbersIn(typed: string): string[] {
  return apart(typed).match(/\d+(?:[.,]\d+)?/g) ?? []
}

/** The phases of a tempo are numbers of their own. */
function apart(typed: string): string {
  const text = typed.toLowerCase().replace(/(?<=% ?(?:of )?)e?1 ?rm/g, '')
  const phases = /(?<=(?:tempo|@|(?<!\p{L})t)[\s:]*)([\dx])[-/.]?([\dx])[-/.]?([\dx])[-/.]?([\dx])(?![\dx%])/gu
  return text.replace(phases, '$1 $2 $3 $4')
}

/** Each number that the sets say, in each unit in which it may have been typed. */
function numbersOf(sets: readonly PrescribedSet[]): number[] {
  const times = (seconds: number | null) =>
    seconds === null ? [] : [seconds, seconds / 60, Math.floor(seconds / 60), seconds % 60, seconds / 3_600]
  const lengths = (metres: number | null) =>
    metres === null ? [] : [1000, 1_609.344, 0.9144].map((unit) => Math.round((metres / unit) * 100) / 100)
  // Of equal sets, and of a list: "3x8,8,6".
  const counts = Array.from({ length: sets.length }, (_, index) => index + 1)
  const values = sets.flatMap((set) => [
    ...[set.repsMin, set.repsMax, set.percentOfOneRepMax, set.percentMax, set.rpe, set.rpeMax, set.repsInReserve],
    ...[set.load && Math.abs(set.load.thousandths) / 1000, set.distanceMeters, ...lengths(set.distanceMeters)],
    ...times(set.durationSeconds),
    ...times(set.restSeconds),
    ...(set.tempo?.split('-').map(Number) ?? []),
  ])
  return [...counts, ...values.filter((value) => value !== null)]
}
