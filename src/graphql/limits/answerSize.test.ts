import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeInParts } from './answerSize.ts'

describe('an answer that is written part by part', () => {
  it('is the same text as JSON.stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (data) => {
        const answer = { data, errors: undefined, when: new Date(0), odd: { toJSON: () => 'other', inner: {} } }
        expect(await writeInParts(answer, Number.POSITIVE_INFINITY)).toBe(JSON.stringify(answer))
      }),
    )
  })

  it('is refused exactly where that text is longer than it may be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat({ max: 200 }), async (data, maximum) => {
        const text = JSON.stringify({ data })
        expect(await writeInParts({ data }, maximum)).toBe(text.length > maximum ? null : text)
      }),
    )
  })

  it('is given up as soon as it is too long, and not read to its end', async () => {
    let read = 0
    const list = Array.from({ length: 1_000 }, () => ({
      get text() {
        read += 1
        return ['0123456789']
      },
    }))
    expect(await writeInParts(list, 100)).toBeNull()
    expect(read).toBeLessThan(50)
  })
})
