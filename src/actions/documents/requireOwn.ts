import type { DataFromCollectionSlug, Where } from 'payload'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'

const OWN = {
  enrolments: { type: 'enrolment', what: 'enrolment', field: 'enrolmentId' },
  workoutSessions: { type: 'workoutSession', what: 'workout session', field: 'workoutSessionId' },
  performedSets: { type: 'performedSet', what: 'set', field: 'setId' },
} as const
type OwnSlug = keyof typeof OWN

/**
 * The caller's own document as this transaction sees it, removed sets included; NOT_FOUND for everybody else's as for none, a
 * coach's athlete's included: a coach reads training and writes none.
 */
export async function requireOwn<Slug extends OwnSlug>(
  tx: Transaction,
  collection: Slug,
  taggedId: string,
): Promise<DataFromCollectionSlug<Slug>> {
  const { where, limit } = ownQuestion(tx, collection, taggedId)
  return requireFound(collection, await findRows(tx, collection, where, { limit }))
}

/** The question in it, for whoever asks more with it in one call. NOT_FOUND for what is no ID of this type. */
export function ownQuestion<Slug extends OwnSlug>({ caller }: Transaction, collection: Slug, taggedId: string) {
  const id = decodeId(OWN[collection].type, taggedId)
  if (!id || !caller.user) throw notFound(collection)
  const where: Where = { and: [{ id: { equals: id } }, { user: { equals: caller.user.id } }] }
  return { collection, where, limit: 1 }
}

export function requireFound<Document>(collection: OwnSlug, [found]: Document[]): Document {
  if (found === undefined) throw notFound(collection)
  return found
}

function notFound(collection: OwnSlug) {
  const { what, field } = OWN[collection]
  return refuse.notFound(what, ['input', field])
}
