import { Field, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Attention } from './attention.type.ts'

@ObjectType({ description: 'What `dismissAttention` did.' })
export class DismissAttentionPayload {
  @Field(() => Attention, {
    nullable: true,
    simple: true,
    description: 'The item, which the list does not show any more; null after a refusal.',
  })
  attention!: Attention | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}
