import { describe, expect, it } from 'vitest'
import { inTurn } from './turns.ts'

describe('work in turn', () => {
  it('is refused when too many wait, and leaves the queue when nobody waits for its answer', async () => {
    const gone = new AbortController()
    const [begun, ends] = [[] as number[], [] as (() => void)[]]
    const ask = async (number: number) => {
      const work = async () => {
        begun.push(number)
        await new Promise<void>((end) => ends.push(end))
        return 'done'
      }
      return inTurn(work, number === 5 ? gone.signal : undefined).catch((error: Error) => error.message)
    }
    const told = Array.from({ length: 12 }, (_, number) => ask(number))
    const atOnce = begun.length
    expect([1, 2]).toContain(atOnce)
    gone.abort(new Error('nobody waits'))
    const takesItsPlace = ask(12)
    for (let ended = 0; ended < atOnce + 8; ended += 1) {
      await new Promise((turn) => setImmediate(turn))
      expect(begun).toHaveLength(Math.min(ended + atOnce, atOnce + 8))
      ends.shift()?.()
    }
    const answers = await Promise.all(told)
    const refused = answers.filter((answer) => answer.startsWith('Others are importing'))
    expect([answers[5], begun.includes(5), refused.length]).toEqual(['nobody waits', false, 12 - atOnce - 8])
    expect([await takesItsPlace, await inTurn(async () => 'again')]).toEqual(['done', 'again'])
  })
})
