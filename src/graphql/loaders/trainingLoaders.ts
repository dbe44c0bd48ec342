import DataLoader from 'dataloader'
import type { DataFromCollectionSlug, Where } from 'payload'
import { inOrderDone } from '../../actions/workouts/progress/setOrder.ts'
import { idOf, type Relation } from '../../kernel/relation.ts'
import type { Coaching, PerformedSet, ProductUser, WorkoutSession } from '../../payload-types.ts'
import type { LastDone } from '../../storage/bulkOperations.ts'
import { MOST_CONDITIONS, MOST_VALUES } from '../../storage/callLimits.ts'
import { findUnguarded, keyed, type ReadScope } from '../../storage/reading.ts'
import { coachingsSeen, forgetSeen, seenAmong, trainingSeen } from '../../storage/trainingVisibility.ts'

/** A request for the sessions that a user has completed since a moment. */
interface CompletedSince {
  userId: string
  /** RFC 3339. */
  since: string
}

/** A request for the sets of an exercise that a user has done since a moment. */
interface DoneSince extends CompletedSince {
  exerciseId: string
}

/** Sets that are not removed, and sessions that are not deleted. */
const SHOWN: Where = { removedAt: { exists: false } }

export function trainingLoaders(scope: ReadScope) {
  const { req } = scope
  return {
    /** Whose training the caller sees is asked anew after a write, which may have begun or ended a coaching. */
    seen: { clearAll: () => forgetSeen(req) },
    /** Guarded: the caller, and for a coach also the athletes they coach. */
    visibleUser: keyed<ProductUser>(async (ids) => {
      const seen = await seenAmong(req, ids)
      return seen.length > 0 ? findUnguarded(scope, 'productUsers', { id: { in: seen } }) : []
    }),
    /** Guarded: the caller's own training, and for a coach also that of the athletes they coach. */
    visibleSession: visible(scope, 'workoutSessions', SHOWN),
    visibleSet: visible(scope, 'performedSets', SHOWN),
    visibleRecord: visible(scope, 'personalRecords'),
    visibleEnrolment: visible(scope, 'enrolments'),
    visibleAdjustment: visible(scope, 'adjustments', { takenBackAt: { exists: false } }),
    /** Guarded: the caller's own, as the coach or as the athlete. */
    visibleCoaching: keyed<Coaching>(async (ids) => {
      const seen = coachingsSeen(req)
      const own = seen === true ? [] : [seen as Where]
      return seen === false ? [] : findUnguarded(scope, 'coachings', { and: [{ id: { in: ids } }, ...own] })
    }),
    /** Unguarded: for documents that a document shown to the caller names. */
    session: keyed<WorkoutSession>(async (ids) => findUnguarded(scope, 'workoutSessions', { id: { in: ids } })),
    performedSet: keyed<PerformedSet>(async (ids) => findUnguarded(scope, 'performedSets', { id: { in: ids } })),
    setsOfSession: new DataLoader<string, PerformedSet[]>(
      async (ids) => {
        const where = { and: [{ session: { in: [...ids] } }, SHOWN] }
        const found = await findUnguarded(scope, 'performedSets', where)
        const sets = groupBy(found.toSorted(inOrderDone), ({ session }) => session)
        return ids.map((id) => sets.get(id) ?? [])
      },
      { maxBatchSize: MOST_VALUES },
    ),
    /** The sessions of many users, each completed since that user's own moment, in one call. */
    completedSince: new DataLoader<CompletedSince, WorkoutSession[], string>((asked) => completedSince(scope, asked), {
      cacheKeyFn: ({ userId, since }) => `${userId} ${since}`,
      maxBatchSize: MOST_VALUES,
    }),
    /** The sets of one exercise that many users have done since moments of their own, in one call. In order done. */
    setsDoneSince: new DataLoader<DoneSince, PerformedSet[], string>((asked) => setsDoneSince(scope, asked), {
      cacheKeyFn: ({ userId, exerciseId, since }) => `${userId} ${exerciseId} ${since}`,
      maxBatchSize: MOST_CONDITIONS,
    }),
    /** By user: the exercises that they have done, the last done first. */
    exercisesDone: new DataLoader<string, LastDone[]>(
      async (ids) => {
        const found = groupBy(
          await scope.payload.db.lastSets({ collection: 'performedSets', users: [...ids] }),
          ({ user }) => user,
        )
        return ids.map((id) => found.get(id) ?? [])
      },
      { maxBatchSize: MOST_CONDITIONS },
    ),
    /** By exercise: the caller's own sets of the last completed session with that exercise. */
    previousSets: new DataLoader<string, PerformedSet[]>((ids) => previousSets(scope, ids), {
      maxBatchSize: MOST_VALUES,
    }),
  }
}

/** The training documents that the caller may see. */
function visible<Slug extends 'enrolments' | 'adjustments' | 'workoutSessions' | 'performedSets' | 'personalRecords'>(
  scope: ReadScope,
  collection: Slug,
  ...conditions: Where[]
) {
  return keyed<DataFromCollectionSlug<Slug>>(async (ids) => {
    const seen = await trainingSeen(scope.req)
    if (seen === false) return []
    const where = { and: [{ id: { in: ids } }, ...(seen === true ? [] : [seen]), ...conditions] }
    return findUnguarded(scope, collection, where)
  })
}

async function setsDoneSince(scope: ReadScope, asked: readonly DoneSince[]): Promise<PerformedSet[][]> {
  const or = asked.map(
    ({ userId, exerciseId, since }): Where => ({
      and: [
        { user: { equals: userId } },
        { exercise: { equals: exerciseId } },
        { doneKey: { greater_than_equal: since } },
        SHOWN,
      ],
    }),
  )
  const found = (await findUnguarded(scope, 'performedSets', { or })).toSorted(inOrderDone)
  const sets = groupBy(found, ({ user, exercise }) => `${idOf(user)} ${idOf(exercise)}`)
  return asked.map(({ userId, exerciseId, since }) =>
    (sets.get(`${userId} ${exerciseId}`) ?? []).filter(({ doneKey }) => String(doneKey) >= since),
  )
}

async function completedSince(scope: ReadScope, asked: readonly CompletedSince[]): Promise<WorkoutSession[][]> {
  const [earliest] = asked.map(({ since }) => since).sort()
  const where: Where = {
    and: [
      { user: { in: [...new Set(asked.map(({ userId }) => userId))] } },
      { completedAt: { greater_than_equal: earliest } },
      { status: { equals: 'COMPLETED' } },
      SHOWN,
    ],
  }
  const sessions = groupBy(await findUnguarded(scope, 'workoutSessions', where), ({ user }) => user)
  return asked.map(({ userId, since }) =>
    (sessions.get(userId) ?? []).filter(({ completedAt }) => String(completedAt) >= since),
  )
}

/**
 * Makes three calls for any number of exercises: the last completed set of each, the moment of its completion, and all
 * sets of that moment. When two sessions were completed at the same moment, the one with the greater ID counts as the
 * last.
 */
async function previousSets(scope: ReadScope, exerciseIds: readonly string[]): Promise<PerformedSet[][]> {
  const { caller, payload, req } = scope
  if (!caller.user) return exerciseIds.map(() => [])
  const latest = await payload.db.pageOfEach({
    collection: 'performedSets',
    by: 'exercise',
    parents: exerciseIds.map((id) => ({ id })),
    where: [
      { field: 'user', in: [caller.user.id] },
      { field: 'sessionCompletedAt', empty: false },
      { field: 'removedAt', empty: true },
    ],
    newest: 'sessionCompletedAt',
    limit: 1,
    req,
  })
  if (latest.length === 0) return exerciseIds.map(() => [])
  const last = await findUnguarded(scope, 'performedSets', { id: { in: latest } })
  const completedAt = new Map(last.map((set) => [idOf(set.exercise), set.sessionCompletedAt]))
  const where: Where = {
    and: [
      { user: { equals: caller.user.id } },
      { exercise: { in: [...completedAt.keys()] } },
      { sessionCompletedAt: { in: [...new Set(completedAt.values())] } },
      SHOWN,
    ],
  }
  const found = await findUnguarded(scope, 'performedSets', where)
  const sets = groupBy(found.toSorted(inOrderDone), ({ exercise }) => exercise)
  return exerciseIds.map((id) => {
    const then = (sets.get(id) ?? []).filter((set) => set.sessionCompletedAt === completedAt.get(id))
    const session = then
      .map((set) => idOf(set.session))
      .sort()
      .at(-1)
    return then.filter((set) => idOf(set.session) === session)
  })
}

/** Keeps the order of the documents within each group. */
function groupBy<Document>(documents: Document[], by: (document: Document) => Relation): Map<string, Document[]> {
  const groups = new Map<string, Document[]>()
  for (const document of documents) {
    const key = idOf(by(document)) ?? ''
    const group = groups.get(key)
    if (group) group.push(document)
    else groups.set(key, [document])
  }
  return groups
}
