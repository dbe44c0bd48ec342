import DataLoader from 'dataloader'
import type { Where } from 'payload'
import { type Attended, readAttention } from '../../actions/coaching/attention/readAttention.ts'
import { milestoneIdsOf, slotsOf } from '../../actions/programs/revise.ts'
import { readShown, shownCatalogue, visibleParents } from '../../actions/workouts/progress/shownCatalogue.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, ProductUser, Program, ProgramRevision, Workout, WorkoutRevision } from '../../payload-types.ts'
import { MOST_CONDITIONS, MOST_VALUES } from '../../storage/callLimits.ts'
import { type CatalogueReader, type DocumentReader, readCatalogue } from '../../storage/readCatalogue.ts'
import { findUnguarded, findVisible, keyed, type ReadScope } from '../../storage/reading.ts'
import { readWorkoutRevisions } from '../../storage/readWorkoutRevisions.ts'
import { belowLoaders } from './belowLoaders.ts'
import { commentLoaders } from './commentLoaders.ts'
import { enrolmentLoaders } from './enrolmentLoaders.ts'
import { outcomeLoaders } from './outcomeLoaders.ts'
import { scheduleLoader } from './scheduleLoader.ts'
import { trainingLoaders } from './trainingLoaders.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Each request has its own loaders. They are cleared after each write. */
export function createLoaders(scope: ReadScope) {
  const isCoach = scope.caller.role === 'COACH'
  const catalogue = readCatalogue(scope)
  const { milestones: milestone, workouts: workout } = catalogue
  const enrolments = enrolmentLoaders(scope)
  const training = trainingLoaders(scope)
  const shown = shownCatalogue(scope, catalogue, (userId) => enrolments.ownCatalogue.load(userId))
  return {
    /** Unguarded: for documents that a document shown to the caller names. */
    milestone,
    workout,
    exercise: catalogue.exercises,
    enrolledProgram: catalogue.programs,
    catalogue,
    /** Unguarded: the author of a revision, for the coaches who read it. */
    author: keyed<ProductUser>(async (ids) => findUnguarded(scope, 'productUsers', { id: { in: ids } })),
    /** Guarded by the collection: null when the caller may not see the document. */
    visibleProgram: keyed<Program>(async (ids) =>
      catalogue.find({ collection: 'programs', where: { id: { in: ids } } }),
    ),
    visibleRevision: keyed<ProgramRevision>(async (ids) =>
      isCoach ? findVisible(scope, 'programRevisions', { id: { in: ids } }) : [],
    ),
    visibleMilestone: loaderOf<Milestone>((ids) => readShown(milestone, shown.milestones, ids)),
    visibleWorkout: loaderOf<Workout>((ids) => readShown(workout, shown.workouts, ids)),
    /** Unguarded, by `prescribedKey`. */
    workoutRevision: workoutRevisions(scope),
    visibleWorkoutRevision: keyed<WorkoutRevision>((ids) => visibleWorkoutRevisions(scope, ids, enrolments)),
    /** The programs that hold a workout, sorted by title: for coaches, who see all programs. */
    programsOfWorkout: new DataLoader<string, Program[]>((ids) => programsOfWorkouts(catalogue, ids), {
      maxBatchSize: MOST_VALUES,
    }),
    /** The programs that hold a milestone and that the caller may see, sorted by title. */
    programsOfMilestone: new DataLoader<string, Program[]>(
      async (ids) => {
        const programs = await visibleParents(catalogue, ids, ['titleKey', 'id'])
        return ids.map((id) => programs.filter((program) => milestoneIdsOf(program).includes(id)))
      },
      { maxBatchSize: MOST_VALUES },
    ),
    /** Guarded: the revisions of a program in a range of numbers, newest first. */
    revisionRange: new DataLoader<RevisionRange, ProgramRevision[], string>((ranges) => revisionsIn(scope, ranges), {
      cacheKeyFn: ({ programId, from, to }) => `${programId} ${from} ${to}`,
      maxBatchSize: MOST_CONDITIONS,
    }),
    /** The caller's own, by their ID: everything that they should look at. */
    attention: new DataLoader<string, Attended>((ids) => Promise.all(ids.map((id) => readAttention(scope, id)))),
    ...belowLoaders(scope),
    ...commentLoaders(scope),
    ...enrolments,
    ...outcomeLoaders(scope),
    ...training,
    /** By the enrolment. */
    schedule: scheduleLoader(scope, { ...enrolments, ...training }),
  }
}

/** Answers at once what is in memory, so that a tree of revisions is read as fast as one of documents. */
function workoutRevisions(scope: ReadScope): DocumentReader<WorkoutRevision> {
  const loader = new DataLoader<string, WorkoutRevision | null>(
    async (keys) => {
      const found = await readWorkoutRevisions(scope, keys)
      return keys.map((key) => found.get(key) ?? null)
    },
    { maxBatchSize: MOST_VALUES },
  )
  return {
    load: (key) => scope.payload.db.waymark.catalogue?.revisions.get(key) ?? loader.load(key),
    clearAll: () => loader.clearAll(),
  }
}

/** Coaches see every revision, and athletes those that their own enrolments or sessions name. */
async function visibleWorkoutRevisions(
  scope: ReadScope,
  ids: string[],
  { ownCatalogue }: Pick<ReturnType<typeof enrolmentLoaders>, 'ownCatalogue'>,
): Promise<WorkoutRevision[]> {
  const { user, role } = scope.caller
  if (!user) return []
  const found = await findUnguarded(scope, 'workoutRevisions', { id: { in: ids } })
  if (role === 'COACH' || found.length === 0) return found
  const { prescribed } = await ownCatalogue.load(user.id)
  const others = found.filter(({ key }) => !prescribed.has(key)).map(({ key }) => key)
  const own: Where = { and: [{ user: { equals: user.id } }, { prescribed: { in: others } }] }
  const sessions = others.length > 0 ? await findUnguarded(scope, 'workoutSessions', own) : []
  const done = new Set(sessions.flatMap((session) => session.prescribed ?? []))
  return found.filter(({ key }) => prescribed.has(key) || done.has(key))
}

async function programsOfWorkouts(catalogue: CatalogueReader, ids: readonly string[]): Promise<Program[][]> {
  const where: Where = { 'workouts.workout': { in: [...ids] } }
  const milestones = await catalogue.findAny({ collection: 'milestones', where })
  const holding = milestones.map(({ id }) => id)
  const programs = await visibleParents(catalogue, holding, ['titleKey', 'id'])
  return ids.map((id) => {
    const of = new Set(
      milestones.filter((each) => slotsOf(each).some(({ workoutId }) => workoutId === id)).map((each) => each.id),
    )
    return programs.filter((program) => milestoneIdsOf(program).some((milestone) => of.has(milestone)))
  })
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
  const found = await findVisible(scope, 'programRevisions', { or }, { sort: ['-revision'] })
  return ranges.map(({ programId, from, to }) =>
    found.filter(({ program, revision }) => idOf(program) === programId && revision >= from && revision <= to),
  )
}

export function clearLoaders(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) if ('clearAll' in loader) loader.clearAll()
}

function loaderOf<Document>(
  read: (ids: readonly string[]) => Promise<(Document | null)[]>,
): DataLoader<string, Document | null> {
  return new DataLoader(read, { maxBatchSize: MOST_VALUES })
}
