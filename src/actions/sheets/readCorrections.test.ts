import { describe, expect, it } from 'vitest'
import { readCorrections } from './readCorrections.ts'

describe('corrections of a sheet at a terminal', () => {
  it('are those of the page', () => {
    const read = readCorrections({
      exercise: ['A=B=barbell-squat'],
      column: ['C=load', 'Block 1!aa=', 'Block 1!B=rest'],
      headings: ['3', 'Block! 1!0'],
      cell: ['rest:60-90s=75', 'rest:ages=', 'load:1:2=3kg'],
    })
    expect(read).toEqual({
      exercises: { 'A=B': 'barbell-squat' },
      columns: { '': { 2: 'load' }, 'Block 1': { 26: null, 1: 'rest' } },
      headings: { '': 3, 'Block! 1': 0 },
      cells: { rest: { '60-90s': '75', ages: '' }, load: { '1:2': '3kg' } },
    })
  })

  it('are refused with what to write', () => {
    const wrong = [
      { exercise: ['barbell-squat'] },
      ...['C', 'C=weight', '3=load', '=load', 'C=constructor'].map((column) => ({ column: [column] })),
      ...['x', '-1', '99999', 'Plan!'].map((headings) => ({ headings: [headings] })),
      ...['rest=75', 'rest:75', 'breaks:a=b', 'exercise:a=b', '__proto__:a=b'].map((cell) => ({ cell: [cell] })),
    ]
    for (const flags of wrong) expect(() => readCorrections(flags)).toThrow(/^--[a-z]+ is .*"\.|words\.$/)
  })
})
