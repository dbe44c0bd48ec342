import type { Transaction } from '../database/doorway.ts'
import { encodeId } from '../nodes/nodeId.ts'
import { createMilestone } from '../programs/createMilestone.ts'
import { createProgram } from '../programs/createProgram.ts'
import { CreateMilestoneInput } from '../programs/milestone.inputs.ts'
import { CreateProgramInput } from '../programs/program.inputs.ts'
import { publishProgram } from '../programs/publishProgram.ts'
import { validateData } from '../validation/validateData.ts'
import { createWorkout } from '../workouts/createWorkout.ts'
import { SetType } from '../workouts/vocabulary.ts'
import { CreateWorkoutInput, LoadInput, PrescribedSetInput, WorkoutExerciseInput } from '../workouts/workout.inputs.ts'
import type { Library } from './library.ts'

/** Makes everything of a library, in one transaction, through the operations and checks that a coach's client meets. */
export async function loadLibrary(
  tx: Transaction,
  library: Library,
  exerciseIds: ReadonlyMap<string, string>,
): Promise<void> {
  const workoutIds = new Map<string, string>()
  for (const { key, exercises, ...workout } of library.workouts) {
    const input = Object.assign(new CreateWorkoutInput(), workout, {
      exercises: exercises.map(({ exercise, sets, ...row }) =>
        Object.assign(new WorkoutExerciseInput(), row, {
          exerciseId: encodeId('exercise', exerciseIds.get(exercise) ?? exercise),
          sets: sets.map(({ load, ...set }) =>
            Object.assign(new PrescribedSetInput(), { type: SetType.NORMAL }, set, {
              load: load && Object.assign(new LoadInput(), load),
            }),
          ),
        }),
      ),
    })
    await validateData(input)
    workoutIds.set(key, encodeId('workout', (await createWorkout(tx, input)).id))
  }
  const milestoneIds = new Map<string, string>()
  for (const { key, workouts, ...milestone } of library.milestones) {
    const input = Object.assign(new CreateMilestoneInput(), milestone, {
      workoutIds: workouts.map((workout) => workoutIds.get(workout) ?? workout),
    })
    await validateData(input)
    milestoneIds.set(key, encodeId('milestone', (await createMilestone(tx, input)).id))
  }
  for (const { isPublished, milestones, ...program } of library.programs) {
    const input = Object.assign(new CreateProgramInput(), program, {
      milestoneIds: milestones.map((milestone) => milestoneIds.get(milestone) ?? milestone),
    })
    await validateData(input)
    const { id, revision } = await createProgram(tx, input)
    if (isPublished) await publishProgram(tx, { programId: encodeId('program', id), expectedRevision: revision })
  }
}
