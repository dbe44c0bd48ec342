import { asNew } from './asNew.ts'
import { holdNewlyNamed } from './holdNewlyNamed.ts'
import { NO_PROGRAM, type PlanTree, type Reader } from './planTree.ts'
import { type ResolvedPlan, resolvePlan } from './resolvePlan.ts'

const NOTHING = { tree: { ...NO_PROGRAM, milestones: [] }, milestones: new Map(), workouts: new Map() }
const NOBODY = { workouts: new Set<string>(), milestones: new Set<string>(), programs: new Set<string>() }

/**
 * Copies of all milestones and workouts of a plan, as they are to be written, made for a program. Holds the exercises that
 * they name: one call.
 */
export async function copiesIn(tx: Reader, tree: PlanTree, programId: string): Promise<ResolvedPlan> {
  const copy = asNew(tree)
  await holdNewlyNamed(tx, NOTHING, copy)
  const { newId } = tx.payload.db
  return resolvePlan(NOTHING, copy, { sharing: NOBODY, shared: 'COPY', programId, newId })
}

/** Copies that are in no program: no revision has named them yet, and the milestone is a coach's own as any other. */
export function madeForMilestone(made: ResolvedPlan, milestoneId: string): ResolvedPlan {
  return {
    ...made,
    milestones: made.milestones.map((milestone) => ({ ...milestone, madeFor: null })),
    workouts: made.workouts.map((workout) => ({ ...workout, madeFor: milestoneId, wasHeld: false })),
  }
}
