import {
  exerciseOf,
  type NameOf,
  type PlanDocument,
  type PlannedRow,
  type PlannedWeek,
  type PlannedWorkout,
} from './document.ts'
import { type Item, type Paired, paired } from './pairs.ts'

/** A place at which two people wrote two things, in words for the coach. */
export interface Conflict {
  id: string
  /** "Week 3 · Squat day · Barbell squat". */
  where: string
  mine: string
  theirs: string
}

export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>

/**
 * Puts together what a coach has typed and what somebody else has saved meanwhile. `base` is what both began with. What
 * only one of them changed is taken; where both changed one thing, it is a conflict, and the coach's own is taken until
 * they choose otherwise. Pure.
 */
export function merged(
  base: PlanDocument,
  mine: PlanDocument,
  theirs: PlanDocument,
  { choices = new Map(), nameOf }: { choices?: Choices; nameOf: NameOf },
): { document: PlanDocument; conflicts: Conflict[] } {
  const merging = new Merging(choices, (id) => exerciseOf(id, nameOf).text)
  const weeks = merging.list(base.weeks, mine.weeks, theirs.weeks, WEEKS, [])
  return { document: { weeks }, conflicts: merging.conflicts }
}

interface Kind<Each extends Item> {
  nameOf(item: Each, merging: Merging): string
  /** What an item says, to show it and to see whether it has changed. */
  textOf(item: Each, merging: Merging): string
  merge(merging: Merging, versions: Versions<Each>, path: string[]): Each
}

interface Versions<Each> {
  base: Each | undefined
  mine: Each
  theirs: Each
}

const ROWS: Kind<PlannedRow> = {
  nameOf: ({ exerciseId }, { nameOf }) => nameOf(exerciseId),
  textOf: (row, { nameOf }) => rowText(row, nameOf),
  merge: (merging, { base, mine, theirs }, path) => merging.choose(base, mine, theirs, ROWS, path),
}

const WORKOUTS: Kind<PlannedWorkout> = {
  nameOf: ({ title }) => title,
  textOf: ({ title, rows }, { nameOf }) => [title, ...rows.map((row) => rowText(row, nameOf))].join('\n'),
  merge: (merging, { base, mine, theirs }, path) => ({
    ...standing(mine, theirs),
    title: merging.title(base, mine, theirs, path),
    rows: merging.list(base?.rows ?? [], mine.rows, theirs.rows, ROWS, path),
  }),
}

const WEEKS: Kind<PlannedWeek> = {
  nameOf: ({ title }) => title,
  textOf: ({ title, workouts }, merging) =>
    [title, ...workouts.map((workout) => WORKOUTS.textOf(workout, merging))].join('\n'),
  merge: (merging, { base, mine, theirs }, path) => ({
    ...standing(mine, theirs),
    title: merging.title(base, mine, theirs, path),
    workouts: merging.list(base?.workouts ?? [], mine.workouts, theirs.workouts, WORKOUTS, path),
  }),
}

function rowText({ exerciseId, prescription, group, restSeconds, notes }: PlannedRow, nameOf: (id: string) => string) {
  const beside = [group && `superset ${group}`, restSeconds !== null && `rest ${restSeconds}s`, notes]
  return [`${nameOf(exerciseId)}: ${prescription}`, ...beside.filter(Boolean)].join(' · ')
}

/** What stands in the program now, as one's own: unless it is a copy that the program does not have yet. */
function standing<Each extends Item>(mine: Each, theirs: Each): Each {
  if (theirs.id === null || mine.copyOf === theirs.id) return mine
  const { copyOf: _, ...rest } = mine
  return { ...rest, id: theirs.id } as Each
}

const GONE = 'removed'

class Merging {
  readonly conflicts: Conflict[] = []

  constructor(
    private readonly choices: Choices,
    readonly nameOf: (exerciseId: string) => string,
  ) {}

  list<Each extends Item>(base: Each[], mine: Each[], theirs: Each[], kind: Kind<Each>, path: string[]): Each[] {
    const { old, own, other } = paired(base, mine, theirs, (item) => kind.textOf(item, this))
    const next: [string, Each][] = []
    // Their order, unless the coach has changed the order.
    const isMoved = orderOf(old, own) !== orderOf(own, old)
    const [first, second] = isMoved ? [own, other] : [other, own]
    for (const id of first.keys()) this.#place(next, id, { old, own, other }, kind, path)
    let after: string | null = null
    for (const id of second.keys()) {
      if (!first.has(id)) this.#place(next, id, { old, own, other }, kind, path, after)
      if (next.some(([each]) => each === id)) after = id
    }
    return next.map(([, item]) => item)
  }

  #place<Each extends Item>(
    next: [string, Each][],
    id: string,
    { old, own, other }: Paired<Each>,
    kind: Kind<Each>,
    path: string[],
    after?: string | null,
  ): void {
    const [base, mine, theirs] = [old.get(id), own.get(id), other.get(id)]
    const found =
      mine && theirs
        ? kind.merge(this, { base, mine, theirs }, [...path, kind.nameOf(theirs, this)])
        : this.#survivor(id, base, mine, theirs, kind, path)
    if (!found) return
    const at = after === undefined ? next.length : next.findIndex(([each]) => each === after) + 1
    next.splice(at, 0, [id, found])
  }

  /** What only one of the two still has: new, or removed by the other, who may not know that it was changed. */
  #survivor<Each extends Item>(
    id: string,
    base: Each | undefined,
    mine: Each | undefined,
    theirs: Each | undefined,
    kind: Kind<Each>,
    path: string[],
  ): Each | undefined {
    const found = mine ?? theirs
    if (!base || !found) return found
    if (kind.textOf(found, this) === kind.textOf(base, this)) return undefined
    const text = kind.textOf(found, this)
    const chosen = this.#choose(id, [...path, kind.nameOf(found, this)], mine ? text : GONE, theirs ? text : GONE)
    if (mine) return chosen === 'mine' ? mine : undefined
    return chosen === 'theirs' ? theirs : undefined
  }

  choose<Each extends Item>(base: Each | undefined, mine: Each, theirs: Each, kind: Kind<Each>, path: string[]): Each {
    const [old, own, other] = [base, mine, theirs].map((item) => item && kind.textOf(item, this))
    if (own === other || other === old) return standing(mine, theirs)
    if (own === old) return theirs
    const chosen = this.#choose(String(mine.id), path, String(own), String(other))
    return chosen === 'mine' ? standing(mine, theirs) : theirs
  }

  title(
    base: { title: string } | undefined,
    mine: { id: string | null; title: string },
    theirs: { title: string },
    path: string[],
  ): string {
    if (mine.title === theirs.title || theirs.title === base?.title) return mine.title
    if (mine.title === base?.title) return theirs.title
    return this.#choose(`${mine.id}.title`, path, mine.title, theirs.title) === 'mine' ? mine.title : theirs.title
  }

  #choose(id: string, path: string[], mine: string, theirs: string): 'mine' | 'theirs' {
    const unique = this.conflicts.some((each) => each.id === id) ? `${id}/${path.join('/')}` : id
    this.conflicts.push({ id: unique, where: path.join(' · '), mine, theirs })
    return this.choices.get(unique) ?? 'mine'
  }
}

const orderOf = (one: Map<string, unknown>, other: Map<string, unknown>) =>
  [...one.keys()].filter((id) => other.has(id)).join()
