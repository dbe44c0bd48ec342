import type { DataFromCollectionSlug } from 'payload'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import type { Transaction } from './doorway.ts'

const OWN = {
  enrolments: { type: 'enrolment', what: 'enrolment', field: 'enrolmentId' },
  workoutSessions: { type: 'workoutSession', what: 'workout session', field: 'workoutSessionId' },
  performedSets: { type: 'performedSet', what: 'set', field: 'setId' },
} as const

/**
 * The caller's own document as this transaction sees it, removed sets included; NOT_FOUND for everybody else's as for none, a
 * coach's athlete's included: a coach reads training and writes none.
 */
export async function requireOwn<Slug extends keyof typeof OWN>(
  { payload, req, caller }: Transaction,
  collection: Slug,
  taggedId: string,
): Promise<DataFromCollectionSlug<Slug>> {
  const { type, what, field } = OWN[collection]
  const id = decodeId(type, taggedId)
  const { docs } =
    id && caller.user
      ? await payload.find({
          collection,
          where: { and: [{ id: { equals: id } }, { user: { equals: caller.user.id } }] },
          limit: 1,
          pagination: false,
          depth: 0,
          overrideAccess: true, // one's own
          req,
        })
      : { docs: [] }
  if (!docs[0]) throw refuse.notFound(what, ['input', field])
  return docs[0] as DataFromCollectionSlug<Slug>
}
