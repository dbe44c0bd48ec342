import { Ctx, Resolver } from 'type-graphql'
import { assignProgram } from '../../actions/coaching/assignProgram.ts'
import { revokeCoachingInvitation } from '../../actions/coaching/revokeCoachingInvitation.ts'
import { coachingsOf } from '../../actions/coaching/writeCoachings.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { toUserError } from '../errors/userError.type.ts'
import { Enrolment } from '../workouts/enrolment.type.ts'
import { AssignProgramInput } from './assign.inputs.ts'
import { AssignmentResult, AssignProgramPayload, RevokeCoachingInvitationPayload } from './assign.payloads.ts'
import { RevokeCoachingInvitationInput } from './invitation.inputs.ts'
import { CoachingInvitation } from './invitation.type.ts'

/** The owner of the transaction: the writes of one coach to coachings run one after the other. */
const ownerOf = (context: Context) => coachingsOf(requireAuth(context).id)

@Resolver()
export class AssignMutations {
  @CoachMutation(
    AssignProgramPayload,
    "Assigns a program, published or not, to up to 100 of the caller's athletes, with a schedule where one is given. Each athlete's outcome " +
      'stands by itself: an athlete whom the caller does not coach is NOT_FOUND in theirs. An athlete who is active in the program keeps ' +
      'that enrolment with its days and its note, which `isNew` tells, and it takes the schedule if it has none. Coaches only. Refuses NOT_FOUND (the program), ' +
      'INVALID (also a schedule that leaves the calendar), TOO_MANY and IDEMPOTENCY_CONFLICT.',
  )
  assignProgram(
    @Input(AssignProgramInput, 'The program and the athletes.') input: AssignProgramInput,
    @Ctx() context: Context,
  ): Promise<AssignProgramPayload> {
    return runMutation(context, input, {
      Payload: AssignProgramPayload,
      operation: assignProgram,
      toPayload: (assignments) => ({
        results: assignments.map(({ athleteId, enrolment, outcome, refused }) =>
          Object.assign(new AssignmentResult(), {
            athleteId,
            enrolment: enrolment && Enrolment.from(enrolment),
            isNew: outcome === 'BEGUN',
            userErrors: refused.map(toUserError),
          }),
        ),
      }),
      whenRefused: { results: [] },
      owner: ownerOf(context),
    })
  }

  @CoachMutation(
    RevokeCoachingInvitationPayload,
    'Takes a code back. Nobody can accept it any more, and whoever has accepted it stays coached. Coaches only. Refuses ' +
      'NOT_FOUND.',
  )
  revokeCoachingInvitation(
    @Input(RevokeCoachingInvitationInput, 'The invitation.') input: RevokeCoachingInvitationInput,
    @Ctx() context: Context,
  ): Promise<RevokeCoachingInvitationPayload> {
    return runMutation(context, input, {
      Payload: RevokeCoachingInvitationPayload,
      operation: revokeCoachingInvitation,
      toPayload: (invitation) => ({ invitation: CoachingInvitation.from(invitation) }),
      owner: ownerOf(context),
    })
  }
}
