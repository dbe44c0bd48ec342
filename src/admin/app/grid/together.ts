import { fromDocument, type Known, type NameOf, type PlanDocument } from './document.ts'
import { type Choices, type Conflict, merged } from './merge.ts'
import type { Plan } from './plan.ts'
import { isSameDocument } from './same.ts'
import { toDocument } from './toDocument.ts'
import { waitingLines, withWaitingLines } from './waiting.ts'

/** What a coach has typed, and the program with which they began. */
export interface Typed {
  plan: Plan
  known: Known
  base: PlanDocument
}

export interface Theirs {
  document: PlanDocument
  plan: Plan
  known: Known
}

export interface How {
  choices?: Choices
  nameOf: NameOf
}

/** What somebody else has saved, as a grid that several plans can be put together with. */
export const theirsOf = (document: PlanDocument, { nameOf }: Pick<How, 'nameOf'>): Theirs => ({
  document,
  ...fromDocument(document, nameOf),
})

/**
 * What a coach has typed together with what somebody else has saved meanwhile, as a grid again. The lines without sets stay,
 * although no program has them, and what was in one of the two grids has its key still. Where nothing of the coach's own
 * is left to save, it is the grid of what was saved. Pure.
 */
export function together(
  { plan: typed, known: before, base }: Typed,
  theirs: Theirs,
  { choices, nameOf }: How,
): { plan: Plan; known: Known; conflicts: Conflict[] } {
  const mine = withKeys(typed, before, base)
  const other = withKeys(theirs.plan, theirs.known, theirs.document, theirs.document)
  const { document, conflicts } = merged(base, mine, other, { choices, nameOf })
  const found = fromDocument(document, nameOf)
  const known = joined(before, theirs.known, found.known)
  const isTheirs = isSameDocument(document, theirs.document) && waitingLines(typed) === 0
  return { plan: isTheirs ? theirs.plan : withWaitingLines(found.plan, typed), known, conflicts }
}

export const joined = (...all: Known[]): Known => ({
  weeks: Object.assign({}, ...all.map(({ weeks }) => weeks)),
  workouts: Object.assign({}, ...all.map(({ workouts }) => workouts)),
  rows: Object.assign({}, ...all.map(({ rows }) => rows)),
})

/** The document of a plan, with the keys that the plan has for what is in it. */
function withKeys(plan: Plan, known: Known, base: PlanDocument, given?: PlanDocument): PlanDocument {
  const { document, places } = toDocument(plan, known, base)
  const likes = new Map<string, string | undefined>()
  for (const { heads, rows } of plan.blocks) {
    for (const head of heads) if (head) likes.set(head.key, head.like)
    for (const { cells } of rows) for (const cell of cells) if (cell) likes.set(cell.key, cell.like)
  }
  const keyed = (key = '') => ({ key, ...(likes.get(key) !== undefined && { like: likes.get(key) }) })
  return {
    weeks: (given ?? document).weeks.map((week, w) => ({
      ...week,
      ...keyed(places.weeks[w]?.key),
      workouts: week.workouts.map((workout, d) => {
        const place = places.weeks[w]?.workouts[d]
        const rows = workout.rows.map((row, r) => ({ ...row, ...keyed(place?.rows[r]?.cell) }))
        return { ...workout, ...keyed(place?.key), rows }
      }),
    })),
  }
}
