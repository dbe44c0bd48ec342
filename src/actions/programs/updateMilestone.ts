import type { UpdateMilestoneInput } from '../../graphql/programs/milestone.inputs.ts'
import type { Milestone } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAt } from '../documents/requireOne.ts'
import { saveMilestone } from './saveMilestone.ts'

/**
 * Changes the title and the description of a milestone. Omitted fields stay. A new title is a new revision of every
 * program that names the milestone; an input that changes nothing makes no revision. Refuses NOT_FOUND, STALE_REVISION
 * and INVALID.
 */
export async function updateMilestone(
  tx: Transaction,
  { milestoneId, expectedRevision, title, description }: UpdateMilestoneInput,
): Promise<Milestone> {
  const milestone = await requireAt(tx, 'milestones', milestoneId, expectedRevision)
  return saveMilestone(tx, milestone, { title, description } as Partial<Milestone>)
}
