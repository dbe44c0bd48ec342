import type { Where } from 'payload'
import { decodeId } from '../../../kernel/nodeId.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { trainingSeen } from '../../../storage/trainingVisibility.ts'

/** What a comment may be about. The types are those of tagged IDs. */
export const SUBJECTS = [
  { type: 'workoutSession', collection: 'workoutSessions', label: 'Workout' },
  { type: 'performedSet', collection: 'performedSets', label: 'Set' },
  { type: 'enrolment', collection: 'enrolments', label: 'Enrolment' },
] as const

export type SubjectType = (typeof SUBJECTS)[number]['type']

export interface Subject {
  type: SubjectType
  id: string
}

/** A subject as a transaction sees it. */
export interface FoundSubject extends Subject {
  /** The athlete. */
  user: string
  /** Whether anybody has commented on it. An enrolment is never deleted, so nothing asks it. */
  hasComments: boolean
}

/**
 * The session, the set or the enrolment that an input names. Refuses NOT_FOUND for what the caller does not see, as for
 * what does not exist or was removed.
 */
export async function requireSubject(tx: Transaction, taggedId: string, field?: string[]): Promise<FoundSubject> {
  const seen = await trainingSeen(tx.req)
  for (const { type, collection } of SUBJECTS) {
    const id = decodeId(type, taggedId)
    if (id === null || seen === false) continue
    const where: Where = { and: [{ id: { equals: id } }, ...(seen === true ? [] : [seen])] }
    // The training that the caller sees.
    const [found] = await findRows(tx, collection, where, { limit: 1 })
    if (!found || ('removedAt' in found && found.removedAt)) break
    const hasComments = 'hasComments' in found && found.hasComments === true
    return { type, id, user: idOf(found.user), hasComments }
  }
  throw subjectNotFound(field)
}

export const subjectNotFound = (field = ['input', 'subjectId']) =>
  refuse.notFound('workout session, set or enrolment', field)
