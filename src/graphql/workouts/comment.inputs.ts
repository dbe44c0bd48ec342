import { Field, ID, InputType } from 'type-graphql'
import { IsClientId, IsComment } from '../../kernel/decorators.ts'
import { DateTime } from '../scalars/scalars.ts'

const SUBJECT = 'The ID of a workout session, a set or an enrolment.'

@InputType({ description: 'The comment to add.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'A UUID made on the device. The same UUID returns the same comment again.' })
  @IsClientId()
  clientId!: string

  @Field(() => ID, { description: SUBJECT })
  subjectId!: string

  @Field({ description: 'What to say: 1 to 2000 characters, in several lines if wished.' })
  @IsComment()
  text!: string
}

@InputType({ description: 'The comment to remove.' })
export class RemoveCommentInput {
  @Field(() => ID, { description: 'The ID of the comment to remove.' })
  commentId!: string
}

@InputType({ description: 'The comments that the caller has read.' })
export class MarkCommentsReadInput {
  @Field(() => ID, { description: SUBJECT })
  subjectId!: string

  @Field(() => DateTime, {
    description: 'The `createdAt` of the last comment that the caller has seen. Comments up to it are marked.',
  })
  until!: string
}
