import { changeTags } from '../../../kernel/catalogue.ts'
import { dayOf } from '../../../kernel/localDay.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { touch } from '../../../storage/touch.ts'
import { removed } from '../comments/comment.ts'
import { removeCommentsOn, writeComments } from '../comments/writeComments.ts'
import { sessionDocument, setDocument, toSet } from '../progress/documents.ts'
import { ofUser } from '../progress/ofUser.ts'
import { settleEnrolments } from '../progress/settleEnrolments.ts'
import { updatePersonalRecords } from '../progress/updatePersonalRecords.ts'
import { countProgress } from './countProgress.ts'
import { add, subtract, sumsOfSet } from './sums.ts'
import { tallied } from './tally.ts'
import type { Session, Tracked, TrainedSet, World } from './world.ts'

/**
 * Writes what the events have changed, and everything derived from it. The number of calls is bounded, whatever has
 * changed.
 */
export async function writeWorld(tx: Transaction, world: World): Promise<void> {
  await followSessions(tx, world)
  followSubjects(world)
  keepDays(world)
  addUpSets(world)
  const sessions = [...world.sessions.values()].filter(isChanged)
  const sets = [...world.sets.values()].filter(isChanged)
  const userId = String(tx.caller.user?.id)
  if (sessions.length === 0 && sets.length === 0) return writeOwnComments(tx, userId, world)

  await writeDocuments(tx, userId, sessions, sets)
  await writeOwnComments(tx, userId, world)
  await removeCommentsOn(
    tx,
    userId,
    [...sessions, ...sets].filter(takesComments).map(({ now }) => now.id),
  )
  await markHistory(tx, world, sessions, sets)
  world.records = await updatePersonalRecords(tx, userId, sets, world.records)
  await settle(tx, sessions)
  await countProgress(tx, userId, sessions)
  touch(tx.req, ...changeTags('workoutSessions', ...sessions.map(({ now }) => now.id)))
}

function isChanged<State>({ before, now }: Tracked<State>): boolean {
  return before !== now
}

/**
 * Copies the completion of a workout to its sets, so that an index finds the last sets of an exercise. The sets of a
 * deleted workout are removed with it, those as well that arrive later. At most one call.
 */
async function followSessions(tx: Transaction, world: World): Promise<void> {
  const sessions = new Map([...world.sessions.values()].map((session) => [session.now.id, session]))
  const stored = [...sessions.values()].flatMap((each) => (each.before && hasMoved(each) ? [each.now.id] : []))
  if (stored.length > 0) {
    // Only sets of the athlete's own sessions.
    const sets = await findRows(tx, 'performedSets', ofUser(tx.caller.user?.id, { session: { in: stored } }))
    for (const now of sets.map(toSet)) {
      if (!world.sets.has(now.clientId)) world.sets.set(now.clientId, { before: now, now })
    }
  }
  for (const set of world.sets.values()) {
    const session = sessions.get(set.now.session)
    if (!session) continue
    if (hasMoved(session)) set.now = { ...set.now, sessionCompletedAt: session.now.completedAt }
    const { removedAt } = session.now
    const isLate = removedAt !== null && (set.now.removedAt === null || removedAt < set.now.removedAt)
    if (isLate) set.now = { ...set.now, removedAt }
  }
}

/** Whether the session has another completion than before, or was deleted now or at an earlier moment than was known. */
function hasMoved({ before, now }: Tracked<Session>): boolean {
  return (before?.completedAt ?? null) !== now.completedAt || (before?.removedAt ?? null) !== now.removedAt
}

/** A comment on what has been deleted or removed is removed with it, also one that arrives later. */
function followSubjects({ comments, sessions, sets }: World): void {
  const gone = new Map(
    [...sessions.values(), ...sets.values()].flatMap(({ now: { id, removedAt } }) =>
      removedAt === null ? [] : [[id, removedAt]],
    ),
  )
  for (const comment of comments.values()) {
    const at = gone.get(comment.now.subject)
    if (at !== undefined) comment.now = removed(comment.now, at)
  }
}

async function writeOwnComments(tx: Transaction, user: string, { comments, sessions, sets }: World): Promise<void> {
  const changed = [...comments.values()].filter(isChanged).map(({ now }) => now)
  const marked = new Set(
    [...sessions.values(), ...sets.values()].flatMap(({ now }) => (now.hasComments ? [now.id] : [])),
  )
  const unmarked = changed
    .filter(({ subject, subjectType }) => subjectType !== 'enrolment' && !marked.has(subject))
    .map(({ subject: id, subjectType: type }) => ({ type, id }))
  // The answer of the mutation says when they arrived.
  for (const { clientId, addedAt } of await writeComments(tx, { user, author: user, comments: changed, unmarked })) {
    const comment = comments.get(clientId)
    if (comment) comment.now = { ...comment.now, addedAt }
  }
}

/** Whether it goes now and has comments. Everything else costs no call. */
function takesComments({ before, now }: Tracked<Session> | Tracked<TrainedSet>): boolean {
  return now.hasComments && now.removedAt !== null && before?.removedAt == null
}

/** Keeps the day of what was recorded now, or whose moment has moved. No later change of the time zone moves a day. */
function keepDays({ sessions, sets, timeZone }: World): void {
  const day = (moment: string) => dayOf(new Date(moment), timeZone)
  for (const session of sessions.values()) {
    const { completedAt } = session.now
    if (completedAt === (session.before?.completedAt ?? null)) continue
    session.now = { ...session.now, completedOn: completedAt && day(completedAt) }
  }
  for (const set of sets.values()) {
    const { performedAt } = set.now
    if (performedAt !== set.before?.performedAt) set.now = { ...set.now, performedOn: day(performedAt) }
  }
}

/** Updates each session's sums and its tally by the differences of its sets. */
function addUpSets({ sessions, sets }: World): void {
  const byId = new Map([...sessions.values()].map((session) => [session.now.id, session]))
  for (const { before, now } of sets.values()) {
    const session = byId.get(now.session)
    const difference = subtract(sumsOfSet(now), sumsOfSet(before))
    if (!session) continue
    const tally = tallied(session.now.tally, before, now)
    if (tally !== session.now.tally) session.now = { ...session.now, tally }
    if (Object.values(difference).every((value) => value === 0)) continue
    const { sets: setCount, ...volumes } = add({ ...session.now, sets: session.now.setCount }, difference)
    session.now = { ...session.now, ...volumes, setCount }
  }
}

async function writeDocuments(
  { payload, req }: Transaction,
  user: string,
  sessions: Tracked<Session>[],
  sets: Tracked<TrainedSet>[],
): Promise<void> {
  const { upsertMany } = payload.db
  if (sessions.length > 0) {
    const rows = sessions.map(({ now }) => ({ ...sessionDocument(now, user) }))
    written(sessions, await upsertMany({ collection: 'workoutSessions', rows, req }))
  }
  if (sets.length > 0) {
    const rows = sets.map(({ now }) => ({ ...setDocument(now, user) }))
    written(sets, await upsertMany({ collection: 'performedSets', rows, req }))
  }
}

/** The answer of a mutation says the same `updatedAt` as a later read. */
function written<State extends { updatedAt: string | null }>(changed: Tracked<State>[], updatedAt: string): void {
  for (const each of changed) each.now = { ...each.now, updatedAt }
}

/** Sets the marks of documents that history names for the first time: see `wasFlag`. */
async function markHistory(
  { payload, req }: Transaction,
  { exercises, workouts }: World,
  sessions: Tracked<Session>[],
  sets: Tracked<TrainedSet>[],
): Promise<void> {
  const { markMany } = payload.db
  const logged = sets.flatMap(({ before, now }) => exercises.get(before ? '' : now.exercise) ?? [])
  const started = sessions.flatMap(({ before, now }) => workouts.get(before ? '' : (now.workout ?? '')) ?? [])
  const unmarked = {
    exercises: logged.flatMap(({ id, wasLogged }) => (wasLogged ? [] : [id])),
    workouts: started.flatMap(({ id, wasStarted }) => (wasStarted ? [] : [id])),
  }
  if (unmarked.exercises.length > 0) {
    await markMany({ collection: 'exercises', ids: [...new Set(unmarked.exercises)], field: 'wasLogged', req })
  }
  if (unmarked.workouts.length > 0) {
    await markMany({ collection: 'workouts', ids: [...new Set(unmarked.workouts)], field: 'wasStarted', req })
  }
}

/** A completed workout may complete a milestone, which may complete the enrolment. An edit or a deletion may move that. */
async function settle(tx: Transaction, sessions: Tracked<Session>[]): Promise<void> {
  const ids = sessions.flatMap(({ before, now }) =>
    now.enrolment !== null && (before?.completedAt || now.completedAt) && hasMoved({ before, now })
      ? [now.enrolment]
      : [],
  )
  if (ids.length === 0) return
  // The athlete's own sessions name these enrolments.
  const own = ofUser(tx.caller.user?.id, { id: { in: [...new Set(ids)] } })
  await settleEnrolments(tx, await findRows(tx, 'enrolments', own))
}
