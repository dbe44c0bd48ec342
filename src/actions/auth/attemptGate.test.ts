import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AttemptGate } from './attemptGate.ts'

const KEY = 'a minute and an address'

/**
 * Runs attempts that all come at once, and ends those that have begun in an arbitrary order. Returns what became of
 * each. `failures` is what a store would count. It answers late, and some of its answers are old by then.
 */
async function rush(limit: number, before: number, attempts: boolean[], choose: (among: number) => number) {
  const gate = new AttemptGate()
  let failures = before
  const begun: number[] = []
  const refused: number[] = []
  let ran = 0
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const counted = async () => {
    const seen = failures
    for (let turns = choose(20); turns > 0; turns -= 1) await turn()
    return seen
  }
  const entered = attempts.map(async (_, index) => {
    if (await gate.enter(KEY, limit, counted)) begun.push(index)
    else refused.push(index)
  })
  for (; ran + refused.length < attempts.length; await turn()) {
    if (begun.length === 0) continue
    const [index = 0] = begun.splice(choose(begun.length), 1)
    ran += 1
    if (attempts[index]) gate.leave(KEY)
    else {
      failures += 1
      gate.leave(KEY, failures)
    }
  }
  await Promise.all(entered)
  return { failures, ran, refused: refused.length }
}

describe('attempts of one address that come at once', () => {
  const cases = [fc.integer({ min: 1, max: 6 }), fc.nat(8), fc.array(fc.boolean(), { maxLength: 30 })] as const

  it('never fail more often than attempts one by one could', async () => {
    await fc.assert(
      fc.asyncProperty(...cases, fc.infiniteStream(fc.nat(1_000)), async (limit, before, attempts, choices) => {
        const choose = (among: number) => choices.next().value % among
        const { failures, ran, refused } = await rush(limit, before, attempts, choose)
        expect(failures).toBeLessThanOrEqual(Math.max(limit, before))
        expect(ran + refused).toBe(attempts.length)
        // Nobody is refused while another attempt may still fail.
        if (refused > 0) expect(failures).toBeGreaterThanOrEqual(limit)
      }),
    )
  })

  it('all pass if all succeed, however few may fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.nat(40), async (limit, many) => {
        const choose = () => 0
        const { ran, refused } = await rush(limit, limit - 1, Array(many).fill(true), choose)
        expect([ran, refused]).toEqual([many, 0])
      }),
    )
  })

  it('leave nothing in memory', async () => {
    const gate = new AttemptGate()
    await gate.enter(KEY, 1, async () => 0)
    const waiting = gate.enter(KEY, 1, async () => 0)
    gate.leave(KEY, 1)
    expect(await waiting).toBe(false)
    expect(await gate.enter(KEY, 1, async () => 1)).toBe(false)
    await expect(gate.enter(KEY, 1, () => Promise.reject(new Error('no store')))).rejects.toThrow('no store')
    expect(gate).toEqual(new AttemptGate())
  })
})
