import DataLoader from 'dataloader'
import type { CollectionSlug, Where } from 'payload'
import { idOf, type Relation } from '../../kernel/relation.ts'
import type { PerformedSet, PersonalRecord, ProductUser, WorkoutSession } from '../../payload-types.ts'
import { findAll, keyed, LARGEST_BATCH, type ReadScope } from '../../storage/reading.ts'

/** What somebody completed since a moment. */
interface CompletedSince {
  userId: string
  /** RFC 3339. */
  since: string
}

/** Not removed, in the order in which they were done. */
const SHOWN: Where = { removedAt: { exists: false } }
const IN_ORDER = ['performedAt', 'clientId']

/** People and what they have trained. */
export function trainingLoaders(scope: ReadScope) {
  const { caller } = scope
  const visibleUser = keyed<ProductUser>(async (ids) =>
    caller.user ? findAll(scope, 'productUsers', { id: { in: ids } }, false) : [],
  )
  return {
    /** Guarded by the collection: oneself, and for coaches the athletes. */
    visibleUser,
    /** Guarded: of oneself, and for coaches of the athletes. */
    visibleSession: visible<WorkoutSession>(scope, 'workoutSessions', visibleUser),
    visibleSet: visible<PerformedSet>(scope, 'performedSets', visibleUser, SHOWN),
    visibleRecord: visible<PersonalRecord>(scope, 'personalRecords', visibleUser),
    /** Unguarded: for what a document names that the caller has been shown. */
    session: keyed<WorkoutSession>(async (ids) => findAll(scope, 'workoutSessions', { id: { in: ids } }, true)),
    performedSet: keyed<PerformedSet>(async (ids) => findAll(scope, 'performedSets', { id: { in: ids } }, true)),
    setsOfSession: new DataLoader<string, PerformedSet[]>(
      async (ids) => {
        const where = { and: [{ session: { in: [...ids] } }, SHOWN] }
        const sets = groupBy(await findAll(scope, 'performedSets', where, true, IN_ORDER), ({ session }) => session)
        return ids.map((id) => sets.get(id) ?? [])
      },
      { maxBatchSize: LARGEST_BATCH },
    ),
    /** The completed sessions of many people since a moment of each, in one call. */
    completedSince: new DataLoader<CompletedSince, WorkoutSession[], string>((asked) => completedSince(scope, asked), {
      cacheKeyFn: ({ userId, since }) => `${userId} ${since}`,
      maxBatchSize: LARGEST_BATCH,
    }),
    /** By exercise: the caller's own sets of the last completed session with it. */
    previousSets: new DataLoader<string, PerformedSet[]>((ids) => previousSets(scope, ids), {
      maxBatchSize: LARGEST_BATCH,
    }),
  }
}

/**
 * An athlete asks for their own alone; whose a coach's finds are is looked up with them. The collections' own access says
 * the same, but MongoDB would list all athletes to find out.
 */
function visible<Document extends { id: string; user: ProductUser | string }>(
  scope: ReadScope,
  collection: CollectionSlug & ('workoutSessions' | 'performedSets' | 'personalRecords'),
  visibleUser: DataLoader<string, ProductUser | null>,
  ...conditions: Where[]
) {
  const { user, role } = scope.caller
  return keyed<Document>(async (ids) => {
    if (!user) return []
    const own: Where[] = role === 'COACH' ? [] : [{ user: { equals: user.id } }]
    const where = { and: [{ id: { in: ids } }, ...own, ...conditions] }
    const found = (await findAll(scope, collection, where, true)) as unknown as Document[]
    if (role !== 'COACH') return found
    const users = await Promise.all(found.map((document) => visibleUser.load(idOf(document.user))))
    return found.filter((_, index) => users[index])
  })
}

async function completedSince(scope: ReadScope, asked: readonly CompletedSince[]): Promise<WorkoutSession[][]> {
  const [earliest] = asked.map(({ since }) => since).sort()
  const where: Where = {
    and: [
      { user: { in: [...new Set(asked.map(({ userId }) => userId))] } },
      { completedAt: { greater_than_equal: earliest } },
      { status: { equals: 'COMPLETED' } },
    ],
  }
  const sessions = groupBy(await findAll(scope, 'workoutSessions', where, true), ({ user }) => user)
  return asked.map(({ userId, since }) =>
    (sessions.get(userId) ?? []).filter(({ completedAt }) => String(completedAt) >= since),
  )
}

/**
 * Three calls for any number of exercises: which set of each was completed last, when that was, and all sets of that moment.
 * Of two sessions that were completed at one moment, the one with the greater ID is the last.
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
  const last = await findAll(scope, 'performedSets', { id: { in: latest } }, true)
  const completedAt = new Map(last.map((set) => [idOf(set.exercise), set.sessionCompletedAt]))
  const where: Where = {
    and: [
      { user: { equals: caller.user.id } },
      { exercise: { in: [...completedAt.keys()] } },
      { sessionCompletedAt: { in: [...new Set(completedAt.values())] } },
      SHOWN,
    ],
  }
  const sets = groupBy(await findAll(scope, 'performedSets', where, true, IN_ORDER), ({ exercise }) => exercise)
  return exerciseIds.map((id) => {
    const then = (sets.get(id) ?? []).filter((set) => set.sessionCompletedAt === completedAt.get(id))
    const session = then
      .map((set) => idOf(set.session))
      .sort()
      .at(-1)
    return then.filter((set) => idOf(set.session) === session)
  })
}

/** In the order in which they came. */
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
