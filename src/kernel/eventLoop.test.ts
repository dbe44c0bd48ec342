import { describe, expect, it } from 'vitest'
import { mapInTurns } from './eventLoop.ts'

describe('mapInTurns', () => {
  it('answers in order, and lets the event loop turn between items that take long', async () => {
    let turns = 0
    let isOver = false
    const look = () => {
      turns += 1
      if (!isOver) setImmediate(look)
    }
    setImmediate(look)
    const answers = await mapInTurns([1, 2, 3, 4, 5, 6], (item) => {
      for (const began = performance.now(); performance.now() - began < 12; );
      return { item, turns }
    })
    isOver = true
    expect(answers.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(answers.map((each) => each.turns)).size).toBeGreaterThanOrEqual(3)
  })
})
