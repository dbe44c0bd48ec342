import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import { IsClientId, IsDecimal, IsNotAhead, IsOmittable, IsProse, IsWholeNumber } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { LOGGED } from '../../kernel/setValues.ts'
import { SetType } from '../../kernel/workoutVocabulary.ts'
import { LoadInput } from '../programs/workout.inputs.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'

@InputType({ description: 'The workout to start: either `workoutId` alone, or both `enrolmentId` and `slotId`.' })
export class StartWorkoutInput {
  @Field(() => ID, { description: 'A UUID made on the device. The same UUID returns the same session again.' })
  @IsClientId()
  clientId!: string

  @Field(() => ID, { nullable: true, description: 'A workout to do on its own, outside any enrolment.' })
  workoutId?: string | null

  @Field(() => ID, { nullable: true, description: 'An active enrolment of the caller.' })
  enrolmentId?: string | null

  @Field(() => ID, { nullable: true, description: 'A slot of the revision that the enrolment is pinned to.' })
  slotId?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the workout started; now when omitted. It must be less than a day in the future.',
  })
  @IsOptional()
  @IsNotAhead()
  startedAt?: string | null
}

/** The values of a set, for logging and for editing. */
@InputType()
export abstract class SetValuesInput {
  type?: SetType

  @Field(() => Int, { nullable: true, description: 'The number of repetitions, 0 to 10000.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.reps)
  reps?: number | null

  @Field(() => LoadInput, { nullable: true, description: 'The load, in the unit it is entered in.' })
  @IsOptional()
  @ValidateNested()
  load?: LoadInput | null

  @Field(() => Decimal, { nullable: true, description: 'Rate of perceived exertion, 1 to 10.' })
  @IsOptional()
  @IsDecimal(LOGGED.rpe)
  rpe?: string | null

  @Field(() => Int, { nullable: true, description: 'The duration in seconds, 0 to 86400.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.durationSeconds)
  durationSeconds?: number | null

  @Field(() => Decimal, { nullable: true, description: 'The distance in metres, 0 to 1000000.' })
  @IsOptional()
  @IsDecimal(LOGGED.distanceMeters)
  distanceMeters?: string | null

  @Field(() => String, { nullable: true, description: "The athlete's notes on the set, at most 500 characters." })
  @IsOptional()
  @IsProse(LIMITS.notes)
  notes?: string | null
}

@InputType({ description: 'The set to log, with exactly the measures that the metric of its exercise needs.' })
export class LogSetInput extends SetValuesInput {
  @Field(() => ID, { description: 'The session of the caller that the set belongs to.' })
  workoutSessionId!: string

  @Field(() => ID, { description: 'A UUID made on the device. The same UUID returns the same set again.' })
  @IsClientId()
  clientId!: string

  @Field(() => ID, {
    description: 'The exercise that was done. It need not be in the workout: athletes may swap exercises.',
  })
  exerciseId!: string

  @Field(() => SetType, { defaultValue: SetType.NORMAL, description: 'The kind of set.' })
  declare type: SetType

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the set was done; now when omitted. It must be less than a day in the future.',
  })
  @IsOptional()
  @IsNotAhead()
  performedAt?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The row of the workout (a `WorkoutExercise`) that the set fulfils.',
  })
  workoutExerciseId?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Which prescribed set of that row the set fulfils, counted from 0, at most 49.',
  })
  @IsOptional()
  @IsWholeNumber(LOGGED.prescribedSetIndex)
  prescribedSetIndex?: number | null
}

@InputType({ description: 'The changes to a set. An omitted value stays unchanged; null clears the value.' })
export class UpdateSetInput extends SetValuesInput {
  @Field(() => ID, { description: 'The ID of the set to edit.' })
  setId!: string

  @Field(() => SetType, { nullable: true, description: 'The kind of set; cannot be null.' })
  @IsOmittable()
  declare type?: SetType
}

@InputType({ description: 'The set to remove.' })
export class RemoveSetInput {
  @Field(() => ID, { description: 'The ID of the set to remove.' })
  setId!: string
}

@InputType({ description: 'The session to complete, with notes and a rating.' })
export class CompleteWorkoutInput {
  @Field(() => ID, { description: 'The ID of the session to complete.' })
  workoutSessionId!: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the workout was completed; now when omitted. It must not be before the start of the session, and must be ' +
      'less than a day in the future.',
  })
  @IsOptional()
  @IsNotAhead()
  completedAt?: string | null

  @Field(() => String, { nullable: true, description: "The athlete's notes on the workout, at most 2000 characters." })
  @IsOptional()
  @IsProse(LIMITS.sessionNotes)
  notes?: string | null

  @Field(() => Int, { nullable: true, description: 'How the workout felt, 1 to 5.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.rating)
  rating?: number | null
}

@InputType({ description: 'The session to abandon.' })
export class AbandonWorkoutInput {
  @Field(() => ID, { description: 'The ID of the session to abandon.' })
  workoutSessionId!: string
}
