import type { CollectionBeforeChangeHook } from 'payload'
import type { Milestone } from '../../payload-types.ts'
import { describeMilestoneChange, type MilestoneState } from './change.ts'
import { slotsOf } from './revise.ts'
import { changeOf, reviseHolders } from './reviseHolders.ts'
import { refuseStale } from './revision.ts'

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

export function milestoneStateOf(milestone: Pick<Milestone, 'title' | 'description' | 'workouts'>): MilestoneState {
  return { title: milestone.title, description: milestone.description || null, slots: slotsOf(milestone) }
}
