import { Field, ID, ObjectType } from 'type-graphql'
import { encodeId } from '../../kernel/nodeId.ts'
import type { Comment as CommentDocument } from '../../payload-types.ts'
import { connectionOf } from '../connections/connection.type.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'

@ObjectType({
  implements: Node,
  description:
    'What the athlete or a coach says about a session, a set or an enrolment. The athlete sees all comments in their training. A ' +
    "coach sees the athlete's and their own while they coach the athlete, and nothing of another coach.",
})
export class Comment extends Node {
  @Field(() => ID, {
    simple: true,
    description:
      "The UUID that the author's device made for the comment; unique among the author's comments on one athlete.",
  })
  clientId!: string

  @Field({ simple: true, description: 'What was said: 1 to 2000 characters.' })
  text!: string

  @Field(() => DateTime, {
    simple: true,
    description:
      'When the comment arrived, also for one that was written offline. Of the comments on one athlete, each has a later ' +
      'moment than all that arrived before it.',
  })
  createdAt!: string

  /** The stored document, for loaders. */
  document!: CommentDocument

  static from(document: CommentDocument): Comment {
    return Object.assign(new Comment(), {
      document,
      id: encodeId('comment', document.id),
      clientId: document.clientId,
      text: document.text ?? '',
      createdAt: document.addedAt,
    })
  }
}

export const CommentConnection = connectionOf('Comment', Comment, 'comments')
