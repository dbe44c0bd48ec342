import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Comment } from './comment.type.ts'
import { CommentSubject } from './commentSubject.ts'

@ObjectType({ description: 'What `addComment` did.' })
export class AddCommentPayload {
  @Field(() => Comment, { nullable: true, simple: true, description: 'The comment; null after a refusal.' })
  comment!: Comment | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `removeComment` did.' })
export class RemoveCommentPayload extends CommentSubject {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the removed comment; null after a refusal.',
  })
  removedCommentId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `markCommentsRead` did.' })
export class MarkCommentsReadPayload extends CommentSubject {
  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}
