import { IsOptional } from 'class-validator'
import { ArgsType, Field } from 'type-graphql'
import { IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { PageArgs } from '../connections/page.args.ts'

@ArgsType()
export class ProductUsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words, each the beginning of a word of the username or display name. Case and accents do not matter.',
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null
}
