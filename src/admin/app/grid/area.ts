import { type FindExercise, linesOf, type Place, textAt, withText } from './lines.ts'
import type { Plan } from './plan.ts'

/** A block of the grid, both ends included. */
export interface Area {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function areaOf(one: Place, other: Place): Area {
  return {
    top: Math.min(one.line, other.line),
    bottom: Math.max(one.line, other.line),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** The texts of an area, a list for each line. Lines that only wait for something are no part of it. */
export function textsIn(plan: Plan, { top, bottom, left, right }: Area): string[][] {
  return linesOf(plan)
    .slice(top, bottom + 1)
    .filter(({ kind }) => kind !== 'new' && kind !== 'end')
    .map((line) => Array.from({ length: right - left + 1 }, (_, index) => textAt(plan, line, left + index)))
}

/** Empties cells, names of workouts and exercises. The lines themselves stay. */
export function cleared(plan: Plan, area: Area, find: FindExercise): Plan {
  let next = plan
  for (const line of linesOf(plan).slice(area.top, area.bottom + 1)) {
    if (line.kind === 'weeks') continue
    // From right to left, so that the name of a workout is emptied after its cells.
    for (let column = Math.min(area.right, plan.weeks.length); column >= area.left; column -= 1) {
      if (line.kind === 'workout' && area.top !== area.bottom) continue
      next = withText(next, line, column, '', find)
    }
  }
  return next
}
