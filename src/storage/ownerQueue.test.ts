import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Deadline, DeadlineExceeded } from '../kernel/deadline.ts'
import { ownerQueue } from './ownerQueue.ts'

const NEVER = () => new Promise<never>(() => {})

describe('a deadline', () => {
  it('is over for who waits for what never settles, and not for what does in time', async () => {
    await expect(Deadline.in(20).race(NEVER(), 'never')).rejects.toThrow(DeadlineExceeded)
    await expect(Deadline.in(10_000).race(Promise.resolve(1), 'at once')).resolves.toBe(1)
    await expect(Deadline.none.race(sleep(20, 2), 'soon')).resolves.toBe(2)
  })

  it('has passed by the time that anybody is told so', async () => {
    for (let round = 0; round < 50; round += 1) {
      const deadline = Deadline.in(1 + Math.random() * 5)
      await deadline.race(NEVER(), 'never').catch(() => {})
      expect(deadline.hasPassed).toBe(true)
      expect(() => deadline.check('afterwards')).toThrow(DeadlineExceeded)
    }
  })

  it('is never put off by another', () => {
    expect(Deadline.in(10).atMost(1_000_000).remainingMs).toBeLessThanOrEqual(10)
    expect(Deadline.none.atMost(10).remainingMs).toBeLessThanOrEqual(10)
    expect(Deadline.none.hasPassed).toBe(false)
  })
})

describe('the queue per owner', () => {
  const later = () => Deadline.in(60_000)

  it('gives the turn of a holder that never settles to the next, at its deadline', async () => {
    const inOrder = ownerQueue()
    const held = inOrder(['a'], Deadline.in(50), NEVER)
    const next = inOrder(['a', 'b'], later(), async () => 'next')
    await expect(held).rejects.toThrow(DeadlineExceeded)
    await expect(next).resolves.toBe('next')
  })

  it('lets who waits too long go, and nobody behind them pass those ahead', async () => {
    const inOrder = ownerQueue()
    const order: string[] = []
    let done = () => {}
    const held = inOrder(['a'], later(), () => new Promise<void>((resolve) => (done = resolve))).then(() =>
      order.push('held'),
    )
    let hasRun = false
    const impatient = inOrder(['a'], Deadline.in(20), async () => {
      hasRun = true
    })
    const behind = inOrder(['a'], later(), async () => order.push('behind'))
    await expect(impatient).rejects.toThrow(DeadlineExceeded)
    expect(order).toEqual([])
    done()
    await Promise.all([held, behind])
    expect(order).toEqual(['held', 'behind'])
    expect(hasRun).toBe(false)
  })

  it('runs those of one owner one after the other, those of two at once, and goes on after a failure', async () => {
    const inOrder = ownerQueue()
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await sleep(1)
      running -= 1
      throw new Error('failed')
    }
    const all = Array.from({ length: 20 }, () => inOrder(['a'], later(), work).catch(() => 'failed'))
    expect(await Promise.all(all)).toEqual(Array(20).fill('failed'))
    expect(most).toBe(1)
  })
})
