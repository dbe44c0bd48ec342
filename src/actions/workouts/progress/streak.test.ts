import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekOf } from '../../../kernel/localDay.ts'
import { areNewer, type Completion, currentStreak, extendStreaks, streaksOf } from './streak.ts'

describe('currentStreak', () => {
  const lastWorkout = '2026-11-11'
  it.each([
    ['the same week', '2026-11-15', 4],
    ['the running week without a workout yet', '2026-11-22', 4],
    ['a whole week missed', '2026-11-23', 0],
    ['a day before, for somebody who has travelled west', '2026-11-08', 4],
  ])('%s', (_, today, weeks) => expect(currentStreak(4, lastWorkout, today)).toBe(weeks))

  it('is nothing without a workout', () => expect(currentStreak(4, null, '2026-11-23')).toBe(0))
})

describe('streaksOf', () => {
  /** Of somebody who travels: the day may be the one before or after that of Greenwich. */
  const completion = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom(-1, 0, 1))
    .map(([day, hour, shift]): Completion => {
      const at = Date.UTC(2026, 0, 1 + day, hour)
      return { at: new Date(at).toISOString(), on: new Date(at + shift * 86_400_000).toISOString().slice(0, 10) }
    })
  const completions = fc.array(completion, { maxLength: 12 })

  it('counts the weeks of the days that workouts keep, whatever the order', () => {
    fc.assert(
      fc.property(
        completions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(streaksOf(shuffled)).toEqual(streaksOf(all))
          const weeks = new Set(all.map(({ on }) => weekOf(on)))
          const lengths = [...weeks].map((week) => {
            let length = 1
            while (weeks.has(week - length)) length += 1
            return length
          })
          expect(streaksOf(all).longestStreakWeeks).toBe(Math.max(0, ...lengths))
        },
      ),
    )
  })

  it('is the same when newer workouts come one after the other', () => {
    fc.assert(
      fc.property(completions, (all) => {
        const inOrder = all.toSorted((one, other) => (one.at < other.at ? -1 : 1))
        const streaks = inOrder.reduce(
          ({ known, counted }, each) => ({
            known: [...known, each],
            counted: areNewer([each], counted) ? extendStreaks(counted, [each]) : streaksOf([...known, each]),
          }),
          { known: [] as Completion[], counted: streaksOf([]) },
        )
        expect(streaks.counted).toEqual(streaksOf(all))
      }),
    )
  })
})
