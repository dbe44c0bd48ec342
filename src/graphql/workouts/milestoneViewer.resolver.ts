import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context/context.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Milestone } from '../programs/milestone.type.ts'
import { MilestoneProgress } from './enrolment.type.ts'
import { viewerProgress } from './viewerProgress.ts'

@Resolver(() => Milestone)
export class MilestoneViewerResolver {
  @AssumedSize(1)
  @FieldResolver(() => [MilestoneProgress], {
    description:
      "The caller's own progress in the milestone: one for each of their active enrolments whose pinned revision holds " +
      'it, the last started enrolment first. Empty for an anonymous caller.',
  })
  viewerProgress(@Root() { documentId }: Milestone, @Ctx() context: Context): Promise<MilestoneProgress[]> {
    return viewerProgress(context, documentId)
  }
}
