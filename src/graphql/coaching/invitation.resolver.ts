import type { Where } from 'payload'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { now } from '../../kernel/clock.ts'
import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import { findUnguarded } from '../../storage/reading.ts'
import { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { Program } from '../programs/program.type.ts'
import { CoachingInvitation } from './invitation.type.ts'

@Resolver(() => CoachingInvitation)
export class CoachingInvitationResolver {
  @FieldResolver(() => Program, {
    nullable: true,
    description: 'The program in which whoever accepts is enrolled; null without one, and where it no longer exists.',
  })
  async program(@Root() { programId }: CoachingInvitation, @Ctx() { loaders }: Context): Promise<Program | null> {
    const program = programId && (await loaders.enrolledProgram.load(programId))
    return program ? Program.from(program) : null
  }
}

@Resolver(() => ProductUser)
export class ProductUserInvitationsResolver {
  @Costs({ weight: 20, listSize: { assumedSize: 20 } })
  @FieldResolver(() => [CoachingInvitation], {
    nullable: true,
    description:
      'The codes of the user that are still good, the last made first, at most 100. Null unless the user is the caller and a coach.',
  })
  async coachingInvitations(
    @Root() { documentId }: ProductUser,
    @Ctx() context: Context,
  ): Promise<CoachingInvitation[] | null> {
    const { role, user } = context.caller
    if (role !== 'COACH' || user?.id !== documentId) return null
    const isGood: Where[] = [{ usesLeft: { greater_than: 0 } }, { expiresAt: { greater_than: now().toISOString() } }]
    const options = { sort: ['-createdAt', '-id'], limit: COACHING_LIMITS.openInvitationsPerCoach }
    // The caller's own invitations.
    const where = { and: [{ coach: { equals: documentId } }, ...isGood] }
    return (await findUnguarded(context, 'coachingInvitations', where, options)).map(CoachingInvitation.from)
  }
}
