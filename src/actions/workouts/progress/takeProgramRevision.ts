import type { TakeProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { requireOwn } from '../../documents/requireOwn.ts'
import { holdAthlete } from './holdAthlete.ts'
import { type Plan, planKey, readPlans } from './readTraining.ts'
import { requireStep } from './requireStep.ts'
import { settlePinned, writeSettlement } from './settleEnrolments.ts'

/**
 * Afterwards the enrolment is pinned to the newest revision of its program, published or not. What was earned stays; what the
 * newer revision asks for and was done already is earned at once, and may complete the enrolment. At the newest already:
 * unchanged. Refuses NOT_FOUND, and INVALID_TRANSITION for one that has ended.
 */
export async function takeProgramRevision(
  tx: Transaction,
  { enrolmentId }: TakeProgramRevisionInput,
): Promise<Enrolment> {
  await holdAthlete(tx)
  const enrolment = await requireOwn(tx, 'enrolments', enrolmentId)
  requireStep(enrolment, 'takeRevision')
  const newest = await newestRevision(tx, idOf(enrolment.program))
  if (newest === enrolment.pinnedRevision) return enrolment
  const pin = { program: idOf(enrolment.program), revision: newest }
  const plan = (await readPlans(tx, [pin])).get(planKey(pin)) as Plan
  const settlement = await settlePinned(tx, [enrolment], newest, plan)
  await writeSettlement(tx, [enrolment], settlement)
  return settlement.enrolments[0] as Enrolment
}

async function newestRevision({ payload, req }: Transaction, id: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'programs',
    where: { id: { equals: id } },
    select: { revision: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // one's own enrolment names it
    req,
  })
  // Once enrolled in, a program is never deleted.
  return (docs[0] as { revision: number }).revision
}
