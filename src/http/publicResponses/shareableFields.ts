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
 * The fields that say the same to everybody who may see what they hang on: an answer of these alone, asked for without a token,
 * is anybody's. Closed by default: a field that does not stand here makes its answer private.
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
    ...['id', 'slug', 'title', 'description', 'level', 'isPublished', 'publishedAt', 'revision'],
    ...['milestones', 'milestoneCount', 'createdAt', 'updatedAt'],
  ],
  Milestone: ['id', 'title', 'description', 'revision', 'workouts', 'programs', 'createdAt', 'updatedAt'],
  MilestoneWorkout: ['id', 'workout'],
  Workout: ['id', 'title', 'description', 'estimatedMinutes', 'revision', 'exercises', 'createdAt', 'updatedAt'],
  WorkoutExercise: ['id', 'exercise', 'group', 'notes', 'restSeconds', 'sets'],
  PrescribedSet: [
    ...[
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
  ],
  Load: ['value', 'unit', 'converted'],
  Exercise: [
    ...['id', 'slug', 'name', 'description', 'category', 'level', 'mechanic', 'force', 'equipment', 'metric'],
    ...['primaryMuscles', 'secondaryMuscles', 'videoUrl', 'isArchived', 'createdAt', 'updatedAt'],
  ],
}

/** Whether all that this query selects may be shared. What comes again is looked up. */
export function shareableOperations(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, boolean>()
  return (document: DocumentNode, operation: OperationDefinitionNode): boolean => {
    const answer = known.get(operation) ?? isShareable(schema, document, operation)
    known.set(operation, answer)
    return answer
  }
}

/** The fragments are looked at once each, whoever spreads them, and so are those that this operation does not spread. */
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
