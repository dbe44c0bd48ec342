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

register(Level, 'Level', 'Who a program or an exercise is for.')
register(ExerciseCategory, 'ExerciseCategory', 'The kind of training an exercise belongs to.')
register(Mechanic, 'Mechanic', 'How many joints move.', {
  COMPOUND: 'Several joints move.',
  ISOLATION: 'One joint moves.',
})
register(Force, 'Force', 'The direction of the effort.', {
  PUSH: 'Away from the body.',
  PULL: 'Towards the body.',
  STATIC: 'Held without moving.',
})
register(Equipment, 'Equipment', 'What an exercise needs.', { EZ_CURL_BAR: 'EZ curl bar.' })
register(Muscle, 'Muscle', 'What an exercise trains.')
register(ExerciseMetric, 'ExerciseMetric', 'Decides which fields a logged set needs, and refuses the others.', {
  LOAD_AND_REPS: 'A load and repetitions.',
  REPS: 'Repetitions alone: the body is the load.',
  DURATION: 'Seconds.',
  DISTANCE_AND_DURATION: 'Metres and seconds.',
})

@ObjectType({ implements: Node, description: 'An exercise of the library, which is open to everyone.' })
export class Exercise extends Node {
  @Field({ simple: true, description: 'Its part of a URL, unique.' })
  slug!: string

  @Field({ simple: true, description: 'What athletes and coaches call it.' })
  name!: string

  @Field(() => String, { nullable: true, simple: true, description: 'How it is done.' })
  description!: string | null

  @Field(() => ExerciseCategory, { simple: true, description: 'The kind of training it belongs to.' })
  category!: ExerciseCategory

  @Field(() => Level, { nullable: true, simple: true, description: 'Who it is for.' })
  level!: Level | null

  @Field(() => Mechanic, { nullable: true, simple: true, description: 'How many joints move.' })
  mechanic!: Mechanic | null

  @Field(() => Force, { nullable: true, simple: true, description: 'The direction of the effort.' })
  force!: Force | null

  @Field(() => Equipment, { nullable: true, simple: true, description: 'What it needs.' })
  equipment!: Equipment | null

  @Field(() => ExerciseMetric, { simple: true, description: 'Which fields a logged set needs.' })
  metric!: ExerciseMetric

  @Field(() => [Muscle], { simple: true, description: 'What it trains most.' })
  primaryMuscles!: Muscle[]

  @Field(() => [Muscle], { simple: true, description: 'What it trains as well.' })
  secondaryMuscles!: Muscle[]

  @Field(() => String, { nullable: true, simple: true, description: 'An https address that shows it being done.' })
  videoUrl!: string | null

  @Field({ simple: true, description: 'Archived exercises are left out of lists unless asked for.' })
  isArchived!: boolean

  @Field(() => DateTime, { simple: true, description: 'When it was added.' })
  createdAt!: string

  @Field(() => DateTime, { simple: true, description: 'When it last changed.' })
  updatedAt!: string

  static readonly from = perDocument((document: ExerciseDocument): Exercise => {
    return Object.assign(new Exercise(), {
      id: encodeId('exercise', document.id),
      slug: document.slug,
      name: document.name,
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
