import { describe, expect, it } from 'vitest'
import { filledRight } from './fill.ts'
import { pasted } from './paste.ts'
import { EMPTY } from './plan.ts'

const deloaded = (text: string, step: number) => {
  const plan = pasted(EMPTY, { line: 0, column: 0 }, [['', 'Week 1', 'Week 2'], ['A'], ['Squat', text, '']], (name) => {
    return { id: name === 'Squat' ? name : null, text: name }
  })
  const area = { top: 2, bottom: 2, left: 1, right: 2 }
  return filledRight(plan, area, { kind: 'deload', percent: 60, step }).plan.blocks[0]?.rows[0]?.cells[1]?.text
}

describe('a deload', () => {
  it.each([
    ['3x5 @85kg', 2.5, '3x5 @50kg'],
    ['3x5 @85kg', 0.5, '3x5 @51kg'],
    ['3x5 @225lb', 5, '3x5 @135lb'],
    ['3x5 @29kg', 2.5, '3x5 @17.5kg'],
    // A small dumbbell becomes neither nothing nor a heavier one.
    ['3x12 @2kg', 2.5, '3x12 @1kg'],
    ['3x12 @2kg', 5, '3x12 @1kg'],
    ['3x5 @75%', 2.5, '3x5 @45%'],
  ])('of %s in steps of %s is %s', (text, step, expected) => expect(deloaded(text, step)).toBe(expected))
})
