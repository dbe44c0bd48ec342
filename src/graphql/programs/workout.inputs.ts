import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int } from 'type-graphql'
import {
  IsDecimal,
  IsIdempotencyKey,
  IsLine,
  IsNotBelow,
  IsNotNull,
  IsOmittable,
  IsProse,
  IsTitle,
  IsWholeNumber,
} from '../../kernel/decorators.ts'
import { PRESCRIPTION } from '../../kernel/prescription.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
import { MassUnit, SetType } from '../../kernel/workoutVocabulary.ts'
import { Decimal, Tempo } from '../scalars/scalars.ts'

@InputType({ description: 'A load in the unit that it is entered in.' })
export class LoadInput {
  @Field(() => Decimal, { description: 'From 0 to 2000, at most 3 decimals.' })
  @IsDecimal({ minimum: 0, maximum: 2_000 })
  value!: string

  @Field(() => MassUnit, { description: 'The unit.' })
  unit!: MassUnit
}

@InputType({ description: 'What is prescribed for one set; what is omitted is up to the athlete.' })
export class PrescribedSetInput {
  @Field(() => SetType, { defaultValue: SetType.NORMAL, description: 'What kind of set.' })
  type!: SetType

  @Field(() => Int, { nullable: true, description: 'At least so many repetitions, 0 to 1000.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.repsMin)
  repsMin?: number | null

  @Field(() => Int, { nullable: true, description: 'At most so many repetitions, 0 to 1000, not below repsMin.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.repsMax)
  @IsNotBelow('repsMin')
  repsMax?: number | null

  @Field(() => LoadInput, { nullable: true, description: 'An absolute load.' })
  @IsOptional()
  @ValidateNested()
  load?: LoadInput | null

  @Field(() => Decimal, {
    nullable: true,
    description: 'A load in percent of what the athlete can lift once, 0 to 200.',
  })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.percentOfOneRepMax)
  percentOfOneRepMax?: string | null

  @Field(() => Decimal, { nullable: true, description: 'Rate of perceived exertion, 1 to 10.' })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.rpe)
  rpe?: string | null

  @Field(() => Int, { nullable: true, description: 'In seconds, at most a day.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.durationSeconds)
  durationSeconds?: number | null

  @Field(() => Decimal, { nullable: true, description: 'In metres, at most 1,000,000.' })
  @IsOptional()
  @IsDecimal(PRESCRIPTION.distanceMeters)
  distanceMeters?: string | null

  @Field(() => Tempo, { nullable: true, description: 'How fast each phase is.' })
  tempo?: string | null
}

@InputType({ description: 'A row to keep (its id) or to make (no id).' })
export class WorkoutExerciseInput {
  @Field(() => ID, { nullable: true, description: 'The ID of the row to keep; a new workout has none.' })
  id?: string | null

  @Field(() => ID, { description: 'The exercise.' })
  exerciseId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Exercises with the same group are done as a superset; at most 20 characters.',
  })
  @IsOptional()
  @IsLine(LIMITS.group)
  group?: string | null

  @Field(() => String, { nullable: true, description: 'Cues for the athlete, at most 500 characters.' })
  @IsOptional()
  @IsProse(LIMITS.notes)
  notes?: string | null

  @Field(() => Int, { nullable: true, description: 'Rest between sets in seconds, at most an hour.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.restSeconds)
  restSeconds?: number | null

  @Field(() => [PrescribedSetInput], { description: 'What is prescribed, set by set: 1 to 50.' })
  @ArrayMinSize(1, { message: 'must have at least one' })
  @ArrayMaxSize(LIMITS.setsPerExercise, { message: `may have at most ${LIMITS.setsPerExercise}` })
  @ValidateNested({ each: true })
  sets!: PrescribedSetInput[]
}

@InputType({ description: 'A new workout at revision 1.' })
export class CreateWorkoutInput {
  @Field({ description: 'One line of 1 to 120 characters with at least a letter or a digit.' })
  @IsTitle()
  title!: string

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Int, { nullable: true, description: 'How long it takes in minutes, at most a day.' })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.estimatedMinutes)
  estimatedMinutes?: number | null

  @Field(() => [WorkoutExerciseInput], { description: 'In the order they are done, at most 50.' })
  @ArrayMaxSize(LIMITS.exercisesPerWorkout, { message: `may have at most ${LIMITS.exercisesPerWorkout}` })
  @ValidateNested({ each: true })
  exercises!: WorkoutExerciseInput[]

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'What changes in a workout, and the revision that it is meant for.' })
export class UpdateWorkoutInput {
  @Field(() => ID, { description: 'The workout.' })
  workoutId!: string

  @Field(() => Int, { description: 'The revision that the change is meant for.' })
  expectedRevision!: number

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsTitle()
  title?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'In minutes, at most a day; unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsWholeNumber(PRESCRIPTION.estimatedMinutes)
  estimatedMinutes?: number | null

  @Field(() => [WorkoutExerciseInput], {
    nullable: true,
    description: 'The whole list, at most 50: what is not in it goes. Unchanged when omitted; cannot be null.',
  })
  @IsOmittable()
  @IsNotNull()
  @ArrayMaxSize(LIMITS.exercisesPerWorkout, { message: `may have at most ${LIMITS.exercisesPerWorkout}` })
  @ValidateNested({ each: true })
  exercises?: WorkoutExerciseInput[] | null
}

@InputType({ description: 'Which workout to delete.' })
export class DeleteWorkoutInput {
  @Field(() => ID, { description: 'The workout.' })
  workoutId!: string
}
