import { mapWorkouts, type PlanTree, type PlanWorkout } from './planTree.ts'

/** The plan without IDs, so that writing it makes everything anew. A workout that fills several slots stays one. Pure. */
export function asNew(tree: PlanTree): PlanTree {
  const { milestones, ...head } = mapWorkouts(tree, newWorkout)
  return {
    ...head,
    milestones: milestones.map((milestone) => ({
      ...milestone,
      id: null,
      slots: milestone.slots.map((slot) => ({ ...slot, id: null })),
    })),
  }
}

function newWorkout({ rows, ...workout }: PlanWorkout): PlanWorkout {
  return { ...workout, id: null, rows: rows.map((row) => ({ ...row, id: null })) }
}
