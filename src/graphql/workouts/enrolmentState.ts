import { sameStructure } from '../../actions/workouts/progress/plan.ts'
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
  const { slotsDone, slotsTotal } = await loaders.standing.load(enrolment)
  return slotsTotal === 0 ? 0 : (slotsDone * 100) / slotsTotal
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
