import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printJson } from './printJson.ts'

describe('printed JSON', () => {
  it('says what JSON.stringify says, whatever stands on one line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.func(fc.boolean()), (value, flat) => {
        expect(JSON.parse(printJson(value, flat))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves out what is undefined', () => {
    expect(printJson({ a: undefined, b: 1 }, () => true)).toBe('{ "b": 1 }')
    expect(printJson({ a: undefined, b: 1 }, () => false)).toBe('{\n  "b": 1\n}')
  })

  it('puts on one line what fits there', () => {
    const short = printJson({ a: ['x', 'y'] }, (name) => name === 'a')
    expect(short).toBe('{\n  "a": ["x", "y"]\n}')
    const long = printJson({ a: ['x'.repeat(60), 'y'.repeat(60)] }, (name) => name === 'a')
    expect(long.split('\n')).toHaveLength(6)
  })
})
