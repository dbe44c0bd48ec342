import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admits, FULL, loadOf, retryAfter } from './load.ts'

const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
const bounds = fc.record({
  delayMs: fc.integer({ min: 1, max: 60_000 }),
  requests: fc.integer({ min: 1, max: 10_000 }),
})
const pressure = fc.record({ delayMs: amount, inFlight: fc.nat(100_000) })
const load = fc.double({ min: 0, max: 4, noNaN: true })
const cost = fc
  .record({ share: fc.double({ min: 0, max: 1, noNaN: true }), budget: fc.integer({ min: 1, max: 1_000_000 }) })
  .map(({ share, budget }) => ({ estimated: share * budget, budget }))

describe('the load', () => {
  it('is 1 where the first bound is reached, and never falls while the pressure grows', () => {
    fc.assert(
      fc.property(pressure, pressure, bounds, (one, more, limits) => {
        const both = { delayMs: one.delayMs + more.delayMs, inFlight: one.inFlight + more.inFlight }
        expect(loadOf(both, limits)).toBeGreaterThanOrEqual(loadOf(one, limits))
        const isOver = one.delayMs >= limits.delayMs || one.inFlight >= limits.requests
        expect(loadOf(one, limits) >= 1).toBe(isOver)
      }),
    )
  })

  it('knows nothing of a bound that is off', () => {
    fc.assert(
      fc.property(pressure, bounds, (given, limits) => {
        expect(loadOf(given, { delayMs: 0, requests: 0 })).toBe(0)
        expect(loadOf(given, { ...limits, delayMs: 0 })).toBe(given.inFlight / limits.requests)
        expect(loadOf(given, { ...limits, requests: 0 })).toBe(given.delayMs / limits.delayMs)
      }),
    )
  })
})

describe('an operation', () => {
  it('is begun at any cost below load 1, and at none from load 2', () => {
    fc.assert(
      fc.property(load, cost, (at, of) => {
        if (at < 1) expect(admits(at, of)).toBe(true)
        if (at >= FULL) expect(admits(at, of)).toBe(false)
      }),
    )
  })

  it('is refused later than every dearer one, and at no load that is below one where it was begun', () => {
    fc.assert(
      fc.property(load, load, cost, cost, (one, other, dear, cheap) => {
        const cheaper = { ...dear, estimated: Math.min(dear.estimated, cheap.estimated) }
        if (admits(one, dear)) expect(admits(one, cheaper)).toBe(true)
        if (admits(Math.max(one, other), dear)) expect(admits(Math.min(one, other), dear)).toBe(true)
      }),
    )
  })

  it('counts as a tenth of the budget where nobody knows its cost', () => {
    expect([1, 1.5, 1.9, 1.95, 2].map((at) => admits(at))).toEqual([true, true, true, false, false])
  })
})

describe('the time to wait', () => {
  it('is a few whole seconds, and not the same for all', () => {
    fc.assert(
      fc.property(load, fc.double({ min: 0, max: 0.999_999, noNaN: true }), (at, random) => {
        const seconds = retryAfter(at, random)
        expect([Number.isInteger(seconds), seconds >= 1, seconds <= 10]).toEqual([true, true, true])
      }),
    )
    expect(new Set([0, 0.3, 0.6, 0.9].map((random) => retryAfter(1.2, random))).size).toBe(4)
  })
})
