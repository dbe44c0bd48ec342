import { describe, expect, it } from 'vitest'
import { oneMessage } from './oneMessage.ts'

describe('a message of the admin interface', () => {
  it.each([
    ['The title is taken.', 'The title is taken.'],
    ['Column 7: "kgs" is not a unit.', 'Column 7: "kgs" is not a unit.'],
    ['Column 7: "kgs", or so, is not a unit. Write kg.', 'Column 7 – "kgs", or so, is not a unit. Write kg.'],
    ['Rest 1:30, not 90.', 'Rest 1∶30, not 90.'],
    [
      '“Push, pull: legs, arms” is named by 2 milestones: A, B.',
      '“Push, pull – legs, arms” is named by 2 milestones – A, B.',
    ],
  ])('%s', (message, expected) => expect(oneMessage(message)).toBe(expected))
})
