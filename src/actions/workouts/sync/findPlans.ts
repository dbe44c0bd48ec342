import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import { pinnedAt } from '../progress/pins.ts'
import { pinOf, planKey, readPlans } from '../progress/readTraining.ts'
import type { WorkoutStarted } from './event.ts'
import type { World } from './world.ts'

/** How many earlier revisions are searched for a slot that a newer one removed while the athlete was offline. */
const REVISIONS_LOOKED_BACK = 100

/** What an enrolment asks for at a revision of its program. */
export interface PlanAt {
  revision: number
  milestones: readonly SnapshotMilestone[]
}

/**
 * The plans of each enrolment that its starts may name: the one that it is pinned to, and those that it was pinned to
 * when the workouts began. Where a start that was made offline names a slot that is in none of them, the earlier plans
 * of the enrolment count as well, newest first: a newer revision removed the slot while the athlete was offline.
 */
export async function findPlans(
  tx: Transaction,
  enrolments: Enrolment[],
  starts: WorkoutStarted[],
  mode: World['mode'],
): Promise<Map<string, PlanAt[]>> {
  if (enrolments.length === 0) return new Map()
  const plans = await plansAt(
    tx,
    new Map(enrolments.map((each) => [each, [each.pinnedRevision, ...begun(each, starts)]])),
  )
  const lost = mode === 'online' ? [] : enrolments.filter((enrolment) => losesSlot(enrolment, plans, starts))
  if (lost.length === 0) return plans
  const earlier = await plansAt(tx, new Map(lost.map((enrolment) => [enrolment, revisionsBefore(enrolment)])))
  for (const [id, more] of earlier) plans.get(id)?.push(...more)
  return plans
}

/** One call, whatever the number of revisions. */
async function plansAt(tx: Transaction, revisions: Map<Enrolment, number[]>): Promise<Map<string, PlanAt[]>> {
  const pins = [...revisions].flatMap(([enrolment, of]) => of.map((revision) => ({ ...pinOf(enrolment), revision })))
  const found = await readPlans(tx, pins)
  const plan = (enrolment: Enrolment, revision: number): PlanAt => {
    const { milestones = [] } = found.get(planKey({ program: idOf(enrolment.program), revision })) ?? {}
    return { revision, milestones }
  }
  return new Map(
    [...revisions].map(([enrolment, of]) => [
      enrolment.id,
      [...new Set(of)].map((revision) => plan(enrolment, revision)),
    ]),
  )
}

function begun(enrolment: Enrolment, starts: WorkoutStarted[]): number[] {
  return starts.flatMap(({ of, clock }) =>
    'slot' in of && of.enrolment === enrolment.id ? [pinnedAt(enrolment, clock.at)] : [],
  )
}

function losesSlot({ id }: Enrolment, plans: Map<string, PlanAt[]>, starts: WorkoutStarted[]): boolean {
  const milestones = (plans.get(id) ?? []).flatMap((plan) => plan.milestones)
  const slots = new Set(milestones.flatMap((milestone) => milestone.slots.map((slot) => slot.id)))
  return starts.some(({ of }) => 'slot' in of && of.enrolment === id && !slots.has(of.slot))
}

function revisionsBefore({ joinedRevision, pinnedRevision }: Enrolment): number[] {
  const count = Math.min(pinnedRevision - joinedRevision, REVISIONS_LOOKED_BACK)
  return Array.from({ length: count }, (_, index) => pinnedRevision - 1 - index)
}
