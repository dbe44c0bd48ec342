import type { PropagateProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { type Propagation, planPropagation } from './planPropagation.ts'
import { writeSettlement } from './settleEnrolments.ts'

/**
 * Afterwards the active enrolments named, or all of them, are pinned to the program's current revision, with what its athletes
 * have done already counted in it. What was earned stays. Whatever an athlete does at the same moment comes before or behind:
 * the enrolments are held. Refuses as `planPropagation` does.
 */
export async function propagateProgramRevision(
  tx: Transaction,
  input: PropagateProgramRevisionInput,
): Promise<Propagation> {
  const propagation = await planPropagation(tx, input, async (moving) => {
    const ids = moving.map(({ id }) => id)
    if (ids.length > 0) await tx.payload.db.hold({ collection: 'enrolments', ids, req: tx.req })
  })
  await writeSettlement(tx, propagation.moving, propagation.settlement)
  return propagation
}
