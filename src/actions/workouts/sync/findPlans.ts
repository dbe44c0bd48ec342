import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import { pinOf, planKey, readPlans } from '../progress/readTraining.ts'
import type { WorkoutStarted } from './event.ts'
import type { World } from './world.ts'

/** How many earlier revisions are searched for a slot that a newer one removed while the athlete was offline. */
const REVISIONS_LOOKED_BACK = 100

/**
 * The milestones that each enrolment follows. Where a start that was made offline names a slot that is not among them,
 * the earlier plans of the enrolment count as well, newest first: a newer revision removed the slot while the athlete
 * was offline.
 */
export async function findPlans(
  tx: Transaction,
  enrolments: Enrolment[],
  starts: WorkoutStarted[],
  mode: World['mode'],
): Promise<Map<string, SnapshotMilestone[]>> {
  if (enrolments.length === 0) return new Map()
  const pinned = await readPlans(tx, enrolments.map(pinOf))
  const plans = new Map(
    enrolments.map((enrolment) => [enrolment.id, [...(pinned.get(planKey(pinOf(enrolment)))?.milestones ?? [])]]),
  )
  const lost = mode === 'online' ? [] : enrolments.filter((enrolment) => losesSlot(enrolment, plans, starts))
  const earlier = await readPlans(tx, lost.flatMap(pinsBefore))
  for (const enrolment of lost) {
    for (const pin of pinsBefore(enrolment))
      plans.get(enrolment.id)?.push(...(earlier.get(planKey(pin))?.milestones ?? []))
  }
  return plans
}

function losesSlot({ id }: Enrolment, plans: Map<string, SnapshotMilestone[]>, starts: WorkoutStarted[]): boolean {
  const slots = new Set((plans.get(id) ?? []).flatMap((milestone) => milestone.slots.map((slot) => slot.id)))
  return starts.some(({ of }) => 'slot' in of && of.enrolment === id && !slots.has(of.slot))
}

function pinsBefore({ program, joinedRevision, pinnedRevision }: Enrolment): { program: string; revision: number }[] {
  const count = Math.min(pinnedRevision - joinedRevision, REVISIONS_LOOKED_BACK)
  return Array.from({ length: count }, (_, index) => ({ program: idOf(program), revision: pinnedRevision - 1 - index }))
}
