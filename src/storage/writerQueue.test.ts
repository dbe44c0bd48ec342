import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { DatabaseBusy, isUnavailable } from './unavailable.ts'
import { WriterQueue, WriterQueueTimeout } from './writerQueue.ts'

const outcomeOf = (entered: Promise<unknown>) =>
  entered.then(
    () => 'entered' as const,
    (error: unknown) => error,
  )

describe('the queue of writers', () => {
  it('lets one in at a time, in order', async () => {
    const queue = new WriterQueue()
    const order: string[] = []
    const write = async (name: string) => {
      const leave = await queue.enter()
      order.push(`${name} in`)
      await sleep(1)
      order.push(`${name} out`)
      leave()
    }
    await Promise.all([write('a'), write('b'), write('c')])
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  it('refuses at once beyond its number, and takes writers again afterwards', async () => {
    const queue = new WriterQueue({ mostWaiting: 2 })
    const leave = await queue.enter()
    const waiting = [queue.enter(), queue.enter()]
    const refused = await outcomeOf(queue.enter())
    expect([refused instanceof DatabaseBusy, isUnavailable(refused)]).toEqual([true, true])
    leave()
    for (const each of waiting) (await each)()
    await expect(outcomeOf(queue.enter())).resolves.toBe('entered')
  })

  it('refuses who would wait for too long, as the turns so far say', async () => {
    const queue = new WriterQueue({ longestExpectedMs: 30 })
    const first = await queue.enter()
    await sleep(20)
    first()
    const leave = await queue.enter()
    const outcomes = Array.from({ length: 10 }, () => outcomeOf(queue.enter().then((free) => free())))
    leave()
    const busy = (await Promise.all(outcomes)).filter((outcome) => outcome instanceof DatabaseBusy)
    expect(busy.length).toBeGreaterThanOrEqual(7)
    expect(busy.length).toBeLessThan(10)
  })

  it('tells who waited while others wrote that it is busy, and who waited for one writer that it may be its own', async () => {
    const queue = new WriterQueue({ longestWaitMs: 40 })
    const leave = await queue.enter()
    const own = await outcomeOf(queue.enter())
    expect([own instanceof WriterQueueTimeout, isUnavailable(own)]).toEqual([true, false])
    leave()
    const [one, other] = [await queue.enter(), queue.enter()]
    const late = outcomeOf(queue.enter())
    one()
    await other
    expect(await late).toBeInstanceOf(DatabaseBusy)
  })
})
