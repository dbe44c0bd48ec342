import { Ctx, Mutation, Resolver } from 'type-graphql'
import { addComment } from '../../actions/workouts/comments/addComment.ts'
import { markCommentsRead } from '../../actions/workouts/comments/markCommentsRead.ts'
import { removeComment } from '../../actions/workouts/comments/removeComment.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { AddCommentInput, MarkCommentsReadInput, RemoveCommentInput } from './comment.inputs.ts'
import { AddCommentPayload, MarkCommentsReadPayload, RemoveCommentPayload } from './comment.payloads.ts'
import { Comment } from './comment.type.ts'

/** Words of athletes and coaches. A coach writes nothing else in an athlete's training. */
@Resolver()
export class CommentMutations {
  @Mutation(() => AddCommentPayload, {
    nullable: true,
    description:
      'Comments on a session, a set or an enrolment: the athlete on their own, and a coach on those of the athletes they coach. The ' +
      'same `clientId` returns the same comment again. Refuses NOT_FOUND (the subject), INVALID (also a `clientId` that ' +
      'the caller used for another comment) and TOO_MANY (1,000 comments of the caller on one subject).',
  })
  addComment(
    @Input(AddCommentInput, 'The comment to add.') input: AddCommentInput,
    @Ctx() context: Context,
  ): Promise<AddCommentPayload> {
    return runMutation(context, input, {
      Payload: AddCommentPayload,
      operation: addComment,
      toPayload: (comment) => ({ comment: Comment.from(comment) }),
      owner: `training ${requireAuth(context).id}`,
    })
  }

  @Mutation(() => RemoveCommentPayload, {
    nullable: true,
    description:
      "Removes one of the caller's own comments permanently: its text is deleted. A comment that is already removed stays unchanged " +
      'and gets the same answer. Refuses NOT_FOUND.',
  })
  removeComment(
    @Input(RemoveCommentInput, 'The comment to remove.') input: RemoveCommentInput,
    @Ctx() context: Context,
  ): Promise<RemoveCommentPayload> {
    return runMutation(context, input, {
      Payload: RemoveCommentPayload,
      operation: removeComment,
      toPayload: ({ id, subjectType: type, subject }) => ({
        removedCommentId: encodeId('comment', id),
        about: { type, id: subject },
      }),
    })
  }

  @Mutation(() => MarkCommentsReadPayload, {
    nullable: true,
    description:
      'Marks what others have said about a session, a set or an enrolment as read, up to a moment. It counts for the caller alone, and what is ' +
      'marked stays marked. Refuses NOT_FOUND.',
  })
  markCommentsRead(
    @Input(MarkCommentsReadInput, 'What the caller has read.') input: MarkCommentsReadInput,
    @Ctx() context: Context,
  ): Promise<MarkCommentsReadPayload> {
    return runMutation(context, input, {
      Payload: MarkCommentsReadPayload,
      operation: markCommentsRead,
      toPayload: (about) => ({ about }),
      owner: `training ${requireAuth(context).id}`,
    })
  }
}
