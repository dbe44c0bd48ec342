import { describe, expect, it } from 'vitest'
import { operationTimeOf } from '../kernel/operationTime.ts'
import { Hearing } from './hearing.ts'

const at = (seconds: number) => operationTimeOf(seconds, 1)

describe('how far a process has heard', () => {
  it('ends the wait of those who wanted no more, and of nobody else', async () => {
    const hearing = new Hearing(() => at(9))
    const waits = [at(1), at(3)].map((time) => hearing.catchUp(time, 50))
    hearing.hasHeard(at(2), hearing.asks())
    expect(await Promise.all(waits)).toEqual([true, false])
  })

  it('takes a moment ahead of the database for the newest one, once it has answered a later question', async () => {
    const hearing = new Hearing(() => at(5))
    const before = hearing.asks()
    const wait = hearing.catchUp(at(1_000), 50)
    hearing.hasHeard(at(5), before)
    let isOver = false
    void wait.then(() => {
      isOver = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(isOver).toBe(false)
    hearing.hasHeard(at(5), hearing.asks())
    expect(await wait).toBe(true)
  })

  it('has seen as much as it has read, until it has heard of that, and then only what has changed', () => {
    let newest = at(1)
    const hearing = new Hearing(() => newest)
    hearing.hasChanged(at(1))
    newest = at(4)
    hearing.hasRead()
    expect(hearing.seen(false)).toBe(at(4))
    hearing.hasHeard(at(4), hearing.asks())
    expect(hearing.seen(false)).toBe(at(1))
    expect(hearing.seen(true)).toBe(at(4))
  })

  it('asks at once for somebody who waits, and lets go of everybody when it is closed', async () => {
    const hearing = new Hearing(() => at(1))
    const pause = hearing.pause(60_000)
    await new Promise((resolve) => setTimeout(resolve, 10))
    const wait = hearing.catchUp(at(2), 60_000)
    await pause
    hearing.close()
    expect(await wait).toBe(false)
  })
})
