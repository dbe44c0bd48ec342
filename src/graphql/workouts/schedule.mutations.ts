import { Ctx, Mutation, Resolver } from 'type-graphql'
import { moveScheduledWorkout } from '../../actions/workouts/schedule/moveScheduledWorkout.ts'
import { pauseEnrolment } from '../../actions/workouts/schedule/pauseEnrolment.ts'
import { scheduleEnrolment } from '../../actions/workouts/schedule/scheduleEnrolment.ts'
import { shiftSchedule } from '../../actions/workouts/schedule/shiftSchedule.ts'
import { skipScheduledWorkout } from '../../actions/workouts/schedule/skipScheduledWorkout.ts'
import type { Enrolment as EnrolmentDocument } from '../../payload-types.ts'
import { type Context, requireAuth } from '../context/context.ts'
import { Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { Enrolment } from './enrolment.type.ts'
import {
  MoveScheduledWorkoutInput,
  PauseEnrolmentInput,
  ScheduleEnrolmentInput,
  ShiftScheduleInput,
  SkipScheduledWorkoutInput,
} from './schedule.inputs.ts'
import {
  MoveScheduledWorkoutPayload,
  PauseEnrolmentPayload,
  ScheduleEnrolmentPayload,
  ShiftSchedulePayload,
  SkipScheduledWorkoutPayload,
} from './schedule.payloads.ts'

const toPayload = (enrolment: EnrolmentDocument) => ({ enrolment: Enrolment.from(enrolment) })
const withSlot = (slotId: string) => (enrolment: EnrolmentDocument) => ({ ...toPayload(enrolment), slotId })

/** The owner of the transaction: the writes of one caller to training run one after the other. */
const ownerOf = (context: Context) => `training ${requireAuth(context).id}`

const BY_WHOM = 'The caller is the athlete or coaches them; everybody else gets NOT_FOUND.'
const NO_MORE = 'no schedule), INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 changes'

@Resolver()
export class ScheduleMutations {
  @Mutation(() => ScheduleEnrolmentPayload, {
    nullable: true,
    description:
      'Begins the schedule of an enrolment anew, or removes it. What is done keeps the day it had, and the other workouts ' +
      'are due on the first training days. Earlier moves, shifts, pauses and skips are gone. ' +
      `${BY_WHOM} Refuses NOT_FOUND, INVALID and INVALID_TRANSITION (the enrolment has ended).`,
  })
  scheduleEnrolment(
    @Input(ScheduleEnrolmentInput, 'The enrolment and its schedule.') input: ScheduleEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<ScheduleEnrolmentPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, {
      Payload: ScheduleEnrolmentPayload,
      operation: scheduleEnrolment,
      toPayload,
      owner,
    })
  }

  @Mutation(() => MoveScheduledWorkoutPayload, {
    nullable: true,
    description:
      'Moves one workout to another day, and no other workout. A workout that was skipped is due again. ' +
      `${BY_WHOM} Refuses NOT_FOUND, INVALID (a workout that is done, a day in a pause, ${NO_MORE}).`,
  })
  moveScheduledWorkout(
    @Input(MoveScheduledWorkoutInput, 'The workout and the day.') input: MoveScheduledWorkoutInput,
    @Ctx() context: Context,
  ): Promise<MoveScheduledWorkoutPayload> {
    return runMutation(context, input, {
      Payload: MoveScheduledWorkoutPayload,
      operation: moveScheduledWorkout,
      toPayload: withSlot(input.slotId),
      owner: ownerOf(context),
    })
  }

  @Mutation(() => ShiftSchedulePayload, {
    nullable: true,
    description:
      'Shifts one workout and all that follow it in the program by days. What is done keeps its day, and what would lie ' +
      'in a pause goes on to the training days after it. Shifting back by the same days is as if nothing had been shifted. ' +
      `${BY_WHOM} Refuses NOT_FOUND, INVALID (a day outside the calendar, a clientId that was used otherwise, ${NO_MORE}).`,
  })
  shiftSchedule(
    @Input(ShiftScheduleInput, 'The first workout and the days.') input: ShiftScheduleInput,
    @Ctx() context: Context,
  ): Promise<ShiftSchedulePayload> {
    return runMutation(context, input, {
      Payload: ShiftSchedulePayload,
      operation: shiftSchedule,
      toPayload: withSlot(input.fromSlotId),
      owner: ownerOf(context),
    })
  }

  @Mutation(() => PauseEnrolmentPayload, {
    nullable: true,
    description:
      'Nothing that is open is due between the two days: it goes on to the next training days. Pausing again from the ' +
      'same day replaces the pause, and a last day before the first takes it back. ' +
      `${BY_WHOM} Refuses NOT_FOUND, INVALID (nothing to take back, a day outside the calendar, ${NO_MORE}, or 50 of pauses).`,
  })
  pauseEnrolment(
    @Input(PauseEnrolmentInput, 'The enrolment and the days.') input: PauseEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<PauseEnrolmentPayload> {
    const owner = ownerOf(context)
    return runMutation(context, input, { Payload: PauseEnrolmentPayload, operation: pauseEnrolment, toPayload, owner })
  }

  @Mutation(() => SkipScheduledWorkoutPayload, {
    nullable: true,
    description:
      'Skips a workout, which then counts as skipped and not as missed. It can be done later, and moving it to a day takes ' +
      `the skip back. ${BY_WHOM} Refuses NOT_FOUND, INVALID (a workout that is done, ${NO_MORE}).`,
  })
  skipScheduledWorkout(
    @Input(SkipScheduledWorkoutInput, 'The workout.') input: SkipScheduledWorkoutInput,
    @Ctx() context: Context,
  ): Promise<SkipScheduledWorkoutPayload> {
    return runMutation(context, input, {
      Payload: SkipScheduledWorkoutPayload,
      operation: skipScheduledWorkout,
      toPayload: withSlot(input.slotId),
      owner: ownerOf(context),
    })
  }
}
