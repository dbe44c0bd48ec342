import type { PayloadRequest } from 'payload'
import { changeTags } from '../../kernel/catalogue.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, Program, Workout } from '../../payload-types.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import { touch } from '../../storage/touch.ts'
import { productUserIdOf } from '../../storage/whoAsks.ts'
import type { ProgramChange } from './change.ts'

/** One milestone as a revision stores it. The IDs are raw, because the snapshot is data of this database. */
export interface SnapshotMilestone {
  id: string
  title: string
  /** Only where there is one. It brings back a milestone that is gone by then: see `revertProgram`. */
  description?: string
  slots: SnapshotSlot[]
}

/** What else a revision keeps of its program. Null in revisions from before it was kept. */
export interface SnapshotHead {
  description: string | null
  level: Program['level'] | null
}

export interface SnapshotSlot {
  id: string
  workoutId: string
  workoutTitle: string
  /** Null for a workout that was deleted before workouts had revisions. */
  workoutRevision: number | null
  /** Only of a copy that took the place of another workout in a slot: see `madeOf`. */
  madeOf?: string
}

/** A program as it will be, and the kind of change that makes it so. */
export type RevisedProgram = Pick<
  Program,
  'id' | 'revision' | 'title' | 'isPublished' | 'milestones' | 'description' | 'level'
> & {
  change: ProgramChange
}

type RevisedMilestone = Pick<Milestone, 'id' | 'title' | 'description' | 'workouts'>
type RevisedWorkout = Pick<Workout, 'id' | 'title' | 'revision' | 'madeOf'>

/** What is being saved and is not in the database yet, as it will be. */
export interface Edited {
  milestone?: RevisedMilestone
  workout?: RevisedWorkout
}

/**
 * The revision rule. Every change of programs, and of the milestones and workouts that programs hold, calls this in its
 * own transaction, whether an operation, the admin interface or REST makes the change. Inserting the next
 * `programRevisions` rows of the programs is the commit point, because (program, revision) is unique, so the second of
 * two writers writes nothing. The documents follow in the same transaction. Refuses NOT_FOUND (milestone) and
 * NOT_PUBLISHABLE, and throws `ConcurrentChange` when another writer was first.
 *
 * Makes at most four database calls, whatever the number and the size of the programs.
 */
export async function recordRevisions(
  req: PayloadRequest,
  programs: RevisedProgram[],
  edited: Edited = {},
): Promise<void> {
  for (const { id } of programs) req.context.meets?.add(encodeId('program', id))
  const snapshot = await takeSnapshot(req, programs, edited)
  const createdBy = productUserIdOf(req) ?? null
  const rows = programs.map((program) => {
    const milestones = milestoneIdsOf(program).map(snapshot)
    if (program.isPublished && !milestones.some(({ slots }) => slots.length > 0)) {
      throw refuse.notPublishable(
        `A published program needs at least one milestone with a workout, but "${program.title}" would have none.`,
      )
    }
    return {
      program: program.id,
      revision: program.revision,
      change: program.change,
      createdBy,
      title: program.title,
      head: { description: program.description || null, level: program.level || null } satisfies SnapshotHead,
      milestones,
    }
  })
  try {
    await req.payload.db.insertMany({ collection: 'programRevisions', rows, req })
  } catch (error) {
    throw error instanceof DuplicateRow ? new ConcurrentChange('program') : error
  }
  touch(req, ...changeTags('programs', ...programs.map(({ id }) => id)))
}

/** Makes two reads, whatever the number of programs, and a write for workouts that no program has held before. */
async function takeSnapshot(
  req: PayloadRequest,
  programs: RevisedProgram[],
  edited: Edited,
): Promise<(id: string) => SnapshotMilestone> {
  // The milestones and workouts that a program names are part of it, so a caller who may save the program may read
  // them.
  const read = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const ids = new Set(programs.flatMap(milestoneIdsOf))
  if (edited.milestone) ids.delete(edited.milestone.id)
  const { docs: milestones } = ids.size
    ? await req.payload.find({
        ...read,
        collection: 'milestones',
        where: { id: { in: [...ids] } },
        select: { title: true, description: true, workouts: true },
      })
    : { docs: [] }
  const byId = new Map<string, RevisedMilestone>(milestones.map((milestone) => [milestone.id, milestone]))
  if (edited.milestone) byId.set(edited.milestone.id, edited.milestone)
  const workoutIds = new Set([...byId.values()].flatMap(slotsOf).map(({ workoutId }) => workoutId))
  const { docs: workouts } = workoutIds.size
    ? await req.payload.find({
        ...read,
        collection: 'workouts',
        where: { id: { in: [...workoutIds] } },
        select: { title: true, revision: true, wasHeld: true, madeOf: true },
      })
    : { docs: [] }
  const unmarked = workouts.filter(({ wasHeld }) => !wasHeld).map(({ id }) => id)
  if (unmarked.length > 0) {
    await req.payload.db.markMany({ collection: 'workouts', ids: unmarked, field: 'wasHeld', req })
  }
  const workoutOf = new Map<string, RevisedWorkout>(workouts.map((workout) => [workout.id, workout]))
  if (edited.workout) workoutOf.set(edited.workout.id, edited.workout)
  return (id) => {
    const milestone = byId.get(id)
    if (!milestone) throw refuse.notFound('milestone', ['input', 'milestoneIds'])
    const slots = slotsOf(milestone).map((slot): SnapshotSlot => {
      const { title = '', revision = null, madeOf } = workoutOf.get(slot.workoutId) ?? {}
      return { ...slot, workoutTitle: title, workoutRevision: revision, ...(madeOf && { madeOf }) }
    })
    const { title, description } = milestone
    return { id, title, ...(description && { description }), slots }
  }
}

export function milestoneIdsOf({ milestones }: Pick<Program, 'milestones'>): string[] {
  return (milestones ?? []).flatMap(({ milestone }) => idOf(milestone) ?? [])
}

export function slotsOf({ workouts }: Pick<Milestone, 'workouts'>): { id: string; workoutId: string }[] {
  return (workouts ?? []).flatMap(({ id, workout }) => {
    const workoutId = idOf(workout)
    return workoutId ? [{ id: id ?? '', workoutId }] : []
  })
}
