import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { enrolInProgram } from '../../actions/workouts/progress/enrolInProgram.ts'
import { leaveProgram } from '../../actions/workouts/progress/leaveProgram.ts'
import { completedBy } from '../../actions/workouts/progress/planPropagation.ts'
import { propagateProgramRevision } from '../../actions/workouts/progress/propagateProgramRevision.ts'
import { takeProgramRevision } from '../../actions/workouts/progress/takeProgramRevision.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { CoachMutation, CoachOnly, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { Program } from '../programs/program.type.ts'
import {
  EnrolInProgramInput,
  LeaveProgramInput,
  PreviewProgramPropagationInput,
  PropagateProgramRevisionInput,
  TakeProgramRevisionInput,
} from './enrolment.inputs.ts'
import {
  EnrolInProgramPayload,
  LeaveProgramPayload,
  PropagateProgramRevisionPayload,
  TakeProgramRevisionPayload,
} from './enrolment.payloads.ts'
import { Enrolment } from './enrolment.type.ts'
import { previewProgramPropagation } from './previewProgramPropagation.ts'
import { ProgramPropagationPreview } from './propagation.type.ts'

const toPayload = (enrolment: EnrolmentDocument) => ({ enrolment: Enrolment.from(enrolment) })

/** The owner of the transaction: the writes to one athlete's training run one after the other. */
const ownerOf = (context: Context) => `training ${requireAuth(context).id}`

@Resolver()
export class EnrolmentMutations {
  @Mutation(() => EnrolInProgramPayload, {
    nullable: true,
    description:
      'Joins a published program at its current revision. Already active in it: the same enrolment. From then on coaches see the ' +
      "caller's training. Refuses NOT_FOUND.",
  })
  enrolInProgram(
    @Input(EnrolInProgramInput, 'Which program.') input: EnrolInProgramInput,
    @Ctx() context: Context,
  ): Promise<EnrolInProgramPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: EnrolInProgramPayload, operation: enrolInProgram, toPayload, owner })
  }

  @Mutation(() => TakeProgramRevisionPayload, {
    nullable: true,
    description:
      'Pins an active enrolment to the newest revision of its program; what was earned stays, and what was done counts. It may be ' +
      'complete by that. At the newest already: unchanged. Refuses NOT_FOUND and INVALID_TRANSITION (it has ended).',
  })
  takeProgramRevision(
    @Input(TakeProgramRevisionInput, 'Which enrolment.') input: TakeProgramRevisionInput,
    @Ctx() context: Context,
  ): Promise<TakeProgramRevisionPayload> {
    return runMutation(context, input, {
      Payload: TakeProgramRevisionPayload,
      operation: takeProgramRevision,
      toPayload,
      owner: ownerOf(context),
    })
  }

  @Mutation(() => LeaveProgramPayload, {
    nullable: true,
    description:
      'Ends an active enrolment; what was done in it stays. Refuses NOT_FOUND and INVALID_TRANSITION (it has ended).',
  })
  leaveProgram(
    @Input(LeaveProgramInput, 'Which enrolment.') input: LeaveProgramInput,
    @Ctx() context: Context,
  ): Promise<LeaveProgramPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: LeaveProgramPayload, operation: leaveProgram, toPayload, owner })
  }

  @CoachMutation(
    PropagateProgramRevisionPayload,
    'Moves active enrolments to the current revision of their program, published or not; what was earned stays, and what was done ' +
      'counts. Coaches only. Refuses NOT_FOUND (program, enrolments), STALE_REVISION, INVALID (an empty list) and TOO_MANY (10,000).',
  )
  propagateProgramRevision(
    @Input(PropagateProgramRevisionInput, 'Whom, to what.') input: PropagateProgramRevisionInput,
    @Ctx() context: Context,
  ): Promise<PropagateProgramRevisionPayload> {
    return runMutation(context, input, {
      Payload: PropagateProgramRevisionPayload,
      operation: propagateProgramRevision,
      toPayload: (propagation) => ({
        program: Program.from(propagation.program),
        enrolmentsMoved: propagation.moving.length,
        enrolmentsCompleted: completedBy(propagation),
      }),
      whenRefused: { enrolmentsMoved: 0, enrolmentsCompleted: 0 },
      owner: input.programId,
    })
  }

  @CoachOnly()
  @Query(() => ProgramPropagationPreview, {
    nullable: true,
    description:
      'What `propagateProgramRevision` would do with the same input. Coaches only. Null for no such program; BAD_USER_INPUT for an ' +
      'expectedRevision that is not the current one, and for what is no enrolment of the program.',
  })
  async previewProgramPropagation(
    @Arg('input', () => PreviewProgramPropagationInput, { description: 'Whom, to what.' })
    input: PreviewProgramPropagationInput,
    @Ctx() context: Context,
  ): Promise<ProgramPropagationPreview | null> {
    const propagation = await previewProgramPropagation(context, input)
    return propagation && ProgramPropagationPreview.from(propagation)
  }
}
