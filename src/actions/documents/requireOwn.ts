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
 * The caller's own document as this transaction sees it, even a removed set or a deleted session. Refuses NOT_FOUND for a
 * document of anybody else, as for one that does not exist. A coach gets NOT_FOUND for an athlete's document too,
 * because a coach reads training but writes none.
 */
export async function requireOwn<Slug extends OwnSlug>(
  tx: Transaction,
  collection: Slug,
  taggedId: string,
): Promise<DataFromCollectionSlug<Slug>> {
  const { where, limit } = ownQuestion(tx, collection, taggedId)
  return requireFound(collection, await findRows(tx, collection, where, { limit }))
}

/**
 * The query of `requireOwn`, for code that asks more in the same database call. Refuses NOT_FOUND for a value that is
 * no ID of this type.
 */
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
