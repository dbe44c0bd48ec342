import { Ctx, Resolver } from 'type-graphql'
import { copyMilestone } from '../../actions/programs/copyMilestone.ts'
import { copyProgram } from '../../actions/programs/copyProgram.ts'
import { copyWorkout } from '../../actions/programs/copyWorkout.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { CopyMilestoneInput, CopyProgramInput, CopyWorkoutInput } from './copy.inputs.ts'
import { CopyMilestonePayload } from './milestone.payloads.ts'
import { Milestone } from './milestone.type.ts'
import { CopyProgramPayload } from './program.payloads.ts'
import { Program } from './program.type.ts'
import { CopyWorkoutPayload } from './workout.payloads.ts'
import { Workout } from './workout.type.ts'

const KEY = 'IDEMPOTENCY_CONFLICT, and NOT_FOUND when the object that the idempotency key made was deleted.'

@Resolver()
export class CopyMutations {
  @CoachMutation(
    CopyProgramPayload,
    'Makes a draft like a program, with milestones and workouts of its own, so that no edit of the one changes the other. ' +
      `Coaches only. Refuses INVALID, NOT_FOUND (program), TAKEN (the slug), ${KEY}`,
  )
  copyProgram(
    @Input(CopyProgramInput, 'The program, and what to call the copy.') input: CopyProgramInput,
    @Ctx() context: Context,
  ): Promise<CopyProgramPayload> {
    return runMutation(context, input, {
      Payload: CopyProgramPayload,
      operation: copyProgram,
      toPayload: (program) => ({ program: Program.from(program) }),
      makes: { collection: 'programs', mutation: 'copyProgram' },
    })
  }

  @CoachMutation(
    CopyMilestonePayload,
    'Makes a milestone like another one, with workouts of its own, and places it in a program when one is named. Coaches ' +
      `only. Refuses INVALID, NOT_FOUND (milestone, program, place), TOO_MANY (100 milestones), ${KEY}`,
  )
  copyMilestone(
    @Input(CopyMilestoneInput, 'The milestone, and what to call the copy.') input: CopyMilestoneInput,
    @Ctx() context: Context,
  ): Promise<CopyMilestonePayload> {
    return runMutation(context, input, {
      Payload: CopyMilestonePayload,
      operation: copyMilestone,
      toPayload: (milestone) => ({ milestone: Milestone.from(milestone) }),
      owner: input.programId ?? undefined,
      makes: { collection: 'milestones', mutation: 'copyMilestone' },
    })
  }

  @CoachMutation(
    CopyWorkoutPayload,
    `Makes a workout like another one, in no milestone yet. Coaches only. Refuses INVALID, NOT_FOUND (workout), ${KEY}`,
  )
  copyWorkout(
    @Input(CopyWorkoutInput, 'The workout, and what to call the copy.') input: CopyWorkoutInput,
    @Ctx() context: Context,
  ): Promise<CopyWorkoutPayload> {
    return runMutation(context, input, {
      Payload: CopyWorkoutPayload,
      operation: copyWorkout,
      toPayload: (workout) => ({ workout: Workout.from(workout) }),
      makes: { collection: 'workouts', mutation: 'copyWorkout' },
    })
  }
}
