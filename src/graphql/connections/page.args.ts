import { IsInt, IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be from 1 to 100' })
  @Max(100, { message: 'must be from 1 to 100' })
  first!: number

  @Field(() => String, { nullable: true, description: 'A cursor: the page begins behind it.' })
  after?: string | null
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words, each the beginning of a word of the title or description. Case and accents do not matter.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null
}
