import { IsOptional } from 'class-validator'
import { ArgsType, Field } from 'type-graphql'
import { IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { PageArgs } from '../connections/page.args.ts'

@ArgsType()
export class ProductUsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Search words, at most 100 characters in total. Each of them must begin a word of the username or the display ' +
      'name. Case and accents are ignored.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null
}
