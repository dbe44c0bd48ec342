import { Ctx, Mutation, Resolver } from 'type-graphql'
import { publicOrigin } from '../../actions/auth/settings.ts'
import { acceptCoaching } from '../../actions/coaching/acceptCoaching.ts'
import { createCoachingInvitation } from '../../actions/coaching/createCoachingInvitation.ts'
import { declineCoaching } from '../../actions/coaching/declineCoaching.ts'
import { endCoaching } from '../../actions/coaching/endCoaching.ts'
import { inviteAthlete } from '../../actions/coaching/inviteAthlete.ts'
import { coachingsOf } from '../../actions/coaching/writeCoachings.ts'
import type { Coaching as CoachingDocument } from '../../payload-types.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { CoachMutation, Input, Limited } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import {
  AcceptCoachingInput,
  CreateCoachingInvitationInput,
  DeclineCoachingInput,
  EndCoachingInput,
  InviteAthleteInput,
} from './coaching.inputs.ts'
import {
  AcceptCoachingPayload,
  CreateCoachingInvitationPayload,
  DeclineCoachingPayload,
  EndCoachingPayload,
  InviteAthletePayload,
} from './coaching.payloads.ts'
import { Coaching } from './coaching.type.ts'

const toPayload = (coaching: CoachingDocument) => ({ coaching: Coaching.from(coaching) })

/** The owner of the transaction: the invitations of one coach are counted one after the other. */
const ownerOf = (context: Context) => coachingsOf(requireAuth(context).id)

@Resolver()
export class CoachingMutations {
  // A refusal tells whether a username exists, so attempts are limited as those of `usernameAvailability` are.
  @Limited('failures')
  @CoachMutation(
    InviteAthletePayload,
    'Invites an athlete, who may accept. There is at most one open coaching of a coach and an athlete: where there is ' +
      'one already, invited or active, it is the answer. Coaches only. Refuses NOT_FOUND, INVALID (oneself) and ' +
      'TOO_MANY (100 open invitations). Failures are limited per address.',
  )
  inviteAthlete(
    @Input(InviteAthleteInput, 'The athlete.') input: InviteAthleteInput,
    @Ctx() context: Context,
  ): Promise<InviteAthletePayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: InviteAthletePayload, operation: inviteAthlete, toPayload, owner })
  }

  @CoachMutation(
    CreateCoachingInvitationPayload,
    'Makes a code by which athletes come to the caller, also people who register only then. It is shown once. Whoever ' +
      'accepts is enrolled in the program, if one is named, on the schedule. Coaches only. Refuses NOT_FOUND (the program), INVALID and ' +
      'TOO_MANY (100 open invitations).',
  )
  createCoachingInvitation(
    @Input(CreateCoachingInvitationInput, 'What the code is good for.') input: CreateCoachingInvitationInput,
    @Ctx() context: Context,
  ): Promise<CreateCoachingInvitationPayload> {
    return runMutation(context, input, {
      Payload: CreateCoachingInvitationPayload,
      operation: createCoachingInvitation,
      // Behind the #, because no server and no log sees what stands there.
      toPayload: (made) => ({ ...made, url: `${publicOrigin(context.auth)}/invitations#${made.code}` }),
      owner: ownerOf(context),
    })
  }

  @Limited('failures')
  @Mutation(() => AcceptCoachingPayload, {
    nullable: true,
    description:
      "Accepts an invitation, or a code. From now on the coach sees the caller's training, past and present. A code " +
      'enrols the caller in the program that it carries. Accepting again changes nothing. Refuses NOT_FOUND (also a code ' +
      'that is used up or has expired), INVALID, INVALID_TRANSITION (declined or ended) and TOO_MANY (1,000 athletes of ' +
      'the coach, or 10 coaches of the caller). Failures are limited per address, because a code can be guessed.',
  })
  acceptCoaching(
    @Input(AcceptCoachingInput, 'The invitation or the code.') input: AcceptCoachingInput,
    @Ctx() context: Context,
  ): Promise<AcceptCoachingPayload> {
    const owner = `training ${requireAuth(context).id}`
    return runMutation(context, input, { Payload: AcceptCoachingPayload, operation: acceptCoaching, toPayload, owner })
  }

  @Mutation(() => DeclineCoachingPayload, {
    nullable: true,
    description:
      'Declines an invitation of the caller. Declining again changes nothing. Refuses NOT_FOUND and INVALID_TRANSITION ' +
      '(accepted or ended).',
  })
  declineCoaching(
    @Input(DeclineCoachingInput, 'The invitation.') input: DeclineCoachingInput,
    @Ctx() context: Context,
  ): Promise<DeclineCoachingPayload> {
    const owner = input.coachingId
    return runMutation(context, input, {
      Payload: DeclineCoachingPayload,
      operation: declineCoaching,
      toPayload,
      owner,
    })
  }

  @Mutation(() => EndCoachingPayload, {
    nullable: true,
    description:
      "Ends a coaching of the caller, who may be either of the two, at any time. From now on the coach sees nothing of the athlete's " +
      'training. The coach takes an invitation back like this. Enrolments stay. Ending again changes nothing. Refuses ' +
      'NOT_FOUND and INVALID_TRANSITION (declined).',
  })
  endCoaching(
    @Input(EndCoachingInput, 'The coaching.') input: EndCoachingInput,
    @Ctx() context: Context,
  ): Promise<EndCoachingPayload> {
    const owner = input.coachingId
    return runMutation(context, input, { Payload: EndCoachingPayload, operation: endCoaching, toPayload, owner })
  }
}
