import { describe, expect, it } from 'vitest'
import { remembered } from './remembered.ts'

describe('work that is remembered', () => {
  const counted = () => {
    const begun: string[] = []
    const work = remembered(
      ({ id }: { id: string }) => id,
      async ({ id }) => {
        begun.push(id)
        return id.toUpperCase()
      },
    )
    return { work, begun }
  }

  it('is done once for each key, however often it is asked for, until it is cleared', async () => {
    const { work, begun } = counted()
    const asked = ['a', 'b', 'a', 'a'].map((id) => work.load({ id }))
    expect(await Promise.all(asked)).toEqual(['A', 'B', 'A', 'A'])
    expect(begun).toEqual(['a', 'b'])
    work.clearAll()
    expect(await work.load({ id: 'a' })).toBe('A')
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('begins at once', () => {
    const { work, begun } = counted()
    void work.load({ id: 'a' })
    expect(begun).toEqual(['a'])
  })
})
