import { cellAt, type FindExercise, type Line, linesOf, type Place, textAt, withText } from './lines.ts'
import type { Cell, Plan } from './plan.ts'

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
export const textsIn = (plan: Plan, area: Area): string[][] =>
  inArea(plan, area, (line, column) => textAt(plan, line, column))

/** The whole cells of an area, in the order of its texts. Null for names and for empty cells. */
export const cellsIn = (plan: Plan, area: Area): (Cell | null)[][] =>
  inArea(plan, area, (line, column) => cellAt(plan, line, column))

/** All of a plan, from its first name to the last cell of its last week. */
export const wholeOf = (plan: Plan): Area => ({
  ...{ top: 0, bottom: linesOf(plan).length - 1 },
  ...{ left: 0, right: plan.weeks.length },
})

function inArea<Each>(
  plan: Plan,
  { top, bottom, left, right }: Area,
  each: (line: Line, column: number) => Each,
): Each[][] {
  return linesOf(plan)
    .slice(top, bottom + 1)
    .filter(({ kind }) => kind !== 'new' && kind !== 'end')
    .map((line) => Array.from({ length: right - left + 1 }, (_, index) => each(line, left + index)))
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
