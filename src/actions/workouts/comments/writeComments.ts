import type { Where } from 'payload'
import { changeTags } from '../../../kernel/catalogue.ts'
import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { Comment } from '../../../payload-types.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { touch } from '../../../storage/touch.ts'
import { type CommentState, commentDocument } from './comment.ts'
import type { Subject } from './subject.ts'

interface Writing {
  /** The athlete in whose training the comments are. The transaction holds them. */
  user: string
  author: string
  comments: CommentState[]
  /** Sessions and sets on which nobody has commented before. */
  unmarked: Subject[]
}

/**
 * Writes comments of one author, with a receipt for everybody who has a new one to read: the coaches of the athlete, or the
 * athlete. Answers the documents.
 *
 * What makes it atomic: the transaction holds the athlete, so comments on one athlete come one after the other, and each has
 * a later moment than all before it. So whoever marks comments up to one that they have seen marks none that they have not.
 */
export async function writeComments(tx: Transaction, writing: Writing): Promise<Comment[]> {
  const { user, author, comments, unmarked } = writing
  if (comments.length === 0) return []
  const { payload, req } = tx
  const isNew = ({ addedAt }: CommentState) => addedAt === null
  const dated = comments.some(isNew) ? withMoments(comments, await lastMoment(tx, user)) : comments
  const documents = dated.map((comment) => commentDocument(comment, { user, author }))
  const rows = documents.map((document) => ({ ...document }))
  const write = payload.db.upsertMany({ collection: 'comments', rows, req })
  const updatedAt = await write.catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('comment') : error
  })
  await writeReceipts(
    tx,
    writing,
    comments.filter((each) => isNew(each) && each.removedAt === null),
  )
  await moveReceipts(
    tx,
    user,
    comments.filter((each) => !isNew(each) && each.removedAt === null),
  )
  const withdrawn = comments.filter((each) => !isNew(each) && each.removedAt !== null).map(({ id }) => id)
  if (withdrawn.length > 0) {
    const where: Where = { and: [{ user: { equals: user } }, { comment: { in: withdrawn } }] }
    await payload.db.deleteMany({ collection: 'commentReceipts', where, req })
  }
  await markSubjects(tx, user, unmarked)
  touch(req, ...changeTags('comments', ...comments.map(({ id }) => id)))
  return documents.map((document) => ({ ...document, updatedAt }))
}

async function lastMoment(tx: Transaction, user: string): Promise<number> {
  // A moment of a comment on this athlete, whoever wrote it. It is told to nobody.
  const [last] = await findRows(tx, 'comments', { user: { equals: user } }, { sort: ['-addedAt'], limit: 1 })
  return last ? Date.parse(last.addedAt) : 0
}

function withMoments(comments: CommentState[], last: number): CommentState[] {
  let moment = Math.max(now().getTime(), last + 1)
  return comments.map((comment) => {
    if (comment.addedAt !== null) return comment
    const addedAt = new Date(moment).toISOString()
    moment += 1
    return { ...comment, addedAt }
  })
}

async function writeReceipts(tx: Transaction, { user, author }: Writing, comments: CommentState[]): Promise<void> {
  if (comments.length === 0) return
  const readers = author === user ? await coachesOf(tx, user) : [user]
  const rows = comments.flatMap(({ id: comment, subject }) =>
    readers.map((reader) => ({ user, reader, comment, subject, readAt: null })),
  )
  if (rows.length > 0) await tx.payload.db.insertMany({ collection: 'commentReceipts', rows, req: tx.req })
}

/** A comment of which an earlier addition arrives late may be about something else, and its receipts say about what. */
async function moveReceipts(tx: Transaction, user: string, comments: CommentState[]): Promise<void> {
  if (comments.length === 0) return
  const subjects = new Map(comments.map(({ id, subject }) => [id, subject]))
  const where: Where = { and: [{ user: { equals: user } }, { comment: { in: [...subjects.keys()] } }] }
  // Receipts of comments of the caller. Nobody is told of them.
  const receipts = await findRows(tx, 'commentReceipts', where)
  const rows = receipts.flatMap(({ createdAt: _, updatedAt: __, ...receipt }) => {
    const [reader, comment] = [idOf(receipt.reader), idOf(receipt.comment)]
    const subject = subjects.get(comment) ?? receipt.subject
    return subject === receipt.subject
      ? []
      : [{ ...receipt, user, reader, comment, subject, readAt: receipt.readAt ?? null }]
  })
  if (rows.length > 0) await tx.payload.db.upsertMany({ collection: 'commentReceipts', rows, req: tx.req })
}

/**
 * The coaches who see the athlete's training now. The athlete is the caller. The coachings are held, so that none of the
 * coaches gets a receipt after the end of the coaching or after the deletion of the account.
 */
async function coachesOf(tx: Transaction, athlete: string): Promise<string[]> {
  const where: Where = { and: [{ athlete: { equals: athlete } }, { status: { equals: 'ACTIVE' } }] }
  const coachings = await findRows(tx, 'coachings', where)
  if (coachings.length === 0) return []
  await tx.payload.db.hold({ collection: 'coachings', ids: coachings.map(({ id }) => id), req: tx.req })
  return [...new Set(coachings.map(({ coach }) => idOf(coach)))]
}

/** A deletion of a session or a set looks for comments only where it has this mark. */
async function markSubjects({ payload, req }: Transaction, user: string, subjects: Subject[]): Promise<void> {
  for (const [type, collection] of [
    ['workoutSession', 'workoutSessions'],
    ['performedSet', 'performedSets'],
  ] as const) {
    const ids = [...new Set(subjects.flatMap((each) => (each.type === type ? [each.id] : [])))]
    if (ids.length > 0) await payload.db.markMany({ collection, ids, field: 'hasComments', user, req })
  }
}

/** The comments on sessions and sets that are deleted or removed now go with them, whoever wrote them. */
export async function removeCommentsOn(tx: Transaction, user: string, subjects: string[]): Promise<void> {
  if (subjects.length === 0) return
  const { payload, req } = tx
  const on: Where[] = [{ user: { equals: user } }, { subject: { in: subjects } }]
  await payload.db.updateMany({
    collection: 'comments',
    where: { and: [...on, { removedAt: { exists: false } }] },
    data: { removedAt: now().toISOString(), text: null },
    returning: false,
    req,
  })
  await payload.db.deleteMany({ collection: 'commentReceipts', where: { and: on }, req })
}
