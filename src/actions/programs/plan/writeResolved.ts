import { changeTags } from '../../../kernel/catalogue.ts'
import { touch } from '../../../storage/touch.ts'
import { recordWorkoutRevisions } from '../workoutRevisions.ts'
import type { Reader } from './planTree.ts'
import type { ResolvedPlan } from './resolvePlan.ts'

/** Writes the workouts with their revisions, and the milestones that name them. The number of calls is bounded. */
export async function writeResolved(
  { payload, req }: Reader,
  { workouts, milestones }: Pick<ResolvedPlan, 'workouts' | 'milestones'>,
): Promise<void> {
  if (workouts.length > 0) {
    await payload.db.upsertDocuments({ collection: 'workouts', documents: workouts, req })
    await recordWorkoutRevisions(req, workouts)
  }
  if (milestones.length > 0) {
    await payload.db.upsertDocuments({ collection: 'milestones', documents: milestones, req })
  }
  touch(req, ...changeTags('workouts', ...workouts.map(({ id }) => id)))
  touch(req, ...changeTags('milestones', ...milestones.map(({ id }) => id)))
}
