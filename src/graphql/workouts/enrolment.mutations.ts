import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { enrolInProgram } from '../../actions/workouts/progress/enrolInProgram.ts'
import { leaveProgram } from '../../actions/workouts/progress/leaveProgram.ts'
import { completedBy, movedBy } from '../../actions/workouts/progress/planPropagation.ts'
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
      'Enrols the signed-in caller in a published program, at its current revision. A caller who is already active ' +
      'in the program gets the existing enrolment, which takes the schedule if it has none. Refuses NOT_FOUND (also for a ' +
      'program that is not published, even for coaches) and INVALID (a schedule that leaves the calendar).',
  })
  enrolInProgram(
    @Input(EnrolInProgramInput, 'The program to enrol in.') input: EnrolInProgramInput,
    @Ctx() context: Context,
  ): Promise<EnrolInProgramPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: EnrolInProgramPayload, operation: enrolInProgram, toPayload, owner })
  }

  @Mutation(() => TakeProgramRevisionPayload, {
    nullable: true,
    description:
      "Pins one of the signed-in caller's own active enrolments to the newest revision of its program, published or " +
      'not. Completed milestones stay completed, and slots already done count, which may complete the enrolment. An ' +
      'enrolment at the newest revision stays unchanged. Refuses NOT_FOUND and INVALID_TRANSITION (the enrolment has ' +
      'ended).',
  })
  takeProgramRevision(
    @Input(TakeProgramRevisionInput, 'The enrolment to move.') input: TakeProgramRevisionInput,
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
      "Ends one of the signed-in caller's own active enrolments; the workouts done in it stay. Refuses NOT_FOUND and " +
      'INVALID_TRANSITION (the enrolment has ended).',
  })
  leaveProgram(
    @Input(LeaveProgramInput, 'The enrolment to end.') input: LeaveProgramInput,
    @Ctx() context: Context,
  ): Promise<LeaveProgramPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: LeaveProgramPayload, operation: leaveProgram, toPayload, owner })
  }

  @CoachMutation(
    PropagateProgramRevisionPayload,
    "Moves active enrolments of the caller's athletes, and of athletes whom nobody coaches, to the current revision of " +
      'their program, published or not. Athletes whom others coach stay. Completed milestones stay completed, and slots already done count, which may complete an enrolment. Coaches only. Refuses NOT_FOUND ' +
      '(program, or enrolments that the caller does not see), STALE_REVISION, INVALID (an empty list) and TOO_MANY (more than 10,000 enrolments).',
  )
  propagateProgramRevision(
    @Input(PropagateProgramRevisionInput, 'The program and its enrolments.') input: PropagateProgramRevisionInput,
    @Ctx() context: Context,
  ): Promise<PropagateProgramRevisionPayload> {
    return runMutation(context, input, {
      Payload: PropagateProgramRevisionPayload,
      operation: propagateProgramRevision,
      toPayload: (propagation) => ({
        program: Program.from(propagation.program),
        enrolmentsMoved: movedBy(propagation),
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
      'What `propagateProgramRevision` would do with the same input. Coaches only. Null when there is no such ' +
      'program. Every other refusal is BAD_USER_INPUT: an `expectedRevision` that is not the current one, an ID that ' +
      'is no enrolment of the program, an empty list, or more than 10,000 enrolments.',
  })
  async previewProgramPropagation(
    @Arg('input', () => PreviewProgramPropagationInput, { description: 'The program and its enrolments.' })
    input: PreviewProgramPropagationInput,
    @Ctx() context: Context,
  ): Promise<ProgramPropagationPreview | null> {
    const propagation = await previewProgramPropagation(context, input)
    return propagation && ProgramPropagationPreview.from(propagation)
  }
}
