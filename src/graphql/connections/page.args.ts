import { IsOptional } from 'class-validator'
import { ArgsType, Field, Int } from 'type-graphql'
import { IsFromOneTo, IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { describeSearch } from './describeSearch.ts'

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'The greatest number of items in the page, 1 to 100.' })
  @IsFromOneTo(100)
  first!: number

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of an item, after which the page begins. It must come from the same list in the same order.',
  })
  after?: string | null
}

/** For lists that people also page backwards, towards the newest. */
@ArgsType()
export class TwoWayPageArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The greatest number of items in the page, 1 to 100, taken from the end of the list or from before `before`. The ' +
      'order of the items stays the same. It replaces `first`.',
  })
  @IsOptional()
  @IsFromOneTo(100)
  last?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of an item, before which the page ends. It must come from the same list in the same order. Give ' +
      '`last` with it to get the items right before that one.',
  })
  before?: string | null
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: describeSearch('the title or the description', true),
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null
}
