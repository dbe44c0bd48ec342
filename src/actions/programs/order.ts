/** The arithmetic of ordered lists: where an item goes, and how two lists differ as sets. Pure. */

export enum ListEdge {
  FIRST = 'FIRST',
  LAST = 'LAST',
}

export type Place = { edge: ListEdge } | { before: string } | { after: string }

/**
 * The list with `item` at `place`; null when the list lacks the item that the place names. The list must not contain
 * `item`.
 */
export function insertAt(list: readonly string[], item: string, place: Place): string[] | null {
  if ('edge' in place) return place.edge === ListEdge.FIRST ? [item, ...list] : [...list, item]
  const anchor = list.indexOf('before' in place ? place.before : place.after)
  if (anchor < 0) return null
  const index = 'before' in place ? anchor : anchor + 1
  return [...list.slice(0, index), item, ...list.slice(index)]
}

export interface SetDifference {
  missing: string[]
  unexpected: string[]
  duplicated: string[]
}

/** How `given` fails to be a permutation of `own` (which has no duplicates); null when it is one. */
export function permutationDifference(own: readonly string[], given: readonly string[]): SetDifference | null {
  const ownSet = new Set(own)
  const givenSet = new Set(given)
  const seen = new Set<string>()
  const duplicated = new Set<string>()
  for (const id of given) {
    if (seen.has(id)) duplicated.add(id)
    seen.add(id)
  }
  const difference = {
    missing: own.filter((id) => !givenSet.has(id)),
    unexpected: [...givenSet].filter((id) => !ownSet.has(id)),
    duplicated: [...duplicated],
  }
  return difference.missing.length + difference.unexpected.length + duplicated.size === 0 ? null : difference
}
