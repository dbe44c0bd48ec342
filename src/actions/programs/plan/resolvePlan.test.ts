import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Milestone, Workout } from '../../../payload-types.ts'
import { lineOf, madeOf } from '../madeOf.ts'
import { slotsOf } from '../revise.ts'
import { NO_PROGRAM, treeOf } from './planTree.ts'
import { resolvePlan } from './resolvePlan.ts'
import { transformed } from './transform.ts'

const WEEKS = ['w0', 'w1', 'w2', 'w3']
const NOBODY = { workouts: new Set<string>(), milestones: new Set<string>(), programs: new Set<string>() }

/** Four weeks with one workout, whose rows are `bench` and `squat`. */
function program() {
  const sets = [{ type: 'NORMAL', repsMin: 5, repsMax: 5, load: { thousandths: 100_000, unit: 'KG' } }]
  const rows = ['bench', 'squat'].map((id) => ({ id, exercise: `the ${id}`, sets }))
  const workout = { id: 'a', title: 'Day', revision: 1, exercises: rows } as unknown as Workout
  const milestones = WEEKS.map(
    (id) => ({ id, title: id, revision: 1, workouts: [{ id: `slot ${id}`, workout: 'a' }] }) as unknown as Milestone,
  )
  return { workouts: new Map([['a', workout]]), milestones: new Map(milestones.map((each) => [each.id, each])) }
}

/** Changes the weights of these weeks alone, as `transformProgram` does: a workout that others hold too is copied. */
function edit(known: ReturnType<typeof program>, weeks: readonly string[], isShared: boolean, newId: () => string) {
  const tree = treeOf(NO_PROGRAM, [...known.milestones.values()], known.workouts)
  const change = { milestoneIds: new Set(weeks), loadBy: { thousandths: 2_500, unit: 'KG' as const } }
  const after = transformed(tree, change, 'COPY')
  const sharing = isShared ? { ...NOBODY, workouts: new Set(known.workouts.keys()) } : NOBODY
  const written = resolvePlan(known, after, { sharing, shared: 'COPY', programId: 'p', newId })
  for (const each of written.workouts) known.workouts.set(each.id, each)
  for (const each of written.milestones) known.milestones.set(each.id, each)
}

describe('a plan', () => {
  it('keeps of each slot what its rows were made of, whichever weeks are edited alone and however often', () => {
    const edits = fc.array(fc.tuple(fc.subarray(WEEKS, { minLength: 1 }), fc.boolean()), { maxLength: 6 })
    fc.assert(
      fc.property(edits, (steps) => {
        const known = program()
        let count = 0
        const newId = () => {
          count += 1
          return `copy${count}`
        }
        for (const [weeks, isShared] of steps) edit(known, weeks, isShared, newId)
        const held = [...known.milestones.values()].flatMap(slotsOf)
        expect(held.map(({ id }) => id)).toEqual(WEEKS.map((week) => `slot ${week}`))
        for (const { workoutId } of held) {
          const workout = known.workouts.get(workoutId) as Workout
          expect(lineOf(workout).at(-1)).toBe('a')
          expect((workout.exercises ?? []).map((row) => lineOf(row).at(-1))).toEqual(['bench', 'squat'])
          // Each row before it is one of the workout before it, so that both are read together.
          for (const row of workout.exercises ?? []) expect(lineOf(row)).toHaveLength(lineOf(workout).length)
        }
      }),
    )
  })

  it('names at most twenty of what something was made of, the nearest first', () => {
    let made: { id: string; madeOf?: string } = { id: 'row0' }
    for (let copy = 1; copy <= 30; copy += 1) made = { id: `row${copy}`, madeOf: madeOf(made) }
    expect(lineOf(made)).toEqual(Array.from({ length: 21 }, (_, index) => `row${30 - index}`))
  })
})
