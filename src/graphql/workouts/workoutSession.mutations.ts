import { Ctx, Mutation, Resolver } from 'type-graphql'
import { abandonWorkout } from '../../actions/workouts/abandonWorkout.ts'
import { completeWorkout } from '../../actions/workouts/completeWorkout.ts'
import { deleteWorkoutSession } from '../../actions/workouts/deleteWorkoutSession.ts'
import { logSet } from '../../actions/workouts/logSet.ts'
import { removeSet } from '../../actions/workouts/removeSet.ts'
import { startWorkout } from '../../actions/workouts/startWorkout.ts'
import { updateSet } from '../../actions/workouts/updateSet.ts'
import { updateWorkoutSession } from '../../actions/workouts/updateWorkoutSession.ts'
import type { WorkoutSession as SessionDocument } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'
import { Input } from '../context/rootAccess.ts'
import { runTraining } from './runTraining.ts'
import {
  AbandonWorkoutInput,
  CompleteWorkoutInput,
  DeleteWorkoutSessionInput,
  LogSetInput,
  RemoveSetInput,
  StartWorkoutInput,
  UpdateSetInput,
  UpdateWorkoutSessionInput,
} from './workoutSession.inputs.ts'
import {
  AbandonWorkoutPayload,
  CompleteWorkoutPayload,
  DeleteWorkoutSessionPayload,
  LogSetPayload,
  RemoveSetPayload,
  StartWorkoutPayload,
  UpdateSetPayload,
  UpdateWorkoutSessionPayload,
} from './workoutSession.payloads.ts'
import { WorkoutSession } from './workoutSession.type.ts'

const ofSession = (session: SessionDocument | null) => ({ workoutSession: session && WorkoutSession.from(session) })

/** Mutations of the caller's own sessions. Nobody can write the training of another user. */
@Resolver()
export class WorkoutSessionMutations {
  @Mutation(() => StartWorkoutPayload, {
    nullable: true,
    description:
      'Starts a workout for the signed-in caller: one on its own, a slot of an active enrolment, or a freestyle workout ' +
      'with a title alone. The same `clientId` returns the same session again. Refuses NOT_FOUND (workout, enrolment or ' +
      'slot), INVALID (also for a `clientId` that was used with another workout, or whose session was deleted) and ' +
      'INVALID_TRANSITION (the enrolment has ended).',
  })
  startWorkout(
    @Input(StartWorkoutInput, 'The workout to start.') input: StartWorkoutInput,
    @Ctx() context: Context,
  ): Promise<StartWorkoutPayload> {
    return runTraining(context, input, { Payload: StartWorkoutPayload, operation: startWorkout, toPayload: ofSession })
  }

  @Mutation(() => LogSetPayload, {
    nullable: true,
    description:
      "Logs a set in one of the signed-in caller's own sessions, whatever the status of the session. The same " +
      '`clientId` with the same values returns the same set again; with other values it edits the set. Refuses ' +
      "NOT_FOUND (session, exercise, or a `workoutExerciseId` that is no row of the session's workout) and INVALID (such " +
      'as a measure that the ' +
      "exercise's metric needs and the set lacks, one that it does not allow, or another moment than the set has).",
  })
  logSet(@Input(LogSetInput, 'The set to log.') input: LogSetInput, @Ctx() context: Context): Promise<LogSetPayload> {
    return runTraining(context, input, { Payload: LogSetPayload, operation: logSet, toPayload: LogSetPayload.of })
  }

  @Mutation(() => UpdateSetPayload, {
    nullable: true,
    description:
      "Edits one of the signed-in caller's own sets, even in a completed workout. Personal records and volume are " +
      'updated. Refuses NOT_FOUND (also for a removed set) and INVALID (such as clearing a measure that the ' +
      "exercise's metric needs, or giving one that it does not allow).",
  })
  updateSet(
    @Input(UpdateSetInput, 'The set and its changes.') input: UpdateSetInput,
    @Ctx() context: Context,
  ): Promise<UpdateSetPayload> {
    return runTraining(context, input, {
      Payload: UpdateSetPayload,
      operation: updateSet,
      toPayload: UpdateSetPayload.of,
    })
  }

  @Mutation(() => RemoveSetPayload, {
    nullable: true,
    description:
      "Removes one of the signed-in caller's own sets permanently, even from a completed workout. Personal records " +
      'and volume are updated. A set that is already removed stays unchanged. Refuses NOT_FOUND.',
  })
  removeSet(
    @Input(RemoveSetInput, 'The set to remove.') input: RemoveSetInput,
    @Ctx() context: Context,
  ): Promise<RemoveSetPayload> {
    return runTraining(context, input, {
      Payload: RemoveSetPayload,
      operation: removeSet,
      toPayload: ({ session }) => ({ removedSetId: input.setId, ...ofSession(session) }),
    })
  }

  @Mutation(() => CompleteWorkoutPayload, {
    nullable: true,
    description:
      "Completes one of the signed-in caller's own sessions, which then counts for its slot, its milestone, streaks " +
      'and volume. A second completion changes nothing and returns the completed session. Refuses NOT_FOUND, INVALID ' +
      '(such as a `completedAt` that is before the start or a day or more in the future, or a rating that is not 1 ' +
      'to 5) and INVALID_TRANSITION (the session was abandoned).',
  })
  completeWorkout(
    @Input(CompleteWorkoutInput, 'The session to complete, with notes and a rating.') input: CompleteWorkoutInput,
    @Ctx() context: Context,
  ): Promise<CompleteWorkoutPayload> {
    return runTraining(context, input, {
      Payload: CompleteWorkoutPayload,
      operation: completeWorkout,
      toPayload: ofSession,
    })
  }

  @Mutation(() => AbandonWorkoutPayload, {
    nullable: true,
    description:
      "Ends one of the signed-in caller's own sessions without completing it. Its sets stay and may be personal " +
      'records, but the session counts for no slot, streak or total volume. Refuses NOT_FOUND and INVALID_TRANSITION ' +
      '(the session has already ended).',
  })
  abandonWorkout(
    @Input(AbandonWorkoutInput, 'The session to abandon.') input: AbandonWorkoutInput,
    @Ctx() context: Context,
  ): Promise<AbandonWorkoutPayload> {
    return runTraining(context, input, {
      Payload: AbandonWorkoutPayload,
      operation: abandonWorkout,
      toPayload: ofSession,
    })
  }

  @Mutation(() => UpdateWorkoutSessionPayload, {
    nullable: true,
    description:
      "Edits one of the signed-in caller's own sessions, even one that has ended. The day that it counts for, streaks, " +
      'the last workout and the moments of completed milestones follow. Sets keep their own moments. Refuses NOT_FOUND ' +
      '(also for a deleted session) and INVALID (such as an end before the start, a moment that is a day or more in the ' +
      'future, or a `completedAt` for a session that is not completed).',
  })
  updateWorkoutSession(
    @Input(UpdateWorkoutSessionInput, 'The session and its changes.') input: UpdateWorkoutSessionInput,
    @Ctx() context: Context,
  ): Promise<UpdateWorkoutSessionPayload> {
    return runTraining(context, input, {
      Payload: UpdateWorkoutSessionPayload,
      operation: updateWorkoutSession,
      toPayload: ofSession,
    })
  }

  @Mutation(() => DeleteWorkoutSessionPayload, {
    nullable: true,
    description:
      "Deletes one of the signed-in caller's own sessions permanently, with its sets, whatever its status. Personal " +
      'records, sums and streaks are updated, and the slot that it filled is open again. A milestone that was completed ' +
      'before stays completed. Late events of the session do not bring it back. A session that is already deleted stays ' +
      'unchanged and gets the same answer. Refuses NOT_FOUND.',
  })
  deleteWorkoutSession(
    @Input(DeleteWorkoutSessionInput, 'The session to delete.') input: DeleteWorkoutSessionInput,
    @Ctx() context: Context,
  ): Promise<DeleteWorkoutSessionPayload> {
    return runTraining(context, input, {
      Payload: DeleteWorkoutSessionPayload,
      operation: deleteWorkoutSession,
      toPayload: (deletedWorkoutSessionId) => ({ deletedWorkoutSessionId }),
    })
  }
}
