import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { everySelectedField } from '../../graphql/execution/selectedFields.ts'

const PAGE = ['edges', 'nodes', 'pageInfo', 'totalCount']
const EDGE = ['cursor', 'node']

/**
 * The fields that say the same to every caller who may see their parent. An answer of these fields alone, to a request
 * without a token, is the same for everybody. Closed by default: a field that is not listed here makes the answer
 * private.
 */
export const SHAREABLE_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    Query: ['node', 'nodes', 'programs', 'program', 'exercises', 'exercise', 'milestone', 'workout'],
    Node: ['id'],
    ProgramConnection: PAGE,
    ProgramEdge: EDGE,
    ExerciseConnection: PAGE,
    ExerciseEdge: EDGE,
    PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
    Program: [
      'id',
      'slug',
      'title',
      'description',
      'level',
      'isPublished',
      'publishedAt',
      'revision',
      'milestones',
      'milestoneCount',
      'createdAt',
      'updatedAt',
    ],
    Milestone: ['id', 'title', 'description', 'revision', 'workouts', 'programs', 'createdAt', 'updatedAt'],
    MilestoneWorkout: ['id', 'workout'],
    Workout: ['id', 'title', 'description', 'estimatedMinutes', 'revision', 'exercises', 'createdAt', 'updatedAt'],
    WorkoutExercise: ['id', 'exercise', 'group', 'notes', 'restSeconds', 'alternatives', 'sets', 'prescription'],
    PrescribedSet: [
      'type',
      'repsMin',
      'repsMax',
      'load',
      'percentOfOneRepMax',
      'percentMax',
      'rpe',
      'rpeMax',
      'repsInReserve',
      'durationSeconds',
      'distanceMeters',
      'distanceUnit',
      'tempo',
      'restSeconds',
      'side',
    ],
    Load: ['value', 'unit', 'converted'],
    Exercise: [
      'id',
      'slug',
      'name',
      'aliases',
      'description',
      'category',
      'level',
      'mechanic',
      'force',
      'equipment',
      'metric',
      'primaryMuscles',
      'secondaryMuscles',
      'videoUrl',
      'isArchived',
      'createdAt',
      'updatedAt',
    ],
  }),
)

/** Returns a check whether an operation is a query that selects shareable fields only. */
export function shareableOperations(schema: GraphQLSchema) {
  const isOfShareableFields = everySelectedField(schema, (type, field) =>
    Boolean(SHAREABLE_FIELDS.get(type)?.includes(field)),
  )
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
    operation.operation === 'query' && isOfShareableFields(document, operation)
}
