import { describe, expect, it } from 'vitest'
import { lifted, rounded } from './numbers.ts'

describe('numbers on the page of an athlete', () => {
  it('have at most one decimal where they were computed, and parted thousands', () => {
    expect(rounded('99878.75', 'kg')).toBe('99,878.8 kg')
    expect(rounded('67.083', 'kg')).toBe('67.1 kg')
    expect(rounded('70', 'kg')).toBe('70 kg')
  })

  it('keep what a bar can hold, and round what only another unit makes of it', () => {
    expect(lifted('61.25', 'kg')).toBe('61.25 kg')
    expect(lifted('220.462', 'lb')).toBe('220.5 lb')
    expect(lifted('55', 'kg')).toBe('55 kg')
  })
})
