import { isDeepStrictEqual } from 'node:util'
import { sortKey } from '../../../kernel/normalise.ts'
import { searchTextOf } from '../../../kernel/searchTextOf.ts'
import type { Milestone, Workout } from '../../../payload-types.ts'
import { newRowId } from '../../../storage/newRowId.ts'
import { madeLibraryKey } from '../../documents/libraryKey.ts'
import { madeOf } from '../madeOf.ts'
import { slotsOf } from '../revise.ts'
import { sameContent } from '../workoutContent.ts'
import { type PlanMilestone, type PlanTree, type PlanWorkout, type ReadPlan, workoutsIn } from './planTree.ts'
import type { Sharing } from './sharing.ts'

/** COPY makes the program its own copy of what others hold too, CHANGE changes it for all of them. */
export type SharedWorkouts = 'COPY' | 'CHANGE'

type Made = Pick<NonNullable<Workout['exercises']>[number], 'id' | 'madeOf'>
type Original = Pick<Workout, 'id' | 'madeOf'> & { exercises?: Made[] | null }
type Known = Pick<ReadPlan, 'milestones' | 'workouts'>

/** The documents that a plan writes, as they are to be. */
export interface ResolvedPlan {
  workouts: Workout[]
  milestones: Milestone[]
  /** Those of them that existed, by ID. */
  edited: { workouts: string[]; milestones: string[] }
  /** The milestones of the program, in order. */
  milestoneIds: string[]
  /** All workouts that they hold. */
  workoutIds: string[]
}

/** The existing documents that a plan would change, if nobody else held them. */
export function touchedBy(
  { milestones, workouts }: Known,
  after: PlanTree,
): { workouts: string[]; milestones: string[] } {
  const isChanged = ({ id, rows, ...head }: PlanWorkout) => {
    const stored = id === null ? undefined : workouts.get(id)
    return stored !== undefined && !sameContent(stored, { ...head, exercises: rows as unknown as Workout['exercises'] })
  }
  const changed = new Set(
    workoutsIn(after)
      .filter(isChanged)
      .flatMap(({ id }) => id ?? []),
  )
  const holds = ({ slots }: PlanMilestone) => slots.some(({ workout: { id } }) => id === null || changed.has(id))
  const touched = after.milestones.filter((milestone) => {
    const stored = milestone.id === null ? undefined : milestones.get(milestone.id)
    return stored !== undefined && (holds(milestone) || !sameMilestone(stored, milestone, ({ id }) => id ?? ''))
  })
  return { workouts: [...changed], milestones: touched.flatMap(({ id }) => id ?? []) }
}

interface Given {
  sharing: Sharing
  shared: SharedWorkouts
  programId: string
  newId: () => string
}

/**
 * Gives IDs to what is new, makes copies of what others hold too, and answers what has to be written. A copy has rows and
 * slots of its own, because no two documents may have one row. A slot whose workout becomes a copy stays the same slot, so
 * what athletes have done in it still counts. The copy says what it was made of, so that what was adjusted for an athlete
 * still holds in that slot.
 */
export function resolvePlan(known: Known, after: PlanTree, { sharing, shared, programId, newId }: Given): ResolvedPlan {
  const touched = touchedBy(known, after)
  const isCopied = (of: 'workouts' | 'milestones', id: string) =>
    shared === 'COPY' && sharing[of].has(id) && touched[of].includes(id)
  const made = { revision: 1, madeFor: programId }

  const edited: ResolvedPlan['edited'] = { workouts: [], milestones: [] }
  const workoutIds = new Map<unknown, string>()
  const original = originalsIn(known, after)
  const workouts = workoutsIn(after).flatMap((workout): Workout[] => {
    const stored = workout.id === null ? undefined : known.workouts.get(workout.id)
    const isOwn = stored !== undefined && !isCopied('workouts', stored.id)
    const id = isOwn ? stored.id : newId()
    workoutIds.set(workout.id ?? workout, id)
    if (isOwn && !touched.workouts.includes(id)) return []
    if (isOwn) edited.workouts.push(id)
    const { title, description, estimatedMinutes } = workout
    const was: Original | undefined = isOwn ? stored : original(workout)
    const rowsBefore = new Map((was?.exercises ?? []).map((row) => [row.id, row]))
    const of = was && !isOwn ? { madeOf: madeOf(was) } : {}
    const head = isOwn
      ? kept(stored)
      : { ...made, ...of, libraryKey: madeLibraryKey(title), wasStarted: false, wasHeld: true }
    const exercises = workout.rows.map((row) => ({
      ...row,
      id: (isOwn && row.id) || newRowId(),
      madeOf: rowMadeOf(rowsBefore.get(row.id), isOwn),
      alternatives: row.alternatives.map((exercise) => ({ exercise })),
      // Payload reads a group that is null as a fault.
      sets: row.sets.map((set) => ({ ...set, load: set.load ?? { thousandths: null, unit: null } })),
    }))
    return [
      {
        ...head,
        ...keysOf('workouts', workout),
        ...{ id, title, description, estimatedMinutes, exercises },
      } as unknown as Workout,
    ]
  })
  const idOfWorkout = (workout: PlanWorkout) => workoutIds.get(workout.id ?? workout) as string

  const milestoneIds: string[] = []
  const milestones = after.milestones.flatMap((milestone): Milestone[] => {
    const stored = milestone.id === null ? undefined : known.milestones.get(milestone.id)
    const isSame = stored !== undefined && sameMilestone(stored, milestone, idOfWorkout)
    const isOwn = stored !== undefined && (isSame || !isCopied('milestones', stored.id))
    const id = isOwn ? stored.id : newId()
    milestoneIds.push(id)
    if (isSame) return []
    if (isOwn) edited.milestones.push(id)
    const { title, description } = milestone
    const head = isOwn ? kept(stored) : { ...made, libraryKey: madeLibraryKey(title), wasCompleted: false }
    const slots = milestone.slots.map((slot) => ({
      id: (isOwn && slot.id) || newRowId(),
      workout: idOfWorkout(slot.workout),
    }))
    return [
      { ...head, ...keysOf('milestones', milestone), id, title, description, workouts: slots } as unknown as Milestone,
    ]
  })
  return { workouts, milestones, edited, milestoneIds, workoutIds: [...workoutIds.values()] }
}

/** What a workout is a copy of, where it takes the place of that in a slot; a copy that is put elsewhere is another one. */
function originalsIn({ workouts }: Known, after: PlanTree) {
  const taking = new Set(
    after.milestones.flatMap(({ slots }) => slots.flatMap(({ id, workout }) => (id === null ? [] : [workout]))),
  )
  return (workout: PlanWorkout): Original | undefined => {
    const id = workout.id ?? (taking.has(workout) ? workout.copyOf : null)
    // What is gone and comes back from history is known by its rows.
    return id == null ? undefined : (workouts.get(id) ?? { id, exercises: workout.rows })
  }
}

/** A row that stays keeps what it was made of, and a copy names the row before it. */
function rowMadeOf(before: Made | undefined, isOwn: boolean): string | null {
  if (!before) return null
  return isOwn ? (before.madeOf ?? null) : madeOf(before)
}

function sameMilestone(stored: Milestone, milestone: PlanMilestone, idOf: (workout: PlanWorkout) => string): boolean {
  const slots = milestone.slots.map(({ id, workout }) => ({ id, workoutId: idOf(workout) }))
  return (
    stored.title === milestone.title &&
    (stored.description || null) === milestone.description &&
    isDeepStrictEqual(slotsOf(stored), slots)
  )
}

/** What a document keeps that the plan does not say, and its next revision. */
function kept<Document extends Workout | Milestone>(stored: Document): Document {
  return { ...stored, revision: stored.revision + 1 }
}

/** What the collection derives from what is saved. */
function keysOf(collection: 'workouts' | 'milestones', document: PlanWorkout | PlanMilestone) {
  return { titleKey: sortKey(document.title), searchText: searchTextOf(collection, document) }
}
