import { IsOptional } from 'class-validator'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { HasAtMost } from '../../kernel/decorators.ts'
import { PageArgs } from '../connections/page.args.ts'

export const MOST_KINDS = 20

@ArgsType()
export class AttentionArgs extends PageArgs {
  @Field(() => [AttentionKind], {
    nullable: true,
    description: 'Only items of these kinds, at most 20; all when omitted.',
  })
  @IsOptional()
  @HasAtMost(MOST_KINDS)
  kind?: AttentionKind[] | null
}

@InputType({ description: 'The item to dismiss.' })
export class DismissAttentionInput {
  @Field(() => ID, { description: 'The ID of the item.' })
  attentionId!: string
}
