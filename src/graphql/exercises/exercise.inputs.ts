import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import {
  IsIdempotencyKey,
  IsLine,
  IsNotNull,
  IsOmittable,
  IsProse,
  IsTitle,
  IsVideoUrl,
} from '../../kernel/decorators.ts'
import {
  Equipment,
  ExerciseCategory,
  ExerciseMetric,
  Force,
  Level,
  Mechanic,
  Muscle,
} from '../../kernel/exerciseVocabulary.ts'
import { IDEMPOTENCY_KEY, LIMITS } from '../../kernel/rules.ts'
import { PageArgs } from '../connections/page.args.ts'

export enum ExerciseOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
}

registerEnumType(ExerciseOrder, {
  name: 'ExerciseOrder',
  description: 'The order of a list of exercises.',
  valuesConfig: {
    NAME_ASC: { description: 'A to Z.' },
    NAME_DESC: { description: 'Z to A.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
  },
})

@InputType({ description: 'Which exercises. Several conditions must all hold; within a list, one of its values.' })
export class ExerciseFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, each the beginning of a word of the name, category or equipment. Case and accents do not matter.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => [ExerciseCategory], { nullable: true, description: 'One of these categories.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  category?: ExerciseCategory[] | null

  @Field(() => [Level], { nullable: true, description: 'One of these levels.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  level?: Level[] | null

  @Field(() => [Equipment], { nullable: true, description: 'One of these pieces of equipment.' })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  equipment?: Equipment[] | null

  @Field(() => [Muscle], {
    nullable: true,
    description: 'Trains one of these muscles, as a primary or a secondary one.',
  })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'may name at most 20' })
  muscle?: Muscle[] | null

  @Field(() => Boolean, { nullable: true, description: 'Archived ones too.' })
  includeArchived?: boolean | null
}

@ArgsType()
export class ExercisesArgs extends PageArgs {
  @Field(() => ExerciseFilter, { nullable: true, description: 'Which ones; all that are not archived when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: ExerciseFilter | null

  @Field(() => ExerciseOrder, { defaultValue: ExerciseOrder.NAME_ASC, description: 'In which order.' })
  orderBy!: ExerciseOrder
}

const TooManyMuscles = () =>
  ArrayMaxSize(LIMITS.musclesPerExercise, { message: `may name at most ${LIMITS.musclesPerExercise}` })
const EachMuscleOnce = () => ArrayUnique({ message: 'must name each muscle only once' })
const AtLeastOneMuscle = () => ArrayMinSize(1, { message: 'must name at least one muscle' })

@InputType({ description: 'A new exercise of the library, under the slug of its name.' })
export class CreateExerciseInput {
  @Field({ description: 'One line of 1 to 120 characters with at least a letter a-z or a digit.' })
  @IsTitle()
  name!: string

  @Field(() => String, { nullable: true, description: 'How it is done, at most 2,000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => ExerciseCategory, { description: 'The kind of training it belongs to.' })
  category!: ExerciseCategory

  @Field(() => ExerciseMetric, { description: 'Which fields a logged set needs.' })
  metric!: ExerciseMetric

  @Field(() => Level, { nullable: true, description: 'Who it is for.' })
  level?: Level | null

  @Field(() => Mechanic, { nullable: true, description: 'How many joints move.' })
  mechanic?: Mechanic | null

  @Field(() => Force, { nullable: true, description: 'The direction of the effort.' })
  force?: Force | null

  @Field(() => Equipment, { nullable: true, description: 'What it needs.' })
  equipment?: Equipment | null

  @Field(() => [Muscle], { description: 'What it trains most: at least one, each once.' })
  @AtLeastOneMuscle()
  @TooManyMuscles()
  @EachMuscleOnce()
  primaryMuscles!: Muscle[]

  @Field(() => [Muscle], { nullable: true, description: 'What it trains as well, each once.' })
  @IsOptional()
  @TooManyMuscles()
  @EachMuscleOnce()
  secondaryMuscles?: Muscle[] | null

  @Field(() => String, { nullable: true, description: 'An https address that shows it being done.' })
  @IsOptional()
  @IsVideoUrl()
  videoUrl?: string | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'What changes in an exercise; its slug stays.' })
export class UpdateExerciseInput {
  @Field(() => ID, { description: 'The exercise.' })
  exerciseId!: string

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsTitle()
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => ExerciseCategory, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsNotNull()
  category?: ExerciseCategory | null

  @Field(() => ExerciseMetric, { nullable: true, description: 'Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsNotNull()
  metric?: ExerciseMetric | null

  @Field(() => Level, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  level?: Level | null

  @Field(() => Mechanic, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  mechanic?: Mechanic | null

  @Field(() => Force, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  force?: Force | null

  @Field(() => Equipment, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  equipment?: Equipment | null

  @Field(() => [Muscle], { nullable: true, description: 'The whole list. Unchanged when omitted; cannot be null.' })
  @IsOmittable()
  @IsNotNull()
  @AtLeastOneMuscle()
  @TooManyMuscles()
  @EachMuscleOnce()
  primaryMuscles?: Muscle[] | null

  @Field(() => [Muscle], { nullable: true, description: 'The whole list. Unchanged when omitted; null clears it.' })
  @IsOptional()
  @TooManyMuscles()
  @EachMuscleOnce()
  secondaryMuscles?: Muscle[] | null

  @Field(() => String, { nullable: true, description: 'Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsVideoUrl()
  videoUrl?: string | null
}

@InputType({ description: 'Which exercise to archive.' })
export class ArchiveExerciseInput {
  @Field(() => ID, { description: 'The exercise.' })
  exerciseId!: string
}

@InputType({ description: 'Which exercise to bring back.' })
export class UnarchiveExerciseInput {
  @Field(() => ID, { description: 'The exercise.' })
  exerciseId!: string
}

@InputType({ description: 'Which exercise to delete.' })
export class DeleteExerciseInput {
  @Field(() => ID, { description: 'The exercise.' })
  exerciseId!: string
}
