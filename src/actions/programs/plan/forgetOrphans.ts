import { changeTags } from '../../../kernel/catalogue.ts'
import type { Milestone, Workout } from '../../../payload-types.ts'
import { touch } from '../../../storage/touch.ts'
import { milestoneIdsOf, slotsOf } from '../revise.ts'
import type { Reader } from './planTree.ts'

/**
 * Deletes what a plan once made for this program and nobody holds any more, so that a change that is taken back leaves
 * nothing behind. What athletes have done stays, and so does what a coach made by hand: answers the workouts of them that
 * no milestone holds any more.
 *
 * What makes it atomic: whoever begins to name one of these documents holds it (see `holdWhatIsNamed`), and the deletion
 * writes it, so one of the two transactions starts over. At most four calls, and none where nothing was let go of.
 */
export async function forgetOrphans(
  reader: Reader,
  programId: string,
  letGo: { milestones: Milestone[]; workouts: Workout[] },
): Promise<Workout[]> {
  const { payload, req } = reader
  const milestones = letGo.milestones.filter((each) => each.madeFor === programId && !each.wasCompleted)
  if (milestones.length > 0) {
    const ids = milestones.map(({ id }) => id)
    const where = { 'milestones.milestone': { in: ids } }
    const { docs } = await payload.find({ ...ALL, req, collection: 'programs', where, select: { milestones: true } })
    const held = new Set(docs.flatMap(milestoneIdsOf))
    await forget(
      reader,
      'milestones',
      ids.filter((id) => !held.has(id)),
    )
  }
  const free = await heldByNobody(reader, letGo.workouts)
  const isForgotten = (each: Workout) => each.madeFor === programId && !each.wasStarted
  await forget(
    reader,
    'workouts',
    free.filter(isForgotten).map(({ id }) => id),
  )
  return free.filter((each) => !isForgotten(each))
}

const ALL = { pagination: false, depth: 0, overrideAccess: true } as const // whoever plans, what is held stays

/** Those of the workouts that are in no milestone: one call. */
export async function heldByNobody({ payload, req }: Reader, workouts: Workout[]): Promise<Workout[]> {
  if (workouts.length === 0) return []
  const where = { 'workouts.workout': { in: workouts.map(({ id }) => id) } }
  const { docs } = await payload.find({ ...ALL, req, collection: 'milestones', where, select: { workouts: true } })
  const held = new Set(docs.flatMap(slotsOf).map(({ workoutId }) => workoutId))
  return workouts.filter(({ id }) => !held.has(id))
}

/** Past the hooks of the collections, which refuse to delete what somebody holds or history names: the caller has asked. */
export async function forget(
  { payload, req }: Reader,
  collection: 'milestones' | 'workouts',
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return
  await payload.db.deleteMany({ collection, where: { id: { in: ids } }, req })
  touch(req, ...changeTags(collection, ...ids))
}

/** All that plans have made for a program: two calls. */
export async function madeFor(
  { payload, req }: Reader,
  programId: string,
): Promise<{ milestones: Milestone[]; workouts: Workout[] }> {
  const where = { madeFor: { equals: programId } }
  const { docs: milestones } = await payload.find({ ...ALL, where, req, collection: 'milestones' })
  const { docs: workouts } = await payload.find({ ...ALL, where, req, collection: 'workouts' })
  return { milestones, workouts }
}
