import type { TakeProgramRevisionInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { requireOwn } from '../../documents/requireOwn.ts'
import { holdAthlete } from './holdAthlete.ts'
import { type Plan, pinOf, planKey, readPlans } from './readTraining.ts'
import { requireStep } from './requireStep.ts'
import { settlePinned, writeSettlement } from './settleEnrolments.ts'

/**
 * Afterwards the enrolment is pinned to the newest revision of its program, published or not. What was earned stays.
 * What the newer revision asks for and the athlete has already done is earned at once, and may complete the enrolment.
 * In its schedule, what is done, moved, skipped or missed keeps its day.
 * An enrolment at the newest revision stays unchanged. Refuses NOT_FOUND, and INVALID_TRANSITION for an enrolment that
 * has ended.
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
  const plans = await readPlans(tx, [pin, pinOf(enrolment)])
  const plan = plans.get(planKey(pin)) as Plan
  const settlement = await settlePinned(tx, [enrolment], new Map([[pin.program, { revision: newest, plan }]]), plans)
  const [taken = enrolment] = await writeSettlement(tx, [enrolment], settlement)
  return taken
}

async function newestRevision({ payload, req }: Transaction, id: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'programs',
    where: { id: { equals: id } },
    select: { revision: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // the caller's own enrolment names it
    req,
  })
  // A program that somebody has enrolled in is never deleted.
  return (docs[0] as { revision: number }).revision
}
