import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepBacklog } from './backlog.ts'

const operations = fc.array(fc.record({ estimated: fc.integer({ min: 0, max: 100_000 }), ended: fc.boolean() }), {
  maxLength: 50,
})

describe('the backlog', () => {
  it('is nothing when all is answered, and more the more is left', () => {
    fc.assert(
      fc.property(operations, (all) => {
        const backlog = keepBacklog()
        const costs = all.map(({ estimated, ended }) => ({ estimated, charged: estimated, ended }))
        for (const cost of costs) {
          const before = backlog.leftMs()
          backlog.begin(cost)
          expect(backlog.leftMs()).toBeGreaterThan(before)
        }
        for (const cost of costs.filter(({ ended }) => ended)) backlog.end(cost)
        expect(backlog.leftMs() > 0).toBe(costs.some(({ ended }) => !ended))
        for (const cost of costs) backlog.end(cost)
        expect(backlog.leftMs()).toBe(0)
      }),
    )
  })

  it('learns nothing from what was estimated and never done: it would make us look fast', () => {
    const backlog = keepBacklog()
    const one = { estimated: 10_000, charged: 0 }
    backlog.begin(one)
    const before = backlog.leftMs()
    for (let count = 0; count < 20; count += 1) {
      const refused = { estimated: 1e12, charged: 0 }
      backlog.begin(refused)
      backlog.end(refused)
    }
    expect(backlog.leftMs()).toBeGreaterThan(before / 2)
  })

  it('learns nothing from what the process did while no operation was open', async () => {
    const backlog = keepBacklog()
    const large = { estimated: 10_000, charged: 0 }
    const left = () => {
      backlog.begin(large)
      const ms = backlog.leftMs()
      backlog.end(large)
      return ms
    }
    const before = left()
    const until = performance.now() + 500
    while (performance.now() < until);
    await new Promise((resolve) => setImmediate(resolve))
    left()
    expect(left()).toBeLessThan(2 * before)
  })
})
