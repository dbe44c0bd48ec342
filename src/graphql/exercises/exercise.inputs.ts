import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import {
  AreAliases,
  HasAtMost,
  HasEachOnce,
  HasOne,
  IsIdempotencyKey,
  IsLine,
  IsOmittable,
  IsProse,
  IsSlug,
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
import { describeSearch } from '../connections/describeSearch.ts'
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
    NAME_ASC: { description: 'By name, A to Z.' },
    NAME_DESC: { description: 'By name, Z to A.' },
    UPDATED_AT_DESC: { description: 'The last changed first.' },
  },
})

@InputType({
  description:
    'Conditions for a list of exercises. All given conditions must hold; a list of values holds when one of them ' +
    'matches.',
})
export class ExerciseFilter {
  @Field(() => String, {
    nullable: true,
    description: describeSearch('the name, the aliases, the category or the equipment'),
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => [ExerciseCategory], { nullable: true, description: 'Exercises in one of these categories; at most 20.' })
  @IsOptional()
  @HasAtMost(20)
  category?: ExerciseCategory[] | null

  @Field(() => [Level], { nullable: true, description: 'Exercises for one of these levels; at most 20.' })
  @IsOptional()
  @HasAtMost(20)
  level?: Level[] | null

  @Field(() => [Equipment], {
    nullable: true,
    description: 'Exercises that need one of these pieces of equipment; at most 20.',
  })
  @IsOptional()
  @HasAtMost(20)
  equipment?: Equipment[] | null

  @Field(() => [Muscle], {
    nullable: true,
    description: 'Exercises that train one of these muscles, as a primary or a secondary muscle; at most 20.',
  })
  @IsOptional()
  @HasAtMost(20)
  muscle?: Muscle[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to include archived exercises. They are left out when omitted.',
  })
  includeArchived?: boolean | null
}

@ArgsType()
export class ExercisesArgs extends PageArgs {
  @Field(() => ExerciseFilter, {
    nullable: true,
    description: 'Which exercises to list. All that are not archived when omitted.',
  })
  @IsOptional()
  @ValidateNested()
  filter?: ExerciseFilter | null

  @Field(() => ExerciseOrder, { defaultValue: ExerciseOrder.NAME_ASC, description: 'The order of the list.' })
  orderBy!: ExerciseOrder
}

const TooManyMuscles = () => HasAtMost(LIMITS.musclesPerExercise)
const EachMuscleOnce = () => HasEachOnce('must name each muscle only once')
const AtLeastOneMuscle = () => HasOne('must name at least one muscle')
const TooManyAliases = () => HasAtMost(LIMITS.aliasesPerExercise)

@InputType({ description: 'A new exercise for the library.' })
export class CreateExerciseInput {
  @Field({ description: 'The name: one line of 1 to 120 characters with at least one letter or digit.' })
  @IsTitle()
  name!: string

  @Field(() => String, {
    nullable: true,
    description:
      'The unique name in URLs, which stays when the name changes: lower-case letters a-z, digits and single hyphens ' +
      'between them, at most 80 characters. Made from the name when omitted.',
  })
  @IsOptional()
  @IsSlug()
  slug?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Other names that people search for the exercise by, such as "OHP": at most 20, each only once, and each one ' +
      'line of 1 to 100 characters with at least one letter or digit.',
  })
  @IsOptional()
  @TooManyAliases()
  @AreAliases()
  aliases?: string[] | null

  @Field(() => String, { nullable: true, description: 'How to do the exercise, at most 2,000 characters.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => ExerciseCategory, { description: 'The kind of training that the exercise belongs to.' })
  category!: ExerciseCategory

  @Field(() => ExerciseMetric, { description: 'The measures that a logged set of the exercise must have.' })
  metric!: ExerciseMetric

  @Field(() => Level, { nullable: true, description: 'The level of experience that the exercise is for.' })
  level?: Level | null

  @Field(() => Mechanic, { nullable: true, description: 'Whether the exercise moves one joint or several.' })
  mechanic?: Mechanic | null

  @Field(() => Force, { nullable: true, description: 'The direction of the effort.' })
  force?: Force | null

  @Field(() => Equipment, { nullable: true, description: 'The equipment that the exercise needs.' })
  equipment?: Equipment | null

  @Field(() => [Muscle], { description: 'The muscles that the exercise trains most: at least one, each only once.' })
  @AtLeastOneMuscle()
  @TooManyMuscles()
  @EachMuscleOnce()
  primaryMuscles!: Muscle[]

  @Field(() => [Muscle], { nullable: true, description: 'The muscles that the exercise also trains, each only once.' })
  @IsOptional()
  @TooManyMuscles()
  @EachMuscleOnce()
  secondaryMuscles?: Muscle[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The https address of a video that shows the exercise, at most 2,000 characters.',
  })
  @IsOptional()
  @IsVideoUrl()
  videoUrl?: string | null

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @IsIdempotencyKey()
  idempotencyKey?: string | null
}

@InputType({ description: 'The changes to an exercise. Its slug stays the same.' })
export class UpdateExerciseInput {
  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string

  @Field(() => String, { nullable: true, description: 'The new name. Unchanged when omitted; null is refused.' })
  @IsOmittable()
  @IsTitle()
  name?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'The complete new list of other names, at most 20, each only once, and each one line of 1 to 100 characters. ' +
      'Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @TooManyAliases()
  @AreAliases()
  aliases?: string[] | null

  @Field(() => String, { nullable: true, description: 'The new description. Unchanged when omitted; null clears it.' })
  @IsOptional()
  @IsProse(LIMITS.description)
  description?: string | null

  @Field(() => ExerciseCategory, {
    nullable: true,
    description: 'The new category. Unchanged when omitted; null is refused.',
  })
  @IsOmittable()
  category?: ExerciseCategory | null

  @Field(() => ExerciseMetric, {
    nullable: true,
    description:
      'The new metric, which is refused with IN_USE once athletes have logged the exercise, and while a workout ' +
      'prescribes, with this exercise, a value that the new metric has no place for. Unchanged when omitted; null is ' +
      'refused.',
  })
  @IsOmittable()
  metric?: ExerciseMetric | null

  @Field(() => Level, { nullable: true, description: 'The new level. Unchanged when omitted; null clears it.' })
  level?: Level | null

  @Field(() => Mechanic, { nullable: true, description: 'The new mechanic. Unchanged when omitted; null clears it.' })
  mechanic?: Mechanic | null

  @Field(() => Force, { nullable: true, description: 'The new force. Unchanged when omitted; null clears it.' })
  force?: Force | null

  @Field(() => Equipment, { nullable: true, description: 'The new equipment. Unchanged when omitted; null clears it.' })
  equipment?: Equipment | null

  @Field(() => [Muscle], {
    nullable: true,
    description: 'The complete new list: at least one, each only once. Unchanged when omitted; null is refused.',
  })
  @IsOmittable()
  @AtLeastOneMuscle()
  @TooManyMuscles()
  @EachMuscleOnce()
  primaryMuscles?: Muscle[] | null

  @Field(() => [Muscle], {
    nullable: true,
    description: 'The complete new list, each only once. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @TooManyMuscles()
  @EachMuscleOnce()
  secondaryMuscles?: Muscle[] | null

  @Field(() => String, {
    nullable: true,
    description: 'The new https address of a video. Unchanged when omitted; null clears it.',
  })
  @IsOptional()
  @IsVideoUrl()
  videoUrl?: string | null
}

@InputType({ description: 'The exercise to archive.' })
export class ArchiveExerciseInput {
  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string
}

@InputType({ description: 'The exercise to take out of the archive.' })
export class UnarchiveExerciseInput {
  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string
}

@InputType({ description: 'The exercise to delete.' })
export class DeleteExerciseInput {
  @Field(() => ID, { description: 'The ID of the exercise.' })
  exerciseId!: string
}
