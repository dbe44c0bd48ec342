import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mondayOf } from '../../../kernel/localDay.ts'
import { streaksOf } from './streak.ts'
import { MOST_RUNS, streaksIn, type TrainedWeeks, toKeep, weeksKept, withoutWeek, withWeek } from './trainedWeeks.ts'

const changes = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 2_900, max: 2_925 })), { maxLength: 60 })

describe('the weeks of an athlete', () => {
  it('after any additions and removals are runs apart from each other, with the streaks of all weeks', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const weeks = new Set<number>()
        let runs: TrainedWeeks = []
        for (const [isAdded, week] of steps) {
          if (isAdded) weeks.add(week)
          else weeks.delete(week)
          runs = isAdded ? withWeek(runs, week) : withoutWeek(runs, week)
        }
        const all = runs.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        )
        expect(all).toEqual([...weeks].sort())
        for (const [index, [first]] of runs.slice(1).entries())
          expect(first - (runs[index]?.[1] ?? 0)).toBeGreaterThan(1)
        const days = [...weeks].map((week) => ({ at: `${mondayOf(week)}T12:00:00.000Z`, on: mondayOf(week) }))
        const { currentStreakWeeks, longestStreakWeeks } = streaksOf(days)
        expect(streaksIn(runs)).toEqual({ currentStreakWeeks, longestStreakWeeks })
      }),
    )
  })

  it('are unknown where somebody else has counted, where none were kept, and where there are too many runs', () => {
    const runs: TrainedWeeks = [[2_900, 2_901]]
    expect(weeksKept(toKeep(runs, 3), 3)).toEqual(runs)
    expect(weeksKept(toKeep(runs, 3), 4)).toBeNull()
    expect(weeksKept(null, 4)).toBeNull()
    expect(weeksKept(null, 0)).toEqual([])
    const many = Array.from({ length: MOST_RUNS + 1 }, (_, index) => [index * 2, index * 2] as const)
    expect(toKeep(many, 5_000)).toBeNull()
    expect(toKeep(many.slice(1), 5_000)).toEqual({ workouts: 5_000, runs: many.slice(1) })
  })
})
