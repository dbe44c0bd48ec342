/**
 * The IDs of the rows that a new list keeps, in the order of the list; undefined for each row that is new. The first
 * row of a thing stays the first row of that thing and the second stays the second, wherever they move, so that
 * references to a row stay valid. Pure.
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
