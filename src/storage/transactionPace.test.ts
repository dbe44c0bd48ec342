import { describe, expect, it } from 'vitest'
import { TransactionPace } from './transactionPace.ts'
import { DatabaseBusy } from './unavailable.ts'

describe('the pace of transactions', () => {
  /** So many clients, each of which begins its next transaction when one has ended; one ends every `gapMs`. */
  function crowd(clients: number, gapMs: number, pace = new TransactionPace()) {
    let open = 0
    let refused = 0
    const join = () => {
      try {
        pace.begin()
        open += 1
      } catch (error) {
        expect(error).toBeInstanceOf(DatabaseBusy)
        refused += 1
      }
    }
    for (let client = 0; client < clients; client += 1) join()
    for (let ended = 0; ended < 1_500 && open > 0; ended += 1) {
      pace.end(ended * gapMs)
      open -= 1
      // One who was refused comes again as well.
      for (let coming = 0; coming < 2 && open < clients; coming += 1) join()
    }
    return { open, refused, pace }
  }

  it('lets as many wait as end within a second and a half', () => {
    for (const gapMs of [3, 5, 10, 20]) {
      const { open } = crowd(1_000, gapMs)
      expect(Math.abs(open * gapMs - 1_500)).toBeLessThanOrEqual(2 * gapMs)
    }
  })

  it('refuses nobody while few are under way, however slow they are, or while many are fast', () => {
    expect(crowd(50, 10_000).refused).toBe(0)
    expect(crowd(1_000, 1).refused).toBe(0)
  })

  it('lets more in again once they are faster', () => {
    const { open, pace } = crowd(1_000, 20)
    for (let ended = 0; ended < open; ended += 1) pace.end(100_000 + ended)
    expect(crowd(1_000, 1, pace).open).toBeGreaterThan(900)
  })
})
