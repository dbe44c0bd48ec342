import type { PlanRow, PlanWorkout } from './planTree.ts'

type Pair = [old: PlanRow | null, row: PlanRow | null]

/**
 * The rows of a workout, each with the one that it was before, and then the old ones that are gone. A row is known by its
 * ID. Where another document takes the place of the workout, as a copy or its original does, the rows have other IDs, and
 * then the first one that has the same exercise and is still free is the same row. Pure.
 */
export function pairedRows(was: PlanWorkout | null, workout: PlanWorkout): Pair[] {
  const free = new Set(was?.rows)
  const take = (is: (old: PlanRow) => boolean): PlanRow | null => {
    for (const old of free) {
      if (!is(old)) continue
      free.delete(old)
      return old
    }
    return null
  }
  const byId = workout.rows.map((row) => (row.id === null ? null : take(({ id }) => id === row.id)))
  const isAnother = was !== null && was.id !== workout.id
  const pairs = workout.rows.map((row, index): Pair => {
    const old = byId[index] ?? (isAnother ? take(({ exercise }) => exercise === row.exercise) : null)
    return [old, row]
  })
  return [...pairs, ...[...free].map((old): Pair => [old, null])]
}
