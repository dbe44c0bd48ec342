import { type SlotStanding, sameStructure, standingOf } from '../../actions/workouts/progress/plan.ts'
import type { Propagation } from '../../actions/workouts/progress/planPropagation.ts'
import { pinOf } from '../../actions/workouts/progress/readTraining.ts'
import type { Enrolment } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'

type Loading = Pick<Context, 'loaders'>

/**
 * The done slots in percent of the pinned revision's slots. A milestone that was earned before a newer revision added
 * slots also counts by its done slots, not as a whole.
 */
export async function percentComplete({ loaders }: Loading, enrolment: Enrolment): Promise<number> {
  if (enrolment.status === 'COMPLETED') return 100
  return percentOf(await loaders.standing.load(enrolment))
}

const percentOf = ({ slotsDone, slotsTotal }: { slotsDone: number; slotsTotal: number }) =>
  slotsTotal === 0 ? 0 : (slotsDone * 100) / slotsTotal

/**
 * How far an enrolment would be at the newest revision of its program. The training of all enrolments of a request is
 * read together, and is the same as for how far they are now.
 */
export async function stateAt(
  { loaders }: Loading,
  { id }: Pick<Enrolment, 'id'>,
  { plan, revision }: Propagation['newest'],
): Promise<{ percent: number; next: SlotStanding | null }> {
  const { done, completions, deleted } = await loaders.training.load(id)
  const standing = standingOf(plan.milestones, revision, done, completions, deleted)
  return { percent: standing.completedAt === null ? percentOf(standing) : 100, next: standing.next }
}

/** Whether the pinned revision asks for the same as the newest one, down to the sets. */
export async function isCurrent({ loaders }: Loading, enrolment: Enrolment): Promise<boolean> {
  const pin = pinOf(enrolment)
  const program = await loaders.enrolledProgram.load(pin.program)
  if (!program || program.revision === pin.revision) return true
  const [pinned, newest] = await Promise.all([
    loaders.plan.load(pin),
    loaders.plan.load({ ...pin, revision: program.revision }),
  ])
  return sameStructure(pinned?.milestones ?? [], newest?.milestones ?? [])
}
