import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const PAGE = ['edges', 'nodes', 'pageInfo', 'totalCount']
const EDGE = ['cursor', 'node']

/**
 * The fields that say the same to every caller who may see their parent. An answer of these fields alone, to a request
 * without a token, is the same for everybody. Closed by default: a field that is not listed here makes the answer
 * private.
 */
export const SHAREABLE_FIELDS: Readonly<Record<string, readonly string[]>> = {
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
  WorkoutExercise: ['id', 'exercise', 'group', 'notes', 'restSeconds', 'sets'],
  PrescribedSet: [
    'type',
    'repsMin',
    'repsMax',
    'load',
    'percentOfOneRepMax',
    'rpe',
    'durationSeconds',
    'distanceMeters',
    'tempo',
  ],
  Load: ['value', 'unit', 'converted'],
  Exercise: [
    'id',
    'slug',
    'name',
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
}

/** Returns a check whether a query selects shareable fields only. The result for an operation is remembered. */
export function shareableOperations(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, boolean>()
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
    const answer = known.get(operation) ?? isShareable(schema, document, operation)
    known.set(operation, answer)
    return answer
  }
}

/**
 * Each fragment is checked once, however often it is spread. Fragments that this operation does not spread are checked
 * too.
 */
function isShareable(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'query') return false
  const fragments = document.definitions.filter(({ kind }) => kind === 'FragmentDefinition')
  const types = new TypeInfo(schema)
  let allShareable = true
  visit(
    { ...document, definitions: [operation, ...fragments] },
    visitWithTypeInfo(types, {
      Field: ({ name: { value: name } }) => {
        const parent = types.getParentType()?.name ?? ''
        if (name !== '__typename' && !SHAREABLE_FIELDS[parent]?.includes(name)) allShareable = false
      },
    }),
  )
  return allShareable
}
