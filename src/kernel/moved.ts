/** Which items of a list have changed places. Pure. */

/**
 * The items of both lists that moved: all except a longest run of items that keep their order.
 */
export function movedBetween(older: readonly { id: string }[], newer: readonly { id: string }[]): Set<string> {
  const placeBefore = new Map(older.map(({ id }, index) => [id, index]))
  const common = newer.map(({ id }) => id).filter((id) => placeBefore.has(id))
  const still = new Set(longestIncreasing(common, (id) => placeBefore.get(id) as number))
  return new Set(common.filter((id) => !still.has(id)))
}

/**
 * Patience sorting: for each length, the run of that length that ends lowest. Each value links to the one before it.
 */
export function longestIncreasing<Value>(values: readonly Value[], placeOf: (value: Value) => number): Value[] {
  interface Step {
    value: Value
    place: number
    before: Step | undefined
  }
  const ends: Step[] = []
  for (const value of values) {
    const place = placeOf(value)
    const lower = ends.findIndex((end) => end.place >= place)
    const length = lower === -1 ? ends.length : lower
    ends[length] = { value, place, before: ends[length - 1] }
  }
  const run: Value[] = []
  for (let step = ends.at(-1); step; step = step.before) run.unshift(step.value)
  return run
}
