import { IsOptional, ValidateNested } from 'class-validator'
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql'
import { IsLine } from '../../kernel/decorators.ts'
import { LIMITS } from '../../kernel/rules.ts'
import { describeSearch } from '../connections/describeSearch.ts'
import { PageArgs } from '../connections/page.args.ts'
import { DateTime } from '../scalars/scalars.ts'
import { Role } from './productUser.type.ts'

export enum ProductUserOrder {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
  USERNAME_ASC = 'USERNAME_ASC',
  USERNAME_DESC = 'USERNAME_DESC',
}

registerEnumType(ProductUserOrder, {
  name: 'ProductUserOrder',
  description: 'The order of a list of users.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'The last registered first.' },
    USERNAME_ASC: { description: 'By username, A to Z.' },
    USERNAME_DESC: { description: 'By username, Z to A.' },
  },
})

@InputType({ description: 'Conditions for a list of users. All given conditions must hold.' })
export class ProductUserFilter {
  @Field(() => Role, { nullable: true, description: 'Only users with this role.' })
  role?: Role | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only users whose last workout was completed at this time or later.',
  })
  lastWorkoutAfter?: string | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Only users who have not completed a workout since this time, including those who have never completed one.',
  })
  noWorkoutSince?: string | null
}

@ArgsType()
export class ProductUsersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: describeSearch('the username or the display name'),
  })
  @IsOptional()
  @IsLine(LIMITS.search)
  search?: string | null

  @Field(() => ProductUserFilter, { nullable: true, description: 'Which users to return; all when omitted.' })
  @IsOptional()
  @ValidateNested()
  filter?: ProductUserFilter | null

  @Field(() => ProductUserOrder, {
    defaultValue: ProductUserOrder.CREATED_AT_DESC,
    description: 'The order of the list.',
  })
  orderBy!: ProductUserOrder
}
