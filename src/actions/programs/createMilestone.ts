import type { RequiredDataFromCollectionSlug } from 'payload'
import type { CreateMilestoneInput } from '../../graphql/programs/milestone.inputs.ts'
import type { Milestone } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireAll } from '../documents/requireAll.ts'

/**
 * Makes a milestone at revision 1, in no program yet. Refuses INVALID, TOO_MANY (50 slots) and NOT_FOUND (workouts). An
 * import gives the key by which its library knows the milestone.
 */
export async function createMilestone(
  tx: Transaction,
  input: CreateMilestoneInput,
  libraryKey?: string,
): Promise<Milestone> {
  const workouts = await requireAll(
    tx,
    'workouts',
    (input.workoutIds ?? []).map((taggedId, index) => ({ taggedId, field: ['input', 'workoutIds', String(index)] })),
  )
  return tx.payload.create({
    collection: 'milestones',
    data: {
      title: input.title,
      description: input.description,
      libraryKey,
      workouts: workouts.map((workout) => ({ workout })),
    } as RequiredDataFromCollectionSlug<'milestones'>,
    depth: 0,
    overrideAccess: false,
    req: tx.req,
  })
}
