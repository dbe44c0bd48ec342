import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { idOf } from '../../kernel/relation.ts'
import { seesAuthor } from '../../storage/trainingVisibility.ts'
import { namedUser } from '../auth/namedUser.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { PageArgs } from '../connections/page.args.ts'
import type { Context } from '../context/context.ts'
import { Node } from '../nodes/node.type.ts'
import { DateTime } from '../scalars/scalars.ts'
import { Comment, CommentConnection } from './comment.type.ts'
import { commentsOn, countUnread } from './commentLists.ts'
import { loadSubject } from './commentSubject.ts'
import { Enrolment } from './enrolment.type.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

const COMMENTS = "The comments, the last first. A coach sees the athlete's and their own."
const UNREAD = 'How many comments of others the caller has not marked as read.'

@Resolver(() => Comment)
export class CommentResolver {
  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'Who wrote it; null where they have deleted their account. An athlete sees of a coach the username, the display name ' +
      'and the role; all other fields are empty or have their defaults.',
  })
  async author(@Root() { document }: Comment, @Ctx() { caller, loaders, req }: Context): Promise<ProductUser | null> {
    const id = idOf(document.author)
    if (id == null || !(await seesAuthor(req, idOf(document.user), id))) return null
    if (id === caller.user?.id) return ProductUser.from(caller.user)
    const athlete = document.byAthlete ? await loaders.visibleUser.load(id) : null
    if (athlete) return ProductUser.from(athlete)
    const author = await loaders.author.load(id)
    return author && namedUser({ ...author, role: document.byAthlete ? 'ATHLETE' : 'COACH' }, document.addedAt)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the first of those who it is for marked it as read. Null until then, and for all but its author.',
  })
  async readAt(@Root() { document }: Comment, @Ctx() { caller, loaders }: Context): Promise<string | null> {
    return caller.user && caller.user.id === idOf(document.author) ? loaders.readAt.load(document.id) : null
  }

  @FieldResolver(() => Node, { description: 'The session, the set or the enrolment that the comment is about.' })
  async subject(@Root() { document }: Comment, @Ctx() context: Context): Promise<Node> {
    const subject = await loadSubject(context, { type: document.subjectType, id: document.subject })
    if (!subject) throw new Error(`The comment ${document.id} is about ${document.subject}, which does not exist.`)
    return subject
  }
}

@Resolver(() => WorkoutSession)
export class WorkoutSessionCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: `${COMMENTS} Those on its sets are at the sets.` })
  comments(
    @Root() { documentId: subject, userId: athlete }: WorkoutSession,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Comment>> {
    return commentsOn(context, { athlete, subject }, page)
  }

  @FieldResolver(() => Int, { description: `${UNREAD} Those on its sets count at the sets.` })
  unreadComments(
    @Root() { documentId: subject, userId: athlete }: WorkoutSession,
    @Ctx() context: Context,
  ): Promise<number> {
    return countUnread(context, { athlete, subject })
  }
}

@Resolver(() => PerformedSet)
export class PerformedSetCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: COMMENTS })
  comments(
    @Root() { documentId: subject, userId: athlete }: PerformedSet,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Comment>> {
    return commentsOn(context, { athlete, subject }, page)
  }

  @FieldResolver(() => Int, { description: UNREAD })
  unreadComments(
    @Root() { documentId: subject, userId: athlete }: PerformedSet,
    @Ctx() context: Context,
  ): Promise<number> {
    return countUnread(context, { athlete, subject })
  }
}

@Resolver(() => Enrolment)
export class EnrolmentCommentsResolver {
  @FieldResolver(() => CommentConnection, { description: `${COMMENTS} Those on its workouts are at the workouts.` })
  comments(
    @Root() { document: { id: subject, user } }: Enrolment,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Comment>> {
    return commentsOn(context, { athlete: idOf(user), subject }, page)
  }

  @FieldResolver(() => Int, { description: `${UNREAD} Those on its workouts count at the workouts.` })
  unreadComments(@Root() { document: { id: subject, user } }: Enrolment, @Ctx() context: Context): Promise<number> {
    return countUnread(context, { athlete: idOf(user), subject })
  }
}

@Resolver(() => ProductUser)
export class ProductUserCommentsResolver {
  @FieldResolver(() => Int, {
    description:
      "How many comments of others in this athlete's training the caller has not marked as read; 0 when the caller may not see " +
      'the training.',
  })
  unreadComments(@Root() { documentId: athlete }: ProductUser, @Ctx() context: Context): Promise<number> {
    return countUnread(context, { athlete })
  }
}
