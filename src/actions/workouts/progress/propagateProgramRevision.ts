import type { PropagateProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { now } from '../../../kernel/clock.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { onlyUserOf } from './ofUser.ts'
import { type Propagation, planPropagation } from './planPropagation.ts'
import { writeEnrolments, writeSettlement } from './settleEnrolments.ts'

/**
 * Afterwards the named active enrolments, or all active ones that are not others' to move (see `planPropagation`), are
 * pinned to the program's current revision, in which the slots that their athletes have already done count. What was
 * earned stays. The others' enrolments note that the revision waits for them. The enrolments are held, so an athlete's
 * write at the same moment comes wholly before or after. Refuses as `planPropagation` does.
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
  await offerRevision(tx, propagation)
  return propagation
}

/**
 * Notes at the enrolments of others' athletes that a newer revision waits for them, so that their coaches are told: see
 * `newerRevision`. Who propagated it is not kept. One call, and none where nothing waits. A change of such an enrolment at
 * the same time conflicts with this write, and one of the two starts over.
 */
async function offerRevision(tx: Transaction, { waiting, newest: { revision } }: Propagation): Promise<void> {
  const offeredAt = now().toISOString()
  const isNew = ({ status, pinnedRevision, offeredRevision }: Enrolment) =>
    status === 'ACTIVE' && Math.max(pinnedRevision, offeredRevision ?? 0) < revision
  const offered = waiting.filter(isNew).map((enrolment) => ({ ...enrolment, offeredRevision: revision, offeredAt }))
  await writeEnrolments(tx, offered)
}
