import DataLoader from 'dataloader'
import type { Where } from 'payload'
import { type CatalogueReader, type DocumentReader, readCatalogue } from '../catalogue/readCatalogue.ts'
import { idOf } from '../collections/relation.ts'
import type { Milestone, ProductUser, Program, ProgramRevision, Workout } from '../payload-types.ts'
import { milestoneIdsOf } from '../programs/revise.ts'
import { belowLoaders } from './belowLoaders.ts'
import { enrolmentLoaders } from './enrolmentLoaders.ts'
import { outcomeLoaders } from './outcomeLoaders.ts'
import { findAll, keyed, LARGEST_BATCH, type ReadScope } from './reading.ts'
import { trainingLoaders } from './trainingLoaders.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Each range is a condition of its own, and SQLite nests conditions only so deep. */
const RANGES_PER_BATCH = 100

/** One set for one request; cleared after each write. All answer by key. */
export function createLoaders(scope: ReadScope) {
  const isCoach = scope.caller.role === 'COACH'
  const catalogue = readCatalogue(scope)
  const { milestones: milestone, workouts: workout } = catalogue
  const enrolments = enrolmentLoaders(scope)
  const ownCatalogue = async (of: 'milestones' | 'workouts') => {
    const { user } = scope.caller
    return user ? [...(await enrolments.ownCatalogue.load(user.id))[of]] : []
  }
  /** What shows something to whoever is no coach, each asked only for what those before it do not show. */
  const shown: Record<'milestones' | 'workouts', Lookup[]> = {
    milestones: [(ids) => milestonesShown(catalogue, ids), () => ownCatalogue('milestones')],
    workouts: [
      (ids) => workoutsShown(catalogue, ids),
      () => ownCatalogue('workouts'),
      (ids) => workoutsTrained(scope, ids),
    ],
  }
  return {
    /** Unguarded: for what a document names that the caller has been shown. */
    milestone,
    workout,
    exercise: catalogue.exercises,
    enrolledProgram: catalogue.programs,
    catalogue,
    /** Unguarded: who wrote a revision, for the coaches who read it. */
    author: keyed<ProductUser>(async (ids) => findAll(scope, 'productUsers', { id: { in: ids } }, true)),
    /** Guarded by the collection: null when the caller may not see it. */
    visibleProgram: keyed<Program>(async (ids) =>
      catalogue.find({ collection: 'programs', where: { id: { in: ids } } }),
    ),
    visibleRevision: keyed<ProgramRevision>(async (ids) =>
      isCoach ? findAll(scope, 'programRevisions', { id: { in: ids } }, false) : [],
    ),
    visibleMilestone: guarded<Milestone>(milestone, isCoach ? [async (ids) => ids] : shown.milestones),
    visibleWorkout: guarded<Workout>(workout, isCoach ? [async (ids) => ids] : shown.workouts),
    /** The programs that hold a milestone and that the caller may see, by title. */
    programsOfMilestone: new DataLoader<string, Program[]>(
      async (ids) => {
        const programs = await visibleParents(catalogue, ids, ['titleKey', 'id'])
        return ids.map((id) => programs.filter((program) => milestoneIdsOf(program).includes(id)))
      },
      { maxBatchSize: LARGEST_BATCH },
    ),
    /** The revisions of a program from one number to another, newest first, for those who may see them. */
    revisionRange: new DataLoader<RevisionRange, ProgramRevision[], string>((ranges) => revisionsIn(scope, ranges), {
      cacheKeyFn: ({ programId, from, to }) => `${programId} ${from} ${to}`,
      maxBatchSize: RANGES_PER_BATCH,
    }),
    ...belowLoaders(scope),
    ...enrolments,
    ...outcomeLoaders(scope),
    ...trainingLoaders(scope),
  }
}

interface RevisionRange {
  programId: string
  from: number
  to: number
}

async function revisionsIn(scope: ReadScope, ranges: readonly RevisionRange[]): Promise<ProgramRevision[][]> {
  const or = ranges.map(
    ({ programId, from, to }): Where => ({
      and: [
        { program: { equals: programId } },
        { revision: { greater_than_equal: from } },
        { revision: { less_than_equal: to } },
      ],
    }),
  )
  const found = await findAll(scope, 'programRevisions', { or }, false, ['-revision'])
  return ranges.map(({ programId, from, to }) =>
    found.filter(({ program, revision }) => idOf(program) === programId && revision >= from && revision <= to),
  )
}

export function clearLoaders(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) if ('clearAll' in loader) loader.clearAll()
}

/** The programs that the caller may see and that hold one of these milestones. */
async function visibleParents(
  catalogue: CatalogueReader,
  milestoneIds: readonly string[],
  sort?: string[],
): Promise<Program[]> {
  if (milestoneIds.length === 0) return []
  return catalogue.find({ collection: 'programs', where: { 'milestones.milestone': { in: [...milestoneIds] } }, sort })
}

/** Of these milestones, and perhaps others, those that a program visible to the caller holds. */
async function milestonesShown(catalogue: CatalogueReader, ids: string[]): Promise<string[]> {
  return (await visibleParents(catalogue, ids)).flatMap(milestoneIdsOf)
}

/** The workouts that fill a slot of such a milestone. */
async function workoutsShown(catalogue: CatalogueReader, ids: string[]): Promise<string[]> {
  // Access is overridden to learn which milestones to ask for; what comes back to the caller has passed milestonesShown.
  const parents = await catalogue.findAny({ collection: 'milestones', where: { 'workouts.workout': { in: ids } } })
  const shown = new Set(
    await milestonesShown(
      catalogue,
      parents.map((parent) => parent.id),
    ),
  )
  return parents
    .filter(({ id }) => shown.has(id))
    .flatMap(({ workouts }) => (workouts ?? []).map((row) => idOf(row.workout)))
}

/** Of these workouts, those that a session of the caller's names: what somebody trained stays theirs to see. */
async function workoutsTrained({ caller, payload, req }: ReadScope, ids: string[]): Promise<string[]> {
  if (!caller.user) return []
  const { values } = await payload.findDistinct({
    collection: 'workoutSessions',
    field: 'workout',
    where: { and: [{ user: { equals: caller.user.id } }, { workout: { in: ids } }] },
    depth: 0,
    overrideAccess: true, // of the caller alone
    req,
  })
  return values.flatMap(({ workout }) => idOf(workout) ?? [])
}

/** Of these IDs, and perhaps others, those that the caller may see. */
type Lookup = (ids: string[]) => Promise<string[]>

function guarded<Document>(reader: DocumentReader<Document>, lookups: Lookup[]): DataLoader<string, Document | null> {
  return new DataLoader(
    async (ids) => {
      const visible = new Set<string>()
      for (const lookup of lookups) {
        const left = ids.filter((id) => !visible.has(id))
        if (left.length > 0) for (const id of await lookup(left)) visible.add(id)
      }
      return Promise.all(ids.map((id) => (visible.has(id) ? reader.load(id) : null)))
    },
    { maxBatchSize: LARGEST_BATCH },
  )
}
