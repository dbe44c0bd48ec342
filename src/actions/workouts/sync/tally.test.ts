import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_TALLY, type TalliedSet, tallied, tallyOf } from './tally.ts'

const values = fc.record({
  exercise: fc.constantFrom('squat', 'bench'),
  type: fc.constantFrom('NORMAL' as const, 'WARMUP' as const, 'FAILURE' as const),
  reps: fc.option(fc.integer({ min: 0, max: 15 })),
  load: fc.option(fc.record({ thousandths: fc.integer({ min: 0, max: 200_000 }), unit: fc.constant('KG' as const) })),
  rpe: fc.option(fc.constantFrom(8, 9, 9.5, 10)),
  durationSeconds: fc.constant(null),
  distanceMeters: fc.constant(null),
  notes: fc.constantFrom(null, 'fine', 'sharp pain', 'no pain'),
  hasPain: fc.boolean(),
  removedAt: fc.constantFrom(null, null, '2026-11-23T12:00:00.000Z'),
})

describe('a tally', () => {
  it('of changes in any order is that of the sets as they are, counted from nothing', () => {
    const changes = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), set: values }))
    fc.assert(
      fc.property(changes, (all) => {
        const sets = new Map<string, TalliedSet>()
        let tally = EMPTY_TALLY
        for (const { id, set } of all) {
          const now = { id, ...set }
          tally = tallied(tally, sets.get(id) ?? null, now)
          sets.set(id, now)
        }
        expect(tally).toEqual(tallyOf([...sets.values()].reverse()))
        const alive = [...sets.values()].filter(({ removedAt, type }) => removedAt === null && type !== 'WARMUP')
        expect(tally.work).toBe(alive.length)
        expect(tally.hard).toBe(alive.filter(({ rpe }) => Number(rpe) >= 9.5).length)
      }),
    )
  })

  it('stays the same object where nothing changes, and is never begun in the middle', () => {
    const [set] = fc.sample(values, { numRuns: 1, seed: 1 })
    const one = { id: 'a', ...set, removedAt: null } as TalliedSet
    const tally = tallyOf([one])
    expect(tallied(tally, one, { ...one })).toBe(tally)
    expect(tallied(null, null, one)).toBeNull()
  })
})
