import type { CreateMilestoneInput } from '../../graphql/programs/milestone.inputs.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Milestone } from '../../payload-types.ts'
import { createMilestone } from '../programs/createMilestone.ts'
import { slotsOf } from '../programs/revise.ts'
import { saveMilestone } from '../programs/saveMilestone.ts'
import { canonicalMilestone, milestoneOf } from './canonical.ts'
import type { LibraryMilestone } from './items.ts'
import { keepRows } from './keepRows.ts'
import type { Kind } from './kind.ts'

function inputOf(
  { key, workouts, ...milestone }: LibraryMilestone,
  idOf: (key: string) => string,
): CreateMilestoneInput {
  const workoutIds = (workouts ?? []).map((workout) => encodeId('workout', idOf(workout)))
  return { ...milestone, workoutIds }
}

export const milestoneKind: Kind<LibraryMilestone, Milestone> = {
  section: 'milestones',
  names: 'workouts',
  references: ({ workouts }) => (workouts ?? []).map((key, index) => ({ key, path: ['workouts', index] })),
  referredIds: (document) => slotsOf(document).map(({ workoutId }) => workoutId),
  canonical: canonicalMilestone,
  itemOf: milestoneOf,
  inputOf,
  make: (tx, item, idOf) => createMilestone(tx, inputOf(item, idOf), item.key),
  change(tx, document, { title, description, workouts }, idOf) {
    const own = slotsOf(document).map(({ id, workoutId }) => ({ id, thing: workoutId }))
    const wanted = (workouts ?? []).map(idOf)
    const kept = keepRows(own, wanted)
    return saveMilestone(tx, document, {
      title,
      description: description ?? null,
      workouts: wanted.map((workout, index) => ({ id: kept[index], workout })),
    })
  },
}
