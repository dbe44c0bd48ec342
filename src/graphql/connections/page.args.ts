import { IsInt, IsOptional, Max, Min } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'The greatest number of items in the page, 1 to 100.' })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be from 1 to 100' })
  @Max(100, { message: 'must be from 1 to 100' })
  first!: number

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of an item, after which the page begins. It must come from the same list in the same order.',
  })
  after?: string | null
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Search words, at most 100 characters in total. Each of them must begin a word of the title or the ' +
      'description. Case and accents are ignored.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null
}
