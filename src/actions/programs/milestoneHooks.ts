import type { CollectionBeforeChangeHook } from 'payload'
import type { Milestone } from '../../payload-types.ts'
import { describeMilestoneChange, type MilestoneState, ProgramChange } from './change.ts'
import { recordRevisions, slotsOf } from './revise.ts'
import { refuseStale } from './revision.ts'

/**
 * A change of the title or the slots is a new revision of every program that names the milestone. A program that begins
 * to name the milestone at the same time holds the milestone (see `holdWhatIsNamed`), so one of the two transactions
 * starts over and no program is left out.
 */
export const reviseMilestone: CollectionBeforeChangeHook<Milestone> = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create' || !originalDoc) return { ...data, revision: 1 }
  refuseStale('milestone', data, originalDoc, req)
  const after = { ...originalDoc, ...data }
  const change = describeMilestoneChange(milestoneStateOf(originalDoc), milestoneStateOf(after))
  if (change === 'NONE') return data
  if (change === 'CONTENT') {
    const { docs: holders } = await req.payload.find({
      collection: 'programs',
      where: { 'milestones.milestone': { equals: originalDoc.id } },
      select: { title: true, isPublished: true, revision: true, milestones: true },
      pagination: false,
      depth: 0,
      overrideAccess: true, // the revision rule applies to all programs, whoever saves
      req,
    })
    if (holders.length > 0) {
      const revised = holders.map((program) => ({ ...program, revision: program.revision + 1 }))
      await recordRevisions(req, ProgramChange.MILESTONE_EDITED, revised, after)
      const ids = holders.map(({ id }) => id)
      await req.payload.db.incrementMany({ collection: 'programs', ids, field: 'revision', req })
    }
  }
  return { ...data, revision: originalDoc.revision + 1 }
}

export function milestoneStateOf(milestone: Pick<Milestone, 'title' | 'description' | 'workouts'>): MilestoneState {
  return { title: milestone.title, description: milestone.description || null, slots: slotsOf(milestone) }
}
