import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import type { Milestone, Workout } from '../../payload-types.ts'
import { describeMilestoneChange, type MilestoneState } from './change.ts'
import { forget, heldByNobody } from './plan/forgetOrphans.ts'
import { slotsOf } from './revise.ts'
import { changeOf, reviseHolders } from './reviseHolders.ts'
import { refuseStale } from './revision.ts'

declare module 'payload' {
  interface RequestContext {
    /** The workouts that the deletion of a milestone has left in no milestone. */
    unused?: Workout[]
  }
}

/** A change of the title or the slots is a new revision of every program that names the milestone. */
export const reviseMilestone: CollectionBeforeChangeHook<Milestone> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('milestone', data, originalDoc, req)
  const after = { ...originalDoc, ...data }
  const change = describeMilestoneChange(milestoneStateOf(originalDoc), milestoneStateOf(after))
  if (change === 'NONE') return data
  const revised = { ...data, revision: originalDoc.revision + 1 }
  if (change !== 'CONTENT') return revised
  const { gathered } = req.context
  if (gathered) gathered.milestones.add(originalDoc.id)
  else await reviseHolders(req, changeOf({ milestones: [originalDoc.id] }), { milestone: after })
  return revised
}

/**
 * Workouts that were copied with the milestone go with it, as long as no other milestone holds them, no revision of a
 * program has ever named them and no athlete has started them. All others stay. Whoever begins to name one of them holds
 * it, as in `forgetOrphans`.
 */
export const forgetCopies: CollectionAfterDeleteHook<Milestone> = async ({ id, doc, req }) => {
  const reader = { payload: req.payload, req }
  const held = slotsOf(doc).map(({ workoutId }) => workoutId)
  const { docs } = await req.payload.find({
    collection: 'workouts',
    // A narrow `select` of the caller leaves the slots out of `doc`.
    where: { or: [{ madeFor: { equals: String(id) } }, ...(held.length > 0 ? [{ id: { in: held } }] : [])] },
    pagination: false,
    depth: 0,
    overrideAccess: true, // what stays does not depend on who deletes
    req,
  })
  const free = await heldByNobody(reader, docs)
  const isCopy = (each: Workout) => each.madeFor === String(id) && !each.wasStarted && !each.wasHeld
  const copies = free.filter(isCopy).map((each) => each.id)
  await forget(reader, 'workouts', copies)
  if (copies.length > 0) {
    await req.payload.db.deleteMany({ collection: 'workoutRevisions', where: { workoutId: { in: copies } }, req })
  }
  req.context.unused = free.filter((each) => !isCopy(each))
  return doc
}

export function milestoneStateOf(milestone: Pick<Milestone, 'title' | 'description' | 'workouts'>): MilestoneState {
  return { title: milestone.title, description: milestone.description || null, slots: slotsOf(milestone) }
}
