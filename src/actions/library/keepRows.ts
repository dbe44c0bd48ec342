/**
 * The IDs of the rows that a new list keeps, in its order; undefined where a row is made. The first row of a thing stays the
 * first row of that thing, the second the second, wherever they move, so what refers to a row goes on doing so. Pure.
 */
export function keepRows(
  own: readonly { id?: string | null; thing: string }[],
  wanted: readonly string[],
): (string | undefined)[] {
  const spare = new Map<string, string[]>()
  for (const { id, thing } of own) {
    if (id) spare.set(thing, [...(spare.get(thing) ?? []), id])
  }
  return wanted.map((thing) => spare.get(thing)?.shift())
}
