import type { Where } from 'payload'
import type { MarkCommentsReadInput } from '../../../graphql/workouts/comment.inputs.ts'
import { Unauthenticated } from '../../../kernel/callerErrors.ts'
import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { CommentReceipt } from '../../../payload-types.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import { MOST_VALUES } from '../../../storage/callLimits.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { wordsSeen } from '../../../storage/trainingVisibility.ts'
import { holdAthlete } from '../progress/holdAthlete.ts'
import { holdCoaching } from './holdCoaching.ts'
import { requireSubject, type Subject, subjectNotFound } from './subject.ts'

/**
 * Marks as read, for the caller alone, what others have said about a subject until a moment. What is marked stays marked,
 * with the moment at which it was first. Refuses NOT_FOUND.
 *
 * What makes it atomic: each receipt is a document of its own, and of two marks that write one receipt at once, one starts
 * over and finds it read. An athlete holds themself and a coach the coaching, which its end and the deletion of either
 * account write, so no receipt outlives its reader or its athlete.
 */
export async function markCommentsRead(tx: Transaction, input: MarkCommentsReadInput): Promise<Subject> {
  const { payload, req, caller } = tx
  if (!caller.user) throw new Unauthenticated('INVALID_TOKEN')
  const subject = await requireSubject(tx, input.subjectId)
  const { user } = subject
  await holdReading(tx, user)
  const reader = caller.user.id
  const seen = await wordsSeen(req)
  const about: Where[] = [{ user: { equals: user } }, { subject: { equals: subject.id } }]
  const others: Where[] = [
    { authorKey: { not_equals: reader } },
    { addedAt: { less_than_equal: input.until } },
    { removedAt: { exists: false } },
  ]
  const told: Where = { and: [...about, ...others, ...(typeof seen === 'object' ? [seen] : [])] }
  // What the caller sees.
  const comments = await findRows(tx, 'comments', told)
  if (comments.length === 0) return subject
  const receipts: CommentReceipt[] = []
  for (let start = 0; start < comments.length; start += MOST_VALUES) {
    const part: Where = { comment: { in: comments.slice(start, start + MOST_VALUES).map(({ id }) => id) } }
    const own: Where[] = [{ user: { equals: user } }, { reader: { equals: reader } }, part]
    // The caller's own receipts. They are looked for by comment, as the unique index has them.
    receipts.push(...(await findRows(tx, 'commentReceipts', { and: own })))
  }
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

async function holdReading(tx: Transaction, athlete: string): Promise<void> {
  if (tx.caller.user?.id === athlete) await holdAthlete(tx)
  else if (!(await holdCoaching(tx, athlete))) throw subjectNotFound()
}
