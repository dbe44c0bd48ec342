import DataLoader from 'dataloader'
import type { Where } from 'payload'
import { milestoneIdsOf } from '../../actions/programs/revise.ts'
import { readShown, shownCatalogue, visibleParents } from '../../actions/workouts/progress/shownCatalogue.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, ProductUser, Program, ProgramRevision, Workout } from '../../payload-types.ts'
import { MOST_CONDITIONS, MOST_VALUES } from '../../storage/callLimits.ts'
import { readCatalogue } from '../../storage/readCatalogue.ts'
import { findUnguarded, findVisible, keyed, type ReadScope } from '../../storage/reading.ts'
import { belowLoaders } from './belowLoaders.ts'
import { enrolmentLoaders } from './enrolmentLoaders.ts'
import { outcomeLoaders } from './outcomeLoaders.ts'
import { trainingLoaders } from './trainingLoaders.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Each request has its own loaders. They are cleared after each write. */
export function createLoaders(scope: ReadScope) {
  const isCoach = scope.caller.role === 'COACH'
  const catalogue = readCatalogue(scope)
  const { milestones: milestone, workouts: workout } = catalogue
  const enrolments = enrolmentLoaders(scope)
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
