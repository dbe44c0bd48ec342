import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import {
  IsClientId,
  IsDecimal,
  IsNotAhead,
  IsNotNull,
  IsOmittable,
  IsProse,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { LOGGED } from '../../kernel/setValues.ts'
import { SetType } from '../../kernel/workoutVocabulary.ts'
import { LoadInput } from '../programs/workout.inputs.ts'
import { DateTime, Decimal } from '../scalars/scalars.ts'

@InputType({ description: 'A workout that begins: either `workoutId` alone, or `enrolmentId` and `slotId`.' })
export class StartWorkoutInput {
  @Field(() => ID, { description: 'A UUID made on the device: the same one answers the same session.' })
  @IsClientId()
  clientId!: string

  @Field(() => ID, { nullable: true, description: 'A workout on its own.' })
  workoutId?: string | null

  @Field(() => ID, { nullable: true, description: 'An active enrolment of the caller.' })
  enrolmentId?: string | null

  @Field(() => ID, { nullable: true, description: 'A slot that the enrolment follows.' })
  slotId?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Now when omitted; at most a day ahead.' })
  @IsOptional()
  @IsNotAhead()
  startedAt?: string | null
}

/** The values of a set, for logging and for editing. */
@InputType()
export abstract class SetValuesInput {
  type?: SetType

  @Field(() => Int, { nullable: true, description: 'Repetitions, 0 to 10000.' })
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

  @Field(() => Int, { nullable: true, description: 'In seconds, 0 to 86400.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.durationSeconds)
  durationSeconds?: number | null

  @Field(() => Decimal, { nullable: true, description: 'In metres, 0 to 1000000.' })
  @IsOptional()
  @IsDecimal(LOGGED.distanceMeters)
  distanceMeters?: string | null

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  @IsOptional()
  @IsProse(LIMITS.notes)
  notes?: string | null
}

@InputType({ description: 'A set, with the measures that the metric of its exercise needs, and no others.' })
export class LogSetInput extends SetValuesInput {
  @Field(() => ID, { description: 'In which session of the caller.' })
  workoutSessionId!: string

  @Field(() => ID, { description: 'A UUID made on the device: the same one answers the same set.' })
  @IsClientId()
  clientId!: string

  @Field(() => ID, { description: 'What was done. Athletes swap: it need not be in the workout.' })
  exerciseId!: string

  @Field(() => SetType, { defaultValue: SetType.NORMAL, description: 'What kind of set.' })
  declare type: SetType

  @Field(() => DateTime, { nullable: true, description: 'Now when omitted; at most a day ahead.' })
  @IsOptional()
  @IsNotAhead()
  performedAt?: string | null

  @Field(() => ID, { nullable: true, description: 'The row of the workout that it fulfils.' })
  workoutExerciseId?: string | null

  @Field(() => Int, { nullable: true, description: 'Which prescribed set of that row, from 0.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.prescribedSetIndex)
  prescribedSetIndex?: number | null
}

@InputType({ description: 'What changes in a set; what is omitted stays, null clears.' })
export class UpdateSetInput extends SetValuesInput {
  @Field(() => ID, { description: 'Which one.' })
  setId!: string

  @Field(() => SetType, { nullable: true, description: 'What kind of set.' })
  @IsOmittable()
  @IsNotNull()
  declare type?: SetType
}

@InputType({ description: 'The set to remove.' })
export class RemoveSetInput {
  @Field(() => ID, { description: 'Which one.' })
  setId!: string
}

@InputType({ description: 'The session that is done, and how it was.' })
export class CompleteWorkoutInput {
  @Field(() => ID, { description: 'Which one.' })
  workoutSessionId!: string

  @Field(() => DateTime, {
    nullable: true,
    description: 'Now when omitted; not before the session started, at most a day ahead.',
  })
  @IsOptional()
  @IsNotAhead()
  completedAt?: string | null

  @Field(() => String, { nullable: true, description: 'At most 2000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.sessionNotes)
  notes?: string | null

  @Field(() => Int, { nullable: true, description: 'How it felt, 1 to 5.' })
  @IsOptional()
  @IsWholeNumber(LOGGED.rating)
  rating?: number | null
}

@InputType({ description: 'The session to abandon.' })
export class AbandonWorkoutInput {
  @Field(() => ID, { description: 'Which one.' })
  workoutSessionId!: string
}
