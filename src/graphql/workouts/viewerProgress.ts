import { pinOf } from '../../actions/workouts/progress/readTraining.ts'
import type { Context } from '../context/context.ts'
import { MilestoneProgress } from './enrolment.type.ts'

/**
 * The caller's own progress in a milestone, in each of their active enrolments that is pinned to it. For any number of
 * milestones it takes four calls: enrolments, plans, sessions and completions.
 */
export async function viewerProgress(
  { caller, loaders }: Pick<Context, 'caller' | 'loaders'>,
  milestoneId: string,
): Promise<MilestoneProgress[]> {
  if (!caller.user) return []
  const enrolments = await loaders.activeEnrolments.load(caller.user.id)
  const found = await Promise.all(
    enrolments.map(async (enrolment) => {
      const plan = await loaders.plan.load(pinOf(enrolment))
      if (!plan?.milestones.some(({ id }) => id === milestoneId)) return []
      const { milestones } = await loaders.standing.load(enrolment)
      return milestones
        .filter(({ milestone }) => milestone.id === milestoneId)
        .map((standing) => MilestoneProgress.from(standing, enrolment))
    }),
  )
  return found.flat()
}
