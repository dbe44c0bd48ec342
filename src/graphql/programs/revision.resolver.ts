import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'
import { Milestone } from './milestone.type.ts'
import { ProgramRevision, RevisionMilestone, RevisionSlot } from './revision.type.ts'
import { Workout } from './workout.type.ts'

/** Loads what a revision names unguarded, because only coaches see revisions, and they see the whole catalogue. */
@Resolver(() => ProgramRevision)
export class ProgramRevisionResolver {
  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'The coach who made the change. Null for a change by an owner in the admin interface, for an import, and for a ' +
      'coach whose account was deleted.',
  })
  async createdBy(@Root() { createdById }: ProgramRevision, @Ctx() { loaders }: Context): Promise<ProductUser | null> {
    const document = createdById && (await loaders.author.load(createdById))
    return document ? ProductUser.from(document) : null
  }
}

@Resolver(() => RevisionMilestone)
export class RevisionMilestoneResolver {
  @FieldResolver(() => Milestone, {
    nullable: true,
    description: 'The milestone in its present state. Null when it was deleted.',
  })
  async milestone(@Root() { documentId }: RevisionMilestone, @Ctx() { loaders }: Context): Promise<Milestone | null> {
    const document = await loaders.milestone.load(documentId)
    return document && Milestone.from(document)
  }
}

@Resolver(() => RevisionSlot)
export class RevisionSlotResolver {
  @FieldResolver(() => Workout, {
    nullable: true,
    description: 'The workout in its present state. Null when it was deleted.',
  })
  async workout(@Root() { documentId }: RevisionSlot, @Ctx() { loaders }: Context): Promise<Workout | null> {
    const document = await loaders.workout.load(documentId)
    return document && Workout.from(document)
  }
}
