import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import {
  IsClientId,
  IsDecimal,
  IsNotAhead,
  IsOmittable,
  IsProse,
  IsTitle,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { LOGGED } from '../../kernel/setValues.ts'
import { SetType } from '../../kernel/workoutVocabulary.ts'
import { LoadInput } from '../programs/workout.inputs.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'

@InputType({
  description: 'The workout to start: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone.',
})
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

  @Field(() => String, {
    nullable: true,
    description:
      'The title of a freestyle workout, which nobody has written: 1 to 120 characters. It fills no slot; it counts for ' +
      'history, records and streaks.',
  })
  @IsOptional()
  @IsTitle()
  title?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the workout started; now when omitted. It must be less than a day in the future.',
  })
  @IsOptional()
  @IsNotAhead()
  startedAt?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the athlete begins with pain. Another start with the same `clientId` takes it back as little as it moves the start.',
  })
  hasPain?: boolean | null
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

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the set hurt. Coaches of the athlete are told of pain. Null says nothing, and in an edit clears it.',
  })
  hasPain?: boolean | null
}

@InputType({ description: 'The set to log, with exactly the measures that the metric of its exercise needs.' })
export class LogSetInput extends SetValuesInput {
  @Field(() => ID, { description: 'The session of the caller that the set belongs to.' })
  workoutSessionId!: string

  @Field(() => ID, {
    description:
      'A UUID made on the device. The same UUID with the same values returns the same set as it is now. With other ' +
      'values it edits the set, and what is left out stays as it is, but for `type`. A removed set stays removed.',
  })
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
    description:
      'When the set was done; now when omitted. It must be less than a day in the future. Where the set was logged ' +
      'before, it must be the same moment again. Only a set that was always logged with the same values may get an ' +
      'earlier one.',
  })
  @IsOptional()
  @IsNotAhead()
  performedAt?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      "The row (a `WorkoutExercise`) that the set fulfils. It must be a row of the session's workout. A row that was " +
      'edited away less than a day before the set was done still counts.',
  })
  workoutExerciseId?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'Which prescribed set of that row the set fulfils, counted from 0, at most 49. It needs `workoutExerciseId`. ' +
      'The row must have so many sets, unless its workout was edited less than a day before the set was done, or later.',
  })
  @IsOptional()
  @IsWholeNumber(LOGGED.prescribedSetIndex)
  prescribedSetIndex?: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'The place of the set among the sets of the same moment, 0 to 999999999. Give it where sets may share a moment ' +
      'and arrive in another order (see `WorkoutSession.sets`).',
  })
  @IsOptional()
  @IsWholeNumber(LOGGED.sequence)
  sequence?: number | null
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

  @Field(() => String, {
    nullable: true,
    description:
      "The athlete's notes on the workout, at most 2000 characters. Ignored when the workout is already completed: use " +
      '`updateWorkoutSession`.',
  })
  @IsOptional()
  @IsProse(LIMITS.sessionNotes)
  notes?: string | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How the workout felt, 1 to 5. Ignored when the workout is already completed: use `updateWorkoutSession`.',
  })
  @IsOptional()
  @IsWholeNumber(LOGGED.rating)
  rating?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the athlete had pain. Ignored when the workout is already completed: use `updateWorkoutSession`.',
  })
  hasPain?: boolean | null
}

@InputType({ description: 'The session to abandon.' })
export class AbandonWorkoutInput {
  @Field(() => ID, { description: 'The ID of the session to abandon.' })
  workoutSessionId!: string
}

@InputType({ description: 'The changes to a session. An omitted value stays unchanged.' })
export class UpdateWorkoutSessionInput {
  @Field(() => ID, { description: 'The ID of the session to edit.' })
  workoutSessionId!: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the workout started; cannot be null. It must not be after the end of the session, and must be less than a ' +
      'day in the future.',
  })
  @IsOmittable()
  @IsNotAhead()
  startedAt?: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the workout was completed; cannot be null. Only a completed session has it. It must not be before the start ' +
      'of the session, and must be less than a day in the future.',
  })
  @IsOmittable()
  @IsNotAhead()
  completedAt?: string

  @Field(() => String, {
    nullable: true,
    description: "The athlete's notes on the workout, at most 2000 characters; null clears them.",
  })
  @IsOptional()
  @IsProse(LIMITS.sessionNotes)
  notes?: string | null

  @Field(() => Int, { nullable: true, description: 'How the workout felt, 1 to 5; null clears it.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.rating)
  rating?: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the athlete had pain; null clears it.',
  })
  hasPain?: boolean | null
}

@InputType({ description: 'The session to delete.' })
export class DeleteWorkoutSessionInput {
  @Field(() => ID, { description: 'The ID of the session to delete.' })
  workoutSessionId!: string
}
