import { changeTags } from '../../../kernel/catalogue.ts'
import { touch } from '../../../storage/touch.ts'
import { milestoneIdsOf, slotsOf } from '../revise.ts'
import type { Reader, ReadPlan } from './planTree.ts'

/**
 * Deletes what a plan once made for this program and nobody holds any more, so that a change that is taken back leaves
 * nothing behind. What athletes have done stays, and so does what a coach made by hand.
 *
 * What makes it atomic: whoever begins to name one of these documents holds it (see `holdWhatIsNamed`), and the deletion
 * writes it, so one of the two transactions starts over. At most four calls.
 */
export async function forgetOrphans(
  { payload, req }: Reader,
  programId: string,
  before: Pick<ReadPlan, 'milestones' | 'workouts'>,
): Promise<void> {
  const all = { pagination: false, depth: 0, overrideAccess: true, req } as const // whoever plans, what is held stays
  const forget = async (collection: 'milestones' | 'workouts', ids: string[]) => {
    if (ids.length === 0) return
    await payload.db.deleteMany({ collection, where: { id: { in: ids } }, req })
    touch(req, ...changeTags(collection, ...ids))
  }

  const milestones = [...before.milestones.values()].filter((each) => each.madeFor === programId && !each.wasCompleted)
  if (milestones.length > 0) {
    const ids = milestones.map(({ id }) => id)
    const where = { 'milestones.milestone': { in: ids } }
    const { docs } = await payload.find({ ...all, collection: 'programs', where, select: { milestones: true } })
    const held = new Set(docs.flatMap(milestoneIdsOf))
    await forget(
      'milestones',
      ids.filter((id) => !held.has(id)),
    )
  }
  const workouts = [...before.workouts.values()].filter((each) => each.madeFor === programId && !each.wasStarted)
  if (workouts.length > 0) {
    const ids = workouts.map(({ id }) => id)
    const where = { 'workouts.workout': { in: ids } }
    const { docs } = await payload.find({ ...all, collection: 'milestones', where, select: { workouts: true } })
    const held = new Set(docs.flatMap(slotsOf).map(({ workoutId }) => workoutId))
    await forget(
      'workouts',
      ids.filter((id) => !held.has(id)),
    )
  }
}

/** All that plans have made for a program: two calls. */
export async function madeFor(
  { payload, req }: Reader,
  programId: string,
): Promise<Pick<ReadPlan, 'milestones' | 'workouts'>> {
  const where = { madeFor: { equals: programId } }
  const all = { where, pagination: false, depth: 0, overrideAccess: true, req } as const // as above
  const { docs: milestones } = await payload.find({ ...all, collection: 'milestones' })
  const { docs: workouts } = await payload.find({ ...all, collection: 'workouts' })
  return {
    milestones: new Map(milestones.map((milestone) => [milestone.id, milestone])),
    workouts: new Map(workouts.map((workout) => [workout.id, workout])),
  }
}
