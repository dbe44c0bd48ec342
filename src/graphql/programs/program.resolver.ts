import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { findBySlug } from '../../actions/documents/findBySlug.ts'
import { allOf, type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import { idOf } from '../../kernel/relation.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { TwoWayPageArgs } from '../connections/page.args.ts'
import { type Context, requireCoach } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { findProgramById } from './findProgramById.ts'
import { findPublishedPrograms } from './findPublishedPrograms.ts'
import { Milestone } from './milestone.type.ts'
import { ProgramsArgs } from './program.inputs.ts'
import { Program, ProgramConnection } from './program.type.ts'
import { type ProgramRevision, ProgramRevisionConnection } from './revision.type.ts'
import { revisionsOfProgram } from './revisionsOfProgram.ts'

@Resolver(() => Program)
export class ProgramResolver {
  @Query(() => ProgramConnection, {
    nullable: true,
    description:
      'The programs that the caller may see, in pages: published ones, for coaches also drafts, and for athletes ' +
      'also all programs that they have enrolled in. Open to everyone.',
  })
  programs(@Args(() => ProgramsArgs) args: ProgramsArgs, @Ctx() context: Context): Promise<Connection<Program>> {
    return findPublishedPrograms(context, args)
  }

  @Query(() => Program, {
    nullable: true,
    description:
      'One program, by exactly one of ID and slug. Null when there is no such program that the caller may see. Open ' +
      'to everyone.',
  })
  async program(
    @Arg('id', () => ID, { nullable: true, description: 'The ID of the program.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'The slug of the program.' }) slug: string | null,
    @Ctx() context: Context,
  ): Promise<Program | null> {
    if ((id == null) === (slug == null)) throw badUserInput('Give exactly one of id and slug.', 'id')
    const document =
      id == null
        ? await findBySlug(context.loaders.catalogue, 'programs', slug as string)
        : await findProgramById(context, id)
    return document && Program.from(document)
  }

  @AssumedSize(10)
  @FieldResolver(() => [Milestone], { description: 'The milestones in the order of the program, at most 100.' })
  milestones(@Root() program: Program, @Ctx() { loaders }: Context): PromiseOr<Milestone[]> {
    return whenThere(allOf(program.milestoneIds.map((id) => loaders.milestone.load(id))), (documents) =>
      documents.flatMap((document) => (document ? [Milestone.from(document)] : [])),
    )
  }

  @FieldResolver(() => ProductUser, {
    nullable: true,
    description:
      'The coach who created the program. Null for a program that an owner created in the admin interface or that was ' +
      'imported, and for a coach whose account was deleted. Coaches only.',
  })
  async createdBy(@Root() { documentId }: Program, @Ctx() context: Context): Promise<ProductUser | null> {
    requireCoach(context)
    const { loaders } = context
    const [first] = await loaders.revisionRange.load({ programId: documentId, from: 1, to: 1 })
    const creator = first && idOf(first.createdBy)
    const document = creator && (await loaders.author.load(creator))
    return document ? ProductUser.from(document) : null
  }

  @FieldResolver(() => ProgramRevisionConnection, {
    nullable: true,
    description: 'The program as it was at each revision, newest first. Coaches only.',
  })
  revisions(
    @Root() program: Program,
    @Args(() => TwoWayPageArgs) args: TwoWayPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ProgramRevision>> {
    requireCoach(context)
    return revisionsOfProgram(context, program, args)
  }
}
