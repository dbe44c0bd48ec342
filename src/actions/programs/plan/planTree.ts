import { groupOf } from '../../../kernel/prescription.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Milestone, Program, Workout } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findDocumentsById } from '../../../storage/findDocuments.ts'
import { slotsOf } from '../revise.ts'
import { contentOf } from '../workoutContent.ts'

/** What a hook has of a transaction. */
export type Reader = Pick<Transaction, 'payload' | 'req'>

/** A program down to its sets, as it is or as it is to be. An ID of null is something new. */
export interface PlanTree {
  title: string
  slug: string | null
  description: string | null
  level: string | null
  milestones: PlanMilestone[]
}

export interface PlanMilestone {
  id: string | null
  title: string
  description: string | null
  slots: PlanSlot[]
}

export interface PlanSlot {
  id: string | null
  workout: PlanWorkout
}

/** Where one workout fills several slots, all of them have the same object or equal ones. */
export interface PlanWorkout {
  id: string | null
  /** Of a new workout, the existing one that it takes after, row by row. Its rows have the IDs of the other's. */
  copyOf?: string | null
  title: string
  description: string | null
  estimatedMinutes: number | null
  rows: PlanRow[]
}

export type PlanRow = ReturnType<typeof contentOf>['exercises'][number]

/** The head of a plan where there is no program. */
export const NO_PROGRAM = { title: '', slug: '', description: null, level: null }

/** A program as it is, with the documents that it is made of. */
export interface ReadPlan {
  tree: PlanTree
  milestones: ReadonlyMap<string, Milestone>
  workouts: ReadonlyMap<string, Workout>
}

/** Reads a program down to its sets: two calls. */
export async function readPlan(tx: Reader, program: Program): Promise<ReadPlan> {
  const ids = (program.milestones ?? []).map(({ milestone }) => idOf(milestone))
  const milestones = await documentsById<Milestone>(tx, 'milestones', ids)
  const inOrder = ids.flatMap((id) => milestones.get(id) ?? [])
  const workoutIds = inOrder.flatMap(slotsOf).map(({ workoutId }) => workoutId)
  const workouts = await documentsById<Workout>(tx, 'workouts', workoutIds)
  return { tree: treeOf(program, inOrder, workouts), milestones, workouts }
}

export function treeOf(
  { title, slug, description, level }: Pick<Program, 'title' | 'slug' | 'description' | 'level'>,
  milestones: readonly Milestone[],
  workouts: ReadonlyMap<string, Workout>,
): PlanTree {
  return {
    title,
    slug,
    description: description || null,
    level: level ?? null,
    milestones: milestones.map((milestone) => ({
      id: milestone.id,
      title: milestone.title,
      description: milestone.description || null,
      slots: slotsOf(milestone).flatMap(({ id, workoutId }) => {
        const workout = workouts.get(workoutId)
        return workout ? [{ id, workout: planWorkoutOf(workout) }] : []
      }),
    })),
  }
}

export function planWorkoutOf(workout: Pick<Workout, 'id'> & Parameters<typeof contentOf>[0]): PlanWorkout {
  const { exercises, ...rest } = contentOf(workout)
  return { id: workout.id, ...rest, rows: exercises }
}

/** Each workout once, in the order of the program. */
export function workoutsIn({ milestones }: Pick<PlanTree, 'milestones'>): PlanWorkout[] {
  const workouts = milestones.flatMap(({ slots }) => slots.map(({ workout }) => workout))
  return [...new Map(workouts.map((workout) => [workout.id ?? workout, workout])).values()]
}

/** The tree with other workouts. A workout that fills several slots is asked for once. */
export function mapWorkouts(
  tree: PlanTree,
  change: (workout: PlanWorkout, milestone: PlanMilestone) => PlanWorkout,
): PlanTree {
  const changed = new Map<unknown, PlanWorkout>()
  const once = (workout: PlanWorkout, milestone: PlanMilestone) => {
    const key = workout.id ?? workout
    const known = changed.get(key) ?? change(workout, milestone)
    changed.set(key, known)
    return known
  }
  const milestones = tree.milestones.map((milestone) => ({
    ...milestone,
    slots: milestone.slots.map((slot) => ({ ...slot, workout: once(slot.workout, milestone) })),
  }))
  return { ...tree, milestones }
}

export async function documentsById<Document extends Milestone | Workout>(
  { payload, req }: Reader,
  collection: 'milestones' | 'workouts',
  ids: readonly string[],
): Promise<Map<string, Document>> {
  // A coach, who alone plans, sees the whole catalogue.
  const docs = await findDocumentsById({ payload, req }, collection, ids)
  return new Map((docs as Document[]).map((document) => [document.id, document]))
}

/** What is known, and what else has one of the IDs. No call where all are known. */
export async function withMissing<Document extends Milestone | Workout>(
  tx: Reader,
  collection: 'milestones' | 'workouts',
  known: ReadonlyMap<string, Document>,
  ids: readonly string[],
): Promise<Map<string, Document>> {
  const missing = ids.filter((id) => !known.has(id))
  return new Map([...known, ...(await documentsById<Document>(tx, collection, missing))])
}

/** A row as it is stored, in the one form that compares. */
export function rowOf(row: Partial<PlanRow> & Pick<PlanRow, 'exercise' | 'sets'>): PlanRow {
  return {
    id: row.id ?? null,
    exercise: row.exercise,
    group: groupOf(row.group),
    notes: row.notes || null,
    restSeconds: row.restSeconds ?? null,
    alternatives: row.alternatives ?? [],
    sets: row.sets,
  }
}
