import type {
  CreateMilestoneInput,
  DeleteMilestoneInput,
  SetMilestoneWorkoutsInput,
  UpdateMilestoneInput,
} from '../generated/operations.ts'
import { revise } from './programs.ts'
import {
  badTitle,
  found,
  given,
  type Milestone,
  type NewRow,
  refuseAbsent,
  refuseBadRows,
  refuseIf,
  refuseStale,
  type State,
  same,
} from './state.ts'

const milestoneView = (id: string, { title, description, revision, slots }: Milestone) => ({
  id,
  title,
  description,
  revision,
  workouts: slots.map((slot) => [slot.id, slot.workoutId]),
})

/**
 * A change of the title or the slots makes a revision of every program that holds the milestone, because athletes
 * follow both. A change of the description does not.
 */
function change(state: State, id: string, by: string, changes: Partial<Milestone>) {
  const before = state.milestones[id] as Milestone
  const after = { ...before, ...changes }
  if (!same(before, after)) {
    after.revision += 1
    state.milestones[id] = after
    if (before.title !== after.title || !same(before.slots, after.slots)) {
      for (const [programId, { milestones }] of Object.entries(state.programs)) {
        if (milestones.includes(id)) revise(state, programId, 'MILESTONE_EDITED', by)
      }
    }
  }
  return milestoneView(id, state.milestones[id] as Milestone)
}

export const milestoneModel = {
  createMilestone(state: State, input: CreateMilestoneInput, _: string, id: string, newRow: NewRow) {
    refuseIf(badTitle(input.title), 'INVALID', 'input.title')
    const workouts = input.workoutIds ?? []
    refuseAbsent(state.workouts, workouts, (index) => `input.workoutIds.${index}`)
    const slots = workouts.map((workoutId, index) => ({ id: newRow(index), workoutId }))
    state.milestones[id] = { title: input.title, description: input.description ?? null, revision: 1, slots }
    return milestoneView(id, state.milestones[id])
  },

  updateMilestone(state: State, input: UpdateMilestoneInput, by: string) {
    refuseIf(badTitle(input.title), 'INVALID', 'input.title')
    const milestone = found(state.milestones, input.milestoneId, 'input.milestoneId')
    refuseStale(milestone.revision, input.expectedRevision)
    const title = input.title ?? milestone.title
    return change(state, input.milestoneId, by, { title, description: given(input.description, milestone.description) })
  },

  setMilestoneWorkouts(state: State, input: SetMilestoneWorkoutsInput, by: string, _: string, newRow: NewRow) {
    const { milestoneId, expectedRevision, workouts } = input
    const milestone = found(state.milestones, milestoneId, 'input.milestoneId')
    refuseStale(milestone.revision, expectedRevision)
    refuseBadRows(milestone.slots, workouts, 'workouts')
    refuseAbsent(
      state.workouts,
      workouts.map(({ workoutId }) => workoutId),
      (index) => `input.workouts.${index}.workoutId`,
    )
    const slots = workouts.map(({ id, workoutId }, index) => ({ id: id ?? newRow(index), workoutId }))
    return change(state, milestoneId, by, { slots })
  },

  deleteMilestone(state: State, { milestoneId }: DeleteMilestoneInput) {
    found(state.milestones, milestoneId, 'input.milestoneId')
    const isNamed = Object.values(state.programs).some(({ milestones }) => milestones.includes(milestoneId))
    refuseIf(isNamed, 'IN_USE', 'input.milestoneId')
    delete state.milestones[milestoneId]
    return { deleted: milestoneId }
  },
}
