import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import {
  HasAtMost,
  HasOne,
  IsDecimal,
  IsIdempotencyKey,
  IsLine,
  IsLoadValue,
  IsNotBelow,
  IsOmittable,
  IsProse,
  IsTitle,
  IsUpperEndOf,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { PRESCRIPTION } from '../../kernel/prescription.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
import { DistanceUnit, MassUnit, SetType, Side, WorkoutEditReach } from '../../kernel/workoutVocabulary.ts'
import { Decimal, Prescription, Tempo } from '../scalars/scalars.ts'

@InputType({ description: 'A load and its unit, stored as entered.' })
export class LoadInput {
  @Field(() => Decimal, {
    description:
      'The amount, with at most 3 decimals: from 0 to 2000 kg, which is 4409.245 lb. In a prescription for an exercise with ' +
      'the metric REPS or DURATION it may be below 0, which is assistance.',
  })
  @IsLoadValue()
  value!: string

  @Field(() => MassUnit, { description: 'The unit of the amount.' })
  unit!: MassUnit
}

@InputType({
  description:
    'The prescription for one set. An omitted value is up to the athlete. A value that the metric of the exercise has no ' +
    'place for is refused with INVALID: repetitions and a tempo need a metric with repetitions, a percentage needs one with ' +
    'a load, a load needs any but DISTANCE_AND_DURATION, a duration needs one with a duration, and a distance needs one with a distance. A set has a load or a percentage, and not both.',
})
export class PrescribedSetInput {
  @Field(() => SetType, { defaultValue: SetType.NORMAL, description: 'The kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, description: 'The least number of repetitions, 0 to 1000.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.repsMin)
  repsMin?: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The greatest number of repetitions, 0 to 1000, not less than `repsMin`.',
  })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.repsMax)
  @IsNotBelow('repsMin')
  repsMax?: number | null

  @Field(() => LoadInput, {
    nullable: true,
    description: 'An absolute load. With the metric REPS or DURATION, what is added to the body weight.',
  })
  @IsOptional()
  @ValidateNested()
  load?: LoadInput | null

  @Field(() => Decimal, {
    nullable: true,
    description: "The load as a percentage of the athlete's one-repetition maximum, 0 to 200.",
  })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.percentOfOneRepMax)
  percentOfOneRepMax?: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'The upper end of a range of percentages that begins at `percentOfOneRepMax`, not less than it.',
  })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.percentMax)
  @IsUpperEndOf('percentOfOneRepMax')
  percentMax?: string | null

  @Field(() => Decimal, { nullable: true, description: 'The rate of perceived exertion (RPE), 1 to 10.' })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.rpe)
  rpe?: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'The upper end of a range of RPE that begins at `rpe`, not less than it.',
  })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.rpeMax)
  @IsUpperEndOf('rpe')
  rpeMax?: string | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'Repetitions in reserve (RIR): how many more would still be possible, 0 to 10.',
  })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.repsInReserve)
  repsInReserve?: string | null

  @Field(() => Int, { nullable: true, description: 'The duration in seconds, at most a day (86,400).' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.durationSeconds)
  durationSeconds?: number | null

  @Field(() => Decimal, { nullable: true, description: 'The distance in metres, at most 1,000,000.' })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.distanceMeters)
  distanceMeters?: string | null

  @Field(() => DistanceUnit, {
    nullable: true,
    description: 'The unit in which the distance was entered, to show it in. Metres when omitted.',
  })
  distanceUnit?: DistanceUnit | null

  @Field(() => Tempo, { nullable: true, description: 'The tempo of each repetition.' })
  tempo?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The rest after this set in seconds, at most an hour (3,600). That of the row when omitted.',
  })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.restSeconds)
  restSeconds?: number | null

  @Field(() => Side, { nullable: true, description: 'The side of the body that the set is for.' })
  side?: Side | null
}

@InputType({ description: 'One exercise of a workout: an existing row (with its `id`) or a new row (without `id`).' })
export class WorkoutExerciseInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of an existing row of the workout, to keep it. Omit it for a new row; a new workout has no rows to keep.',
  })
  id?: string | null

  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Exercises with the same group are done as a superset; at most 20 characters. Spaces around it mean nothing, and ' +
      'an empty group is none.',
  })
  @IsOptional()
  @IsLine(LIMITS.group)
  group?: string | null

  @Field(() => String, { nullable: true, description: 'Instructions for the athlete, at most 500 characters.' })
  @IsOptional()
  @IsProse(LIMITS.notes)
  notes?: string | null

  @Field(() => Int, { nullable: true, description: 'The rest between sets in seconds, at most an hour (3,600).' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.restSeconds)
  restSeconds?: number | null

  @Field(() => [PrescribedSetInput], {
    nullable: true,
    description: 'The prescribed sets in order, 1 to 50. Give exactly one of `sets` and `prescription`.',
  })
  @IsOptional()
  @HasOne('must have at least one set')
  @HasAtMost(LIMITS.setsPerExercise)
  @ValidateNested({ each: true })
  sets?: PrescribedSetInput[] | null

  @Field(() => Prescription, {
    nullable: true,
    description: 'The prescribed sets in one line, such as `3x5 @75% rest 3:00`, 1 to 50 sets.',
  })
  prescription?: string | null

  @Field(() => [ID], {
    nullable: true,
    description:
      'The IDs of exercises that may be done instead, in order of preference, at most 5. None when omitted. A set of one ' +
      'of them is no substitution.',
  })
  @IsOptional()
  @HasAtMost(LIMITS.alternativesPerExercise)
  alternativeIds?: string[] | null
}

@InputType({ description: 'A new workout, which begins at revision 1.' })
export class CreateWorkoutInput {
  @Field({ description: 'The title: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, {
    nullable: true,
    description: 'What the workout is for and how to approach it, at most 2,000 characters.',
  })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Int, { nullable: true, description: 'The estimated duration in minutes, from 1 to a day (1,440).' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.estimatedMinutes)
  estimatedMinutes?: number | null

  @Field(() => [WorkoutExerciseInput], {
    description: 'The exercises in the order in which they are done, at most 50.',
  })
  @HasAtMost(LIMITS.exercisesPerWorkout)
  @ValidateNested({ each: true })
  exercises!: WorkoutExerciseInput[]

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'The changes to a workout, and the revision that they are meant for.' })
export class UpdateWorkoutInput {
  @Field(() => ID, { description: 'The ID of the workout.' })
  workoutId!: string

  @Field(() => Int, {
    description:
      'The present revision of the workout, as the caller knows it. Any other is refused with STALE_REVISION.',
  })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'The new title. Unchanged when omitted; null is refused.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, { nullable: true, description: 'The new description. Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The new estimated duration in minutes, from 1 to a day (1,440). Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.estimatedMinutes)
  estimatedMinutes?: number | null

  @Field(() => [WorkoutExerciseInput], {
    nullable: true,
    description:
      'The complete new list, at most 50. Rows that it leaves out are removed. Unchanged when omitted; null is ' +
      'refused.',
  })
  @IsOmittable()
  @HasAtMost(LIMITS.exercisesPerWorkout)
  @ValidateNested({ each: true })
  exercises?: WorkoutExerciseInput[] | null

  @Field(() => WorkoutEditReach, {
    defaultValue: WorkoutEditReach.NEWER_REVISIONS,
    description: 'Whom the edit reaches. What a session that has begun was asked to do never changes.',
  })
  reach?: WorkoutEditReach
}

registerEnumType(WorkoutEditReach, {
  name: 'WorkoutEditReach',
  description: 'Whom the edit of a workout reaches.',
  valuesConfig: {
    NEWER_REVISIONS: { description: 'Athletes who take the new revision of their program, or are moved to it.' },
    EVERYONE: {
      description:
        'Those, and every athlete who follows the newest revision of a program that holds the workout: they are moved to ' +
        'the next one at once. For mistakes, such as a typing error.',
    },
  },
})

@InputType({ description: 'The workout to delete.' })
export class DeleteWorkoutInput {
  @Field(() => ID, { description: 'The ID of the workout.' })
  workoutId!: string
}
