import { describe, expect, it } from 'vitest'
import { CELLS } from './cells.ts'
import { readCell } from './notation.ts'

describe('what the grid says that a cell may say', () => {
  it.each(CELLS)('%s', (cell) => expect(readCell(cell).problem).toBeNull())
})
