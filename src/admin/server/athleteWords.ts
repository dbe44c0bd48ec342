import type { PayloadRequest, Where } from 'payload'
import type { Subject, SubjectType } from '../../actions/workouts/comments/subject.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { dayOf } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Comment, ProductUser, WorkoutSession } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { wordsSeen } from '../../storage/trainingVisibility.ts'
import { isCoach, productUserIdOf } from '../../storage/whoAsks.ts'
import { loadersOf } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

/** Enough for the talk of some weeks. Each workout shows its own on the page of its sets. */
const LATEST = 60

/**
 * The latest that an athlete and the caller have said to each other, by what it is about: what was said of last comes
 * first, and in each the first words come first. The caller sees this athlete, and of other coaches nothing.
 */
export async function wordsOf(req: PayloadRequest, athlete: ProductUser) {
  return { mayAnswer: isCoach(req), threads: await threadsAmong(req, athlete, []) }
}

/** The same of one session and its sets. The session itself comes first, also where nobody has said anything of it. */
export async function wordsOfSession(req: PayloadRequest, athlete: ProductUser, session: WorkoutSession) {
  const sets = await loadersOf(req).setsOfSession.load(session.id)
  const about: Where = { subject: { in: [session.id, ...sets.map(({ id }) => id)] } }
  const found = await threadsAmong(req, athlete, [about])
  const subjectId = encodeId('workoutSession', session.id)
  const own = found.find((thread) => thread.subjectId === subjectId)
  const nothingYet = { subjectId, title: session.workoutTitle, href: null, until: null, unread: 0, comments: [] }
  const threads = [own ?? nothingYet, ...found.filter((thread) => thread !== own)]
  // All of it stands on the page that a link would lead to.
  return { mayAnswer: isCoach(req), threads: threads.map((thread) => ({ ...thread, href: null })) }
}

async function threadsAmong(req: PayloadRequest, athlete: ProductUser, about: Where[]) {
  const seen = await wordsSeen(req)
  const of: Where[] = [{ user: { equals: athlete.id } }, { removedAt: { exists: false } }, ...about]
  const reader = { payload: req.payload, req }
  const where = { and: [...of, ...(typeof seen === 'object' ? [seen] : [])] }
  const options = { sort: ['-addedAt', '-id'], limit: LATEST }
  // The words that the caller sees.
  const found = seen === false ? [] : await findRows(reader, 'comments', where, options)
  const unread = await unreadAmong(req, athlete.id, found)
  const loaders = loadersOf(req)
  const threads = new Map<string, Comment[]>()
  for (const comment of found) threads.set(comment.subject, [...(threads.get(comment.subject) ?? []), comment])
  return Promise.all(
    [...threads.values()].map(async (comments) => {
      const [last] = comments as [Comment]
      const subject: Subject = { type: last.subjectType as SubjectType, id: last.subject }
      return {
        subjectId: encodeId(subject.type, subject.id),
        ...(await titleOf(loaders, subject)),
        until: last.addedAt,
        unread: comments.filter(({ id }) => unread.has(id)).length,
        comments: comments.toReversed().map((comment) => wordOf(req, comment, athlete)),
      }
    }),
  )
}

function wordOf(req: PayloadRequest, { id, text, addedAt, author, byAthlete }: Comment, athlete: ProductUser) {
  const isMine = idOf(author) !== null && idOf(author) === productUserIdOf(req)
  const by = byAthlete ? nameOf(athlete) : isMine ? 'You' : 'A coach'
  return { id, text: text ?? '', by, isMine, on: dayOf(new Date(addedAt), athlete.timeZone) }
}

async function unreadAmong(req: PayloadRequest, user: string, comments: readonly Comment[]): Promise<Set<string>> {
  const reader = productUserIdOf(req)
  if (reader === undefined || comments.length === 0) return new Set()
  const own: Where[] = [{ user: { equals: user } }, { reader: { equals: reader } }, { readAt: { exists: false } }]
  const among: Where = { comment: { in: comments.map(({ id }) => id) } }
  // The caller's own receipts.
  const found = await findRows({ payload: req.payload, req }, 'commentReceipts', { and: [...own, among] })
  return new Set(found.map(({ comment }) => idOf(comment)))
}

/** What is commented on, as a link. The caller sees it, because they see the words about it. */
async function titleOf(loaders: Loaders, { type, id }: Subject): Promise<{ title: string; href: string | null }> {
  if (type === 'enrolment') {
    const enrolment = await loaders.visibleEnrolment.load(id)
    return { title: enrolment?.programTitle ?? 'A program', href: null }
  }
  const set = type === 'performedSet' ? await loaders.performedSet.load(id) : null
  const session = await loaders.session.load(set ? idOf(set.session) : id)
  const workout = session?.workoutTitle ?? 'A workout'
  const href = session && `/admin/collections/workoutSessions/${session.id}/sets`
  return { title: set ? `${set.exerciseName}, a set of ${workout}` : workout, href }
}
