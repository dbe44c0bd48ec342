import { Ctx, Mutation, Resolver } from 'type-graphql'
import { abandonWorkout } from '../../actions/workouts/abandonWorkout.ts'
import { completeWorkout } from '../../actions/workouts/completeWorkout.ts'
import { logSet } from '../../actions/workouts/logSet.ts'
import { removeSet } from '../../actions/workouts/removeSet.ts'
import { startWorkout } from '../../actions/workouts/startWorkout.ts'
import { updateSet } from '../../actions/workouts/updateSet.ts'
import type { WorkoutSession as SessionDocument } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'
import { Input } from '../context/rootAccess.ts'
import { runTraining } from './runTraining.ts'
import {
  AbandonWorkoutInput,
  CompleteWorkoutInput,
  LogSetInput,
  RemoveSetInput,
  StartWorkoutInput,
  UpdateSetInput,
} from './workoutSession.inputs.ts'
import {
  AbandonWorkoutPayload,
  CompleteWorkoutPayload,
  LogSetPayload,
  RemoveSetPayload,
  StartWorkoutPayload,
  UpdateSetPayload,
} from './workoutSession.payloads.ts'
import { WorkoutSession } from './workoutSession.type.ts'

const ofSession = (session: SessionDocument) => ({ workoutSession: WorkoutSession.from(session) })

/** Mutations of the caller's own sessions. Nobody can write the training of another user. */
@Resolver()
export class WorkoutSessionMutations {
  @Mutation(() => StartWorkoutPayload, {
    nullable: true,
    description:
      'Begins a workout, on its own or in a slot of an active enrolment. The same `clientId` answers the same session. Refuses ' +
      'NOT_FOUND (workout, enrolment, slot), INVALID, and INVALID_TRANSITION when the enrolment is over.',
  })
  startWorkout(
    @Input(StartWorkoutInput, 'What begins.') input: StartWorkoutInput,
    @Ctx() context: Context,
  ): Promise<StartWorkoutPayload> {
    return runTraining(context, input, { Payload: StartWorkoutPayload, operation: startWorkout, toPayload: ofSession })
  }

  @Mutation(() => LogSetPayload, {
    nullable: true,
    description:
      'Logs a set in a session of the caller, whatever its status. The same `clientId` answers the same set. Refuses NOT_FOUND ' +
      "(session, exercise) and INVALID: the exercise's metric says which measures a set has.",
  })
  logSet(@Input(LogSetInput, 'The set.') input: LogSetInput, @Ctx() context: Context): Promise<LogSetPayload> {
    return runTraining(context, input, { Payload: LogSetPayload, operation: logSet, toPayload: LogSetPayload.of })
  }

  @Mutation(() => UpdateSetPayload, {
    nullable: true,
    description:
      'Edits a set, also of a completed workout: records, volume and streaks follow. Refuses NOT_FOUND and INVALID (a measure ' +
      "that the exercise's metric needs cannot be cleared).",
  })
  updateSet(
    @Input(UpdateSetInput, 'What changes.') input: UpdateSetInput,
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
      'Removes a set for good, also of a completed workout: records, volume and streaks follow. Removed already: unchanged. ' +
      'Refuses NOT_FOUND.',
  })
  removeSet(
    @Input(RemoveSetInput, 'Which one.') input: RemoveSetInput,
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
      "Completes a session: it counts for its slot, its milestone, streaks and volume. Twice: the first completion's answer. " +
      'Refuses NOT_FOUND, INVALID (`completedAt` before the start or a day ahead, a rating that is not 1 to 5) and ' +
      'INVALID_TRANSITION (abandoned).',
  })
  completeWorkout(
    @Input(CompleteWorkoutInput, 'Which one, and how it was.') input: CompleteWorkoutInput,
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
      'Ends a session without completing it: its sets stay, and it counts for no slot, streak or volume. Refuses NOT_FOUND, and ' +
      'INVALID_TRANSITION when it has ended already.',
  })
  abandonWorkout(
    @Input(AbandonWorkoutInput, 'Which one.') input: AbandonWorkoutInput,
    @Ctx() context: Context,
  ): Promise<AbandonWorkoutPayload> {
    return runTraining(context, input, {
      Payload: AbandonWorkoutPayload,
      operation: abandonWorkout,
      toPayload: ofSession,
    })
  }
}
