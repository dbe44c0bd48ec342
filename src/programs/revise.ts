import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { idOf } from '../collections/relation.ts'
import type { Caller } from '../context/caller.ts'
import { ConcurrentChange, refuse } from '../errors/refusal.ts'
import { isUniqueViolation } from '../errors/uniqueViolation.ts'
import type { Program } from '../payload-types.ts'
import { describeChange, ProgramChange, type ProgramState } from './change.ts'

/** One milestone as a revision remembers it. Raw IDs: the snapshot is data of this database. */
export interface SnapshotMilestone {
  id: string
  title: string
  slots: { id: string; workoutId: string; workoutTitle: string }[]
}

/** Publication has one source, `isPublished`; the date and the key that lists are ordered by follow it. */
export const stampPublication: CollectionBeforeValidateHook<Program> = ({ data, originalDoc }) => {
  if (!data) return data
  const isPublished = data.isPublished ?? originalDoc?.isPublished ?? false
  if (isPublished && originalDoc?.isPublished) return data
  const now = new Date()
  return { ...data, publishedAt: isPublished ? now.toISOString() : null, publishedKey: isPublished ? now.getTime() : 0 }
}

/**
 * The revision rule. Whoever saves a program (an operation, the admin interface, REST), in their own transaction: the next
 * `programRevisions` row is inserted first, and that insert is the commit point, because (program, revision) is unique; the
 * document's own `revision` follows in the same transaction. A save that changes nothing makes no revision.
 */
export const recordRevision: CollectionBeforeChangeHook<Program> = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || !originalDoc) return data
  const after = { ...originalDoc, ...data }
  const change = describeChange(stateOf(originalDoc), stateOf(after))
  if (change === null) return data
  const revision = originalDoc.revision + 1
  await insertRevision(req, { ...after, revision }, change)
  return { ...data, revision }
}

export const recordCreation: CollectionAfterChangeHook<Program> = async ({ doc, operation, req }) => {
  if (operation === 'create') await insertRevision(req, doc, ProgramChange.CREATED)
  return doc
}

async function insertRevision(req: PayloadRequest, program: Program, change: ProgramChange): Promise<void> {
  const milestones = await snapshotMilestones(req, milestoneIdsOf(program))
  if (program.isPublished && !milestones.some(({ slots }) => slots.length > 0)) {
    throw refuse.notPublishable('A published program needs at least one milestone with a workout.')
  }
  const caller = req.context.caller as Caller | undefined
  try {
    await req.payload.create({
      collection: 'programRevisions',
      data: {
        program: program.id,
        revision: program.revision,
        change,
        createdBy: caller?.user?.id ?? null,
        title: program.title,
        milestones,
      },
      depth: 0,
      overrideAccess: true, // revisions are closed to everybody: only this rule writes them
      req,
    })
  } catch (error) {
    if (isUniqueViolation(error, 'programRevisions.program+revision')) throw new ConcurrentChange('program')
    throw error
  }
}

/** Two reads, whatever the size of the program. */
async function snapshotMilestones(req: PayloadRequest, ids: string[]): Promise<SnapshotMilestone[]> {
  // What a program names is part of it, so whoever may save the program may read these.
  const read = { depth: 0, overrideAccess: true, pagination: false, req } as const
  const milestones = ids.length
    ? await req.payload.find({
        ...read,
        collection: 'milestones',
        where: { id: { in: ids } },
        select: { title: true, workouts: true },
      })
    : { docs: [] }
  const workoutIds = [
    ...new Set(milestones.docs.flatMap(({ workouts }) => (workouts ?? []).map((row) => idOf(row.workout)))),
  ]
  const workouts = workoutIds.length
    ? await req.payload.find({
        ...read,
        collection: 'workouts',
        where: { id: { in: workoutIds } },
        select: { title: true },
      })
    : { docs: [] }
  const titles = new Map(workouts.docs.map(({ id, title }) => [id, title]))
  const byId = new Map(milestones.docs.map((milestone) => [milestone.id, milestone]))
  return ids.map((id) => {
    const milestone = byId.get(id)
    if (!milestone) throw refuse.notFound('milestone', ['input', 'milestoneIds'])
    return {
      id,
      title: milestone.title,
      slots: (milestone.workouts ?? []).map((row) => ({
        id: row.id as string,
        workoutId: idOf(row.workout),
        workoutTitle: titles.get(idOf(row.workout)) ?? '',
      })),
    }
  })
}

export function milestoneIdsOf(program: Pick<Program, 'milestones'>): string[] {
  return (program.milestones ?? []).map(({ milestone }) => idOf(milestone))
}

function stateOf(program: Program): ProgramState {
  return {
    title: program.title,
    slug: program.slug,
    description: program.description ?? null,
    level: program.level ?? null,
    isPublished: program.isPublished,
    milestoneIds: milestoneIdsOf(program),
  }
}
