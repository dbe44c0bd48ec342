import { Ctx, Field, ObjectType } from 'type-graphql'
import type { Subject } from '../../actions/workouts/comments/subject.ts'
import type { Context } from '../context/context.ts'
import { Node } from '../nodes/node.type.ts'
import { Enrolment } from './enrolment.type.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

/** Unguarded: whoever sees a comment sees what it is about, because both belong to the same athlete. */
export async function loadSubject({ loaders }: Pick<Context, 'loaders'>, { type, id }: Subject): Promise<Node | null> {
  if (type === 'workoutSession') return orNull(await loaders.session.load(id), WorkoutSession.from)
  if (type === 'performedSet') return orNull(await loaders.performedSet.load(id), PerformedSet.from)
  return orNull(await loaders.visibleEnrolment.load(id), Enrolment.from)
}

function orNull<Document, Type>(document: Document | null, from: (document: Document) => Type): Type | null {
  return document === null ? null : from(document)
}

@ObjectType()
export abstract class CommentSubject {
  about?: Subject

  @Field(() => Node, {
    nullable: true,
    description: 'The session, the set or the enrolment, with its comments as they are now; null after a refusal.',
  })
  async subject(@Ctx() context: Context): Promise<Node | null> {
    return this.about ? loadSubject(context, this.about) : null
  }
}
