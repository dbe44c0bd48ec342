import type { PropagateProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { onlyUserOf } from './ofUser.ts'
import { type Propagation, planPropagation } from './planPropagation.ts'
import { writeSettlement } from './settleEnrolments.ts'

/**
 * Afterwards the named active enrolments, or all active ones that are not others' to move (see `planPropagation`), are pinned to the program's current revision, in which
 * the slots that their athletes have already done count. What was earned stays. The enrolments are held, so an
 * athlete's write at the same moment comes wholly before or after. Refuses as `planPropagation` does.
 */
export async function propagateProgramRevision(
  tx: Transaction,
  input: PropagateProgramRevisionInput,
): Promise<Propagation> {
  const propagation = await planPropagation(tx, input, async (moving) => {
    const ids = moving.map(({ id }) => id)
    const user = onlyUserOf(moving)
    if (ids.length > 0) await tx.payload.db.hold({ collection: 'enrolments', ids, user, req: tx.req })
  })
  await writeSettlement(tx, propagation.moving, propagation.settlement)
  return propagation
}
