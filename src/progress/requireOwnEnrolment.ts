import type { Transaction } from '../database/doorway.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import type { Enrolment } from '../payload-types.ts'
import { type EnrolmentStep, nextEnrolmentStatus } from './enrolmentStates.ts'
import type { EnrolmentStatus } from './vocabulary.ts'

const FIELD = ['input', 'enrolmentId']

/** The caller's own enrolment as this transaction sees it; NOT_FOUND for everybody else's, a coach's athlete's included. */
export async function requireOwnEnrolment({ payload, req, caller }: Transaction, taggedId: string): Promise<Enrolment> {
  const id = decodeId('enrolment', taggedId)
  const { docs } =
    id && caller.user
      ? await payload.find({
          collection: 'enrolments',
          where: { and: [{ id: { equals: id } }, { user: { equals: caller.user.id } }] },
          limit: 1,
          pagination: false,
          depth: 0,
          overrideAccess: true, // one's own
          req,
        })
      : { docs: [] }
  if (!docs[0]) throw refuse.notFound('enrolment', FIELD)
  return docs[0]
}

/** What the status becomes with this step; INVALID_TRANSITION where the enrolment has ended. */
export function requireStep({ status }: Pick<Enrolment, 'status'>, step: EnrolmentStep): EnrolmentStatus {
  const next = nextEnrolmentStatus(status, step)
  if (!next) throw refuse.invalidTransition(`This enrolment is ${status} and stays so: enrol again.`, FIELD)
  return next
}
