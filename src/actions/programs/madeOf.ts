/**
 * What a workout and its rows were made of. Where one slot of a shared workout is edited, a copy takes its place, with rows
 * of its own. The copy names what it was made of, so that what a coach has adjusted for an athlete still holds in it.
 * Pure.
 */

/** What else it stands for, such as a copy of a copy: more than anybody makes of one slot. */
const MOST_NAMED = 20

interface Made {
  id?: string | null
  /** As it is stored: the IDs, the nearest first, with spaces between them. */
  madeOf?: string | null
}

/** The thing itself, and then what it was made of, the nearest first. */
export function lineOf({ id, madeOf }: Made): string[] {
  return [...(id ? [id] : []), ...(madeOf ? madeOf.split(' ') : [])]
}

/** What a copy of this one stores. */
export function madeOf(original: Made): string {
  return lineOf(original).slice(0, MOST_NAMED).join(' ')
}
