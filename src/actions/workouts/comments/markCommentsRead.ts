import type { Where } from 'payload'
import type { MarkCommentsReadInput } from '../../../graphql/workouts/comment.inputs.ts'
import { Unauthenticated } from '../../../kernel/callerErrors.ts'
import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findTogether } from '../../../storage/findRows.ts'
import { wordsSeen } from '../../../storage/trainingVisibility.ts'
import { requireSubject, type Subject } from './subject.ts'

/**
 * Marks as read, for the caller alone, what others have said about a subject until a moment. What is marked stays marked,
 * with the moment at which it was first. Refuses NOT_FOUND.
 *
 * What makes it atomic: each receipt is a document of its own, and of two marks that write one receipt at once, one starts
 * over and finds it read.
 */
export async function markCommentsRead(tx: Transaction, input: MarkCommentsReadInput): Promise<Subject> {
  const { payload, req, caller } = tx
  if (!caller.user) throw new Unauthenticated('INVALID_TOKEN')
  const subject = await requireSubject(tx, input.subjectId)
  const { user } = subject
  const reader = caller.user.id
  const seen = await wordsSeen(req)
  const about: Where[] = [{ user: { equals: user } }, { subject: { equals: subject.id } }]
  const others: Where[] = [
    { authorKey: { not_equals: reader } },
    { addedAt: { less_than_equal: input.until } },
    { removedAt: { exists: false } },
  ]
  const [comments, receipts] = await findTogether(
    tx, // what the caller sees, and the caller's own receipts
    { collection: 'comments', where: { and: [...about, ...others, ...(typeof seen === 'object' ? [seen] : [])] } },
    { collection: 'commentReceipts', where: { and: [...about, { reader: { equals: reader } }] } },
  )
  const known = new Map(receipts.map((receipt) => [idOf(receipt.comment), receipt]))
  const readAt = now().toISOString()
  const rows = comments
    .filter(({ id }) => !known.get(id)?.readAt)
    .map(({ id: comment }) => ({
      ...{ id: known.get(comment)?.id ?? payload.db.newId(), user, reader },
      ...{ comment, subject: subject.id, readAt },
    }))
  if (rows.length > 0) {
    await payload.db.upsertMany({ collection: 'commentReceipts', rows, req }).catch((error: unknown) => {
      throw error instanceof DuplicateRow ? new ConcurrentChange('receipt of a comment') : error
    })
  }
  return subject
}
