import { isDeepStrictEqual } from 'node:util'
import { movedBetween } from '../../../kernel/moved.ts'
import { PropagationChangeKind } from '../../../kernel/progressVocabulary.ts'
import type { PlanMilestone, PlanRow, PlanTree, PlanWorkout } from './planTree.ts'

/** What a new plan changes in an old one, told row by row. Pure. */

export interface PlanChange {
  kind: PropagationChangeKind
  milestone: PlanMilestone
  /** Null for a change of the milestone itself. */
  workout: PlanWorkout | null
  /** The row before and after, where the change is one of a row. */
  before: PlanRow | null
  after: PlanRow | null
}

const { ADDED, REMOVED, MOVED, EDITED } = PropagationChangeKind

/**
 * In the order of the new plan, and at the end of each list what it no longer has. A workout that fills several slots of a
 * milestone is told once.
 */
export function planChanges(before: Pick<PlanTree, 'milestones'>, after: Pick<PlanTree, 'milestones'>): PlanChange[] {
  const moved = movedIn(before.milestones, after.milestones)
  return paired(before.milestones, after.milestones).flatMap(([old, milestone]) => {
    const told = (kind: PropagationChangeKind, of: PlanMilestone): PlanChange => ({ ...NO_ROWS, kind, milestone: of })
    if (!milestone) return old ? [told(REMOVED, old)] : []
    return [
      ...(old ? [] : [told(ADDED, milestone)]),
      ...(moved.has(milestone.id) ? [told(MOVED, milestone)] : []),
      ...(old && isRenamed(old, milestone) ? [told(EDITED, milestone)] : []),
      ...workoutChanges(old, milestone),
    ]
  })
}

interface Item {
  id: string | null
}

const NO_ROWS = { workout: null, before: null, after: null }

function isRenamed(one: PlanMilestone, other: PlanMilestone): boolean {
  return one.title !== other.title || one.description !== other.description
}

function workoutChanges(old: PlanMilestone | null, milestone: PlanMilestone): PlanChange[] {
  const [before, after] = [workoutsOf(old), workoutsOf(milestone)]
  const moved = movedIn(before, after)
  return paired(before, after).flatMap(([was, workout]) => {
    const told = (kind: PropagationChangeKind, of: PlanWorkout): PlanChange => ({
      ...NO_ROWS,
      kind,
      milestone,
      workout: of,
    })
    if (!workout) return was ? [told(REMOVED, was)] : []
    return [
      ...(was ? [] : [told(ADDED, workout)]),
      ...(moved.has(workout.id) ? [told(MOVED, workout)] : []),
      ...(was && !sameHead(was, workout) ? [told(EDITED, workout)] : []),
      ...rowChanges(milestone, was, workout),
    ]
  })
}

function workoutsOf(milestone: PlanMilestone | null): PlanWorkout[] {
  const workouts = (milestone?.slots ?? []).map(({ workout }) => workout)
  return [...new Map(workouts.map((workout) => [workout.id ?? workout, workout])).values()]
}

function sameHead(one: PlanWorkout, other: PlanWorkout): boolean {
  const head = ({ title, description, estimatedMinutes }: PlanWorkout) => [title, description, estimatedMinutes]
  return isDeepStrictEqual(head(one), head(other))
}

function rowChanges(milestone: PlanMilestone, was: PlanWorkout | null, workout: PlanWorkout): PlanChange[] {
  const [before, after] = [was?.rows ?? [], workout.rows]
  const moved = movedIn(before, after)
  const told = (kind: PropagationChangeKind, old: PlanRow | null, row: PlanRow | null): PlanChange => ({
    ...{ kind, milestone, workout, before: old, after: row },
  })
  return paired(before, after).flatMap(([old, row]) => {
    if (!old || !row) return [told(row ? ADDED : REMOVED, old, row)]
    return [
      ...(moved.has(row.id) ? [told(MOVED, old, row)] : []),
      ...(isDeepStrictEqual(old, row) ? [] : [told(EDITED, old, row)]),
    ]
  })
}

/** The items of the new list, each with the old one of its ID, and then the old ones that are gone. */
function paired<Some extends Item>(before: Some[], after: Some[]): [Some | null, Some | null][] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.map((item): [Some | null, Some] => [(item.id !== null && old.get(item.id)) || null, item]),
    ...before.filter(({ id }) => !kept.has(id)).map((item): [Some, null] => [item, null]),
  ]
}

function movedIn(before: Item[], after: Item[]): Set<string | null> {
  return movedBetween(known(before), known(after))
}

const known = (items: Item[]) => items.flatMap(({ id }) => (id === null ? [] : [{ id }]))
