import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../grid/lines.ts'
import { lineAt, SIZES, type SizeName, topsOf } from './cellSize.ts'

const ROW: Line = { kind: 'row', block: 0, row: 0 }
const NAME: Line = { kind: 'workout', block: 0 }

describe('the heights of the lines', () => {
  it('lead from each height to the line that stands there', () => {
    const lines = fc.array(fc.constantFrom(ROW, NAME), { minLength: 1, maxLength: 60 })
    const sizes = fc.constantFrom(...(Object.keys(SIZES) as SizeName[]))
    fc.assert(
      fc.property(lines, sizes, fc.nat({ max: 4_000 }), (all, size, height) => {
        const tops = topsOf(all, size)
        const at = lineAt(tops, height)
        expect(tops).toHaveLength(all.length + 1)
        expect(tops[at]).toBeLessThanOrEqual(height)
        if (at < all.length - 1) expect(tops[at + 1]).toBeGreaterThan(height)
      }),
    )
  })
})
