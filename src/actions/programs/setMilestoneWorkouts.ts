import type { SetMilestoneWorkoutsInput } from '../../graphql/programs/milestone.inputs.ts'
import type { Milestone } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { keptRows } from '../documents/keptRows.ts'
import { requireAll } from '../documents/requireAll.ts'
import { requireAt } from '../documents/requireOne.ts'
import { saveMilestone } from './saveMilestone.ts'

/**
 * Gives a milestone all its slots in this order. Slots that the input names by ID stay, entries without an ID become
 * new slots, and all other slots go. A change is a new revision of every program that names the milestone. Refuses
 * NOT_FOUND (milestone, slots, workouts), STALE_REVISION, INVALID (a slot kept twice), TOO_MANY (50), and
 * NOT_PUBLISHABLE (from the revision rule) when a published program would be left without a workout.
 */
export async function setMilestoneWorkouts(tx: Transaction, input: SetMilestoneWorkoutsInput): Promise<Milestone> {
  const milestone = await requireAt(tx, 'milestones', input.milestoneId, input.expectedRevision)
  const path = ['input', 'workouts']
  const slots = keptRows('slot', milestone.workouts ?? [], input.workouts, path)
  const workouts = await requireAll(
    tx,
    'workouts',
    input.workouts.map(({ workoutId }, index) => ({
      taggedId: workoutId,
      field: [...path, String(index), 'workoutId'],
    })),
  )
  return saveMilestone(tx, milestone, {
    workouts: workouts.map((workout, index) => ({ id: slots[index], workout })),
  })
}
