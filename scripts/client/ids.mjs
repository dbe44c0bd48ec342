// Which ID stands where. An ID has the type of the node that it names, so that a program's ID is never taken for a
// milestone's. The SDL does not say it, but its names do. A name that this file does not understand fails the
// generation, because a plain string in its place would be noticed by nobody.
import { namedType } from './namedType.mjs'

/** A noun before `Id`, where it is not the name of the type. */
const NOUNS = {
  set: 'PerformedSet',
  session: 'AuthSession',
  slot: 'MilestoneWorkout',
  row: 'WorkoutExercise',
  alternative: 'Exercise',
  athlete: 'ProductUser',
  fromSlot: 'MilestoneWorkout',
  invitation: 'CoachingInvitation',
}
/** These name no node: the device or the ceremony makes them. */
const NO_NODE = /^(client|clientEvent|sessionClient|setClient|commentClient|ceremony)Id$/
/** Fields and arguments without such a noun. Null is any node. */
const EXCEPTIONS = {
  'Node.id': null,
  'Query.node(id)': null,
  'Query.nodes(ids)': null,
  'AddCommentInput.subjectId': null,
  'MarkCommentsReadInput.subjectId': null,
  'MilestonePlace.after': 'Milestone',
  'MilestonePlace.before': 'Milestone',
  'MilestoneWorkoutInput.id': 'MilestoneWorkout',
  'WorkoutExerciseInput.id': 'WorkoutExercise',
  'PlanMilestoneInput.id': 'Milestone',
  'PlanWorkoutInput.id': 'Workout',
  'PlanWorkoutInput.copyOf': 'Workout',
  'PlanRowInput.id': 'WorkoutExercise',
  'PlanRowInput.copyOf': 'WorkoutExercise',
  'TransformProgramInput.replaceExerciseWith': 'Exercise',
  'MilestoneSetMismatchError.missing': 'Milestone',
  'MilestoneSetMismatchError.unexpected': 'Milestone',
  'MilestoneSetMismatchError.duplicated': 'Milestone',
  'WorkoutSessionFilter.enrolment': 'Enrolment',
  'WorkoutSessionFilter.workout': 'Workout',
}

/** Every type whose objects have an ID, by name. */
export function typesWithId(schema) {
  return Object.values(schema.getTypeMap())
    .filter(
      (type) => type.constructor.name === 'GraphQLObjectType' && type.getFields().id && !type.name.startsWith('__'),
    )
    .map(({ name }) => name)
    .sort()
}

/** The TypeScript type of the ID in a field of an object or an input. */
export function idOfField(schema, owner, name) {
  return named(schema, `${owner}.${name}`, name, owner)
}

/** The TypeScript type of the ID in an argument. */
export function idOfArgument(schema, owner, field, name) {
  const place = `${owner}.${field.name}(${name})`
  if (name === 'id' && !(place in EXCEPTIONS)) return `${namedType(field.type).name}ID`
  if (name === 'exercise') return 'ExerciseID'
  return named(schema, place, name, owner)
}

function named(schema, place, name, owner) {
  if (place in EXCEPTIONS) return EXCEPTIONS[place] === null ? 'NodeID' : `${EXCEPTIONS[place]}ID`
  if (name === 'id' && schema.getType(owner).constructor.name === 'GraphQLObjectType') return `${owner}ID`
  if (NO_NODE.test(name)) return 'string'
  const noun = /^(?:deleted|removed)?([A-Za-z]+?)Ids?$/.exec(name)?.[1] ?? ''
  const small = noun.charAt(0).toLowerCase() + noun.slice(1)
  const type = NOUNS[small] ?? noun.charAt(0).toUpperCase() + noun.slice(1)
  if (!typesWithId(schema).includes(type)) throw new Error(`scripts/client/ids.mjs does not know what ${place} names.`)
  return `${type}ID`
}
