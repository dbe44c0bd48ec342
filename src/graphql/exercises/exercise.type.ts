import { Field, ObjectType, registerEnumType } from 'type-graphql'
import {
  Equipment,
  ExerciseCategory,
  ExerciseMetric,
  Force,
  Level,
  Mechanic,
  Muscle,
  optionsOf,
} from '../../kernel/exerciseVocabulary.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Exercise as ExerciseDocument } from '../../payload-types.ts'
import { perDocument } from '../../storage/perDocument.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

/** Registers an enum. A value's description is its label, or the text in `more`. */
function register(
  vocabulary: Record<string, string>,
  name: string,
  description: string,
  more: Record<string, string> = {},
) {
  const valuesConfig = Object.fromEntries(
    optionsOf(vocabulary).map(({ label, value }) => [value, { description: more[value] ?? `${label}.` }]),
  )
  registerEnumType(vocabulary, { name, description, valuesConfig })
}

register(Level, 'Level', 'The level of experience that a program or an exercise is for.')
register(ExerciseCategory, 'ExerciseCategory', 'The kind of training that an exercise belongs to.')
register(Mechanic, 'Mechanic', 'Whether an exercise moves one joint or several.', {
  COMPOUND: 'Several joints move.',
  ISOLATION: 'One joint moves.',
})
register(Force, 'Force', 'The direction of the effort in an exercise.', {
  PUSH: 'The effort goes away from the body.',
  PULL: 'The effort goes towards the body.',
  STATIC: 'The position is held without moving.',
})
register(Equipment, 'Equipment', 'The equipment that an exercise needs.', { EZ_CURL_BAR: 'EZ curl bar.' })
register(Muscle, 'Muscle', 'A muscle that an exercise trains.')
register(ExerciseMetric, 'ExerciseMetric', 'The measures that a logged set must have; others are refused.', {
  LOAD_AND_REPS: 'A load and repetitions.',
  REPS: 'Repetitions alone: the body weight is the load.',
  DURATION: 'A duration in seconds.',
  DISTANCE_AND_DURATION: 'A distance in metres and a duration in seconds.',
})

@ObjectType({ implements: Node, description: 'An exercise of the library, which is open to everyone.' })
export class Exercise extends Node {
  @Field({ simple: true, description: 'The unique name of the exercise in URLs.' })
  slug!: string

  @Field({ simple: true, description: 'The name of the exercise.' })
  name!: string

  @Field(() => [String], {
    simple: true,
    description: 'Other names that people search for the exercise by, such as "OHP".',
  })
  aliases!: string[]

  @Field(() => String, { nullable: true, simple: true, description: 'How to do the exercise.' })
  description!: string | null

  @Field(() => ExerciseCategory, { simple: true, description: 'The kind of training that the exercise belongs to.' })
  category!: ExerciseCategory

  @Field(() => Level, {
    nullable: true,
    simple: true,
    description: 'The level of experience that the exercise is for.',
  })
  level!: Level | null

  @Field(() => Mechanic, {
    nullable: true,
    simple: true,
    description: 'Whether the exercise moves one joint or several.',
  })
  mechanic!: Mechanic | null

  @Field(() => Force, { nullable: true, simple: true, description: 'The direction of the effort.' })
  force!: Force | null

  @Field(() => Equipment, { nullable: true, simple: true, description: 'The equipment that the exercise needs.' })
  equipment!: Equipment | null

  @Field(() => ExerciseMetric, {
    simple: true,
    description: 'The measures that a logged set of the exercise must have.',
  })
  metric!: ExerciseMetric

  @Field(() => [Muscle], { simple: true, description: 'The muscles that the exercise trains most.' })
  primaryMuscles!: Muscle[]

  @Field(() => [Muscle], { simple: true, description: 'The muscles that the exercise also trains.' })
  secondaryMuscles!: Muscle[]

  @Field(() => String, {
    nullable: true,
    simple: true,
    description: 'The https address of a video that shows the exercise.',
  })
  videoUrl!: string | null

  @Field({
    simple: true,
    description: 'Whether the exercise is archived. Lists leave out archived exercises unless asked for them.',
  })
  isArchived!: boolean

  @Field(() => DateTime, { simple: true, description: 'When the exercise was added.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When the exercise last changed.' })
  updatedAt!: string

  static readonly from = perDocument((document: ExerciseDocument): Exercise => {
    return Object.assign(new Exercise(), {
      id: encodeId('exercise', document.id),
      slug: document.slug,
      name: document.name,
      aliases: document.aliases ?? [],
      description: document.description || null,
      category: document.category,
      level: document.level ?? null,
      mechanic: document.mechanic ?? null,
      force: document.force ?? null,
      equipment: document.equipment ?? null,
      metric: document.metric,
      primaryMuscles: document.primaryMuscles,
      secondaryMuscles: document.secondaryMuscles ?? [],
      videoUrl: document.videoUrl || null,
      isArchived: document.isArchived ?? false,
      createdAt: document.createdAt,
      updatedAt: document.updatedAt,
    })
  })
}

export const ExerciseConnection = connectionOf('Exercise', Exercise, 'exercises')
