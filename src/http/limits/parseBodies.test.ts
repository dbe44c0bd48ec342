import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTooMuch } from './parseBodies.ts'

describe('a body', () => {
  it('is fine as long as it is no deeper and no larger than a request', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(isTooMuch(text)).toBe(false)
      }),
    )
  })

  it('is too deep from 41 brackets on, of whichever kind, and never by what stands in a string', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 80 }), fc.string(), (kinds, text) => {
        const inside = JSON.stringify(`${text}[[[[{{{{,,,"\\`)
        const json = kinds.reduce((value, isList) => (isList ? `[${value}]` : `{"a":${value}}`), inside)
        expect(JSON.parse(json)).toBeDefined()
        expect(isTooMuch(json)).toBe(kinds.length > 40)
      }),
    )
    expect(isTooMuch(JSON.stringify('['.repeat(100_000)))).toBe(false)
  })

  it('has too many values beyond those that variables may hold', () => {
    expect(isTooMuch(JSON.stringify(Array(50_000).fill(1)))).toBe(false)
    expect(isTooMuch(JSON.stringify(Array(50_200).fill(1)))).toBe(true)
    expect(isTooMuch(JSON.stringify(','.repeat(100_000)))).toBe(false)
    const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, [1, 2]]))
    expect(isTooMuch(JSON.stringify({ a: [fields(500), fields(500)] }))).toBe(false)
    expect(isTooMuch(JSON.stringify({ a: [fields(502)] }))).toBe(true)
    // Brackets that close nothing are not JSON, and must not make the check fail.
    expect([']]]]', '}}{', ',,,', ''].map((text) => isTooMuch(text))).toEqual([false, false, false, false])
  })
})
