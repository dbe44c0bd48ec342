import { describe, expect, it } from 'vitest'
import { CoachingStatus } from '../../kernel/coachingVocabulary.ts'
import { type CoachingStep, isOpen, nextCoachingStatus } from './coachingStates.ts'

const STEPS: CoachingStep[] = ['accept', 'decline', 'end']
const statuses = Object.values(CoachingStatus)

describe('a coaching', () => {
  it.each([
    ['INVITED', 'ACTIVE DECLINED ENDED'],
    ['ACTIVE', 'ACTIVE - ENDED'],
    ['DECLINED', '- DECLINED -'],
    ['ENDED', '- - ENDED'],
  ] as const)('that is %s becomes %s when it is accepted, declined and ended', (status, expected) => {
    expect(STEPS.map((step) => nextCoachingStatus(status, step) ?? '-').join(' ')).toBe(expected)
  })

  it('never opens again, and every step may be repeated', () => {
    for (const status of statuses) {
      for (const step of STEPS) {
        const next = nextCoachingStatus(status, step)
        if (next === null) continue
        expect(isOpen(next) && !isOpen(status)).toBe(false)
        expect(nextCoachingStatus(next, step)).toBe(next)
      }
    }
  })

  it('becomes active by acceptance alone', () => {
    const paths = statuses.flatMap((status) => STEPS.map((step) => [step, status, nextCoachingStatus(status, step)]))
    const activating = paths.filter(([, before, next]) => next === 'ACTIVE' && before !== 'ACTIVE')
    expect(activating).toEqual([['accept', 'INVITED', 'ACTIVE']])
  })
})
