import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql'
import { PageArgs } from '../connections/page.args.ts'
import { IsLine } from '../validation/decorators.ts'
import { LIMITS } from '../validation/rules.ts'
import { Equipment, ExerciseCategory, Level, Muscle } from './vocabulary.ts'

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
