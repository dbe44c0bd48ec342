import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bucket, clamped, fits, levelAt, secondsToLeak, secondsUntilFits, WINDOW_MS } from './leakyBucket.ts'

const capacities = fc.oneof(fc.integer({ min: 1, max: 1_000_000_000 }), fc.double({ min: 1, max: 1e12, noNaN: true }))
const shares = fc.double({ min: 0, max: 3, noNaN: true })
const times = fc.integer({ min: 0, max: 10 * WINDOW_MS })

describe('a leaky bucket', () => {
  it('leaks its capacity a minute, and is never less than empty', () => {
    expect(levelAt({ level: 60, at: 0 }, 60, 1_000)).toBe(59)
    expect(levelAt({ level: 60, at: 0 }, 60, WINDOW_MS)).toBe(0)
    expect(levelAt({ level: 60, at: 0 }, 60, 2 * WINDOW_MS)).toBe(0)
  })

  it('never grows by time, also where the clock is set back', () => {
    fc.assert(
      fc.property(
        capacities,
        shares,
        times,
        fc.integer({ min: -WINDOW_MS, max: WINDOW_MS }),
        (capacity, share, at, ms) => {
          const bucket = { level: share * capacity, at }
          expect(levelAt(bucket, capacity, at + ms)).toBeLessThanOrEqual(bucket.level)
          expect(levelAt(bucket, capacity, at + ms)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('leaks the same in one look as in many', () => {
    fc.assert(
      fc.property(capacities, shares, fc.array(times, { maxLength: 20 }), (capacity, share, looks) => {
        const first = { level: share * capacity, at: 0 }
        const sorted = looks.toSorted((one, other) => one - other)
        let bucket: Bucket = first
        for (const now of sorted) bucket = { level: levelAt(bucket, capacity, now), at: now }
        expect(bucket.level / capacity).toBeCloseTo(levelAt(first, capacity, sorted.at(-1) ?? 0) / capacity, 6)
      }),
    )
  })

  it('is never over its capacity by what it admits, and in no minute admits more than twice its capacity', () => {
    const asked = fc.array(fc.record({ share: shares, after: fc.integer({ min: 0, max: 20_000 }) }), { maxLength: 50 })
    fc.assert(
      fc.property(capacities, asked, (capacity, requests) => {
        let bucket: Bucket = { level: 0, at: 0 }
        const admitted: { at: number; cost: number }[] = []
        let now = 0
        for (const { share, after } of requests) {
          now += after
          const level = levelAt(bucket, capacity, now)
          if (!fits(level, share * capacity, capacity)) continue
          const cost = clamped(share * capacity, capacity)
          bucket = { level: level + cost, at: now }
          admitted.push({ at: now, cost })
          expect(bucket.level / capacity).toBeLessThanOrEqual(1 + 1e-6)
        }
        for (const { at } of admitted) {
          const within = admitted.filter((each) => each.at >= at && each.at < at + WINDOW_MS)
          const sum = within.reduce((total, { cost }) => total + cost, 0)
          expect(sum / capacity).toBeLessThanOrEqual(2 + 1e-6)
        }
      }),
    )
  })

  it('has room for who waits as long as they were told, and not for who comes a second sooner', () => {
    fc.assert(
      fc.property(capacities, shares, shares, times, (capacity, full, share, at) => {
        const bucket = { level: full * capacity, at }
        const cost = share * capacity
        const seconds = secondsUntilFits(bucket.level, cost, capacity)
        expect(fits(levelAt(bucket, capacity, at + seconds * 1_000), cost, capacity)).toBe(true)
        if (seconds > 1) expect(fits(levelAt(bucket, capacity, at + (seconds - 2) * 1_000), cost, capacity)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('has room for anything when it is empty, however much it costs', () => {
    fc.assert(fc.property(capacities, shares, (capacity, share) => fits(0, share * capacity, capacity)))
    expect(secondsUntilFits(60, 1_000_000, 60)).toBe(60)
  })

  it('says when it will be empty', () => {
    expect([0, 1, 60, 61].map((level) => secondsToLeak(level, 60))).toEqual([0, 1, 60, 61])
  })
})
