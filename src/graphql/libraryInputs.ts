// What the decorators of the inputs write to must be there before them.
import 'reflect-metadata'
import type { CheckInput } from '../actions/library/checkItem.ts'
import type { Section } from '../actions/library/items.ts'
import { problemsOf } from '../kernel/validateData.ts'
import { CreateExerciseInput } from './exercises/exercise.inputs.ts'
import { CreateMilestoneInput } from './programs/milestone.inputs.ts'
import { CreateProgramInput } from './programs/program.inputs.ts'
import { CreateWorkoutInput, LoadInput, PrescribedSetInput, WorkoutExerciseInput } from './programs/workout.inputs.ts'

/** The classes carry the rules, also those of what is nested in them. */
const instanceOf: Record<Section, (input: object) => object> = {
  exercises: (input) => Object.assign(new CreateExerciseInput(), input),
  workouts: (input) => workoutInput(input as CreateWorkoutInput),
  milestones: (input) => Object.assign(new CreateMilestoneInput(), input),
  programs: (input) => Object.assign(new CreateProgramInput(), input),
}

/** Checks what a library says by the rules of the inputs of GraphQL, so that an import refuses what a mutation refuses. */
export const checkLibraryInput: CheckInput = (section, input) => problemsOf(instanceOf[section](input), [])

function workoutInput({ exercises, ...workout }: CreateWorkoutInput): CreateWorkoutInput {
  return Object.assign(new CreateWorkoutInput(), workout, { exercises: exercises?.map(rowInput) })
}

function rowInput({ sets, ...row }: WorkoutExerciseInput): WorkoutExerciseInput {
  return Object.assign(new WorkoutExerciseInput(), row, {
    sets: sets.map(({ load, ...set }) =>
      Object.assign(new PrescribedSetInput(), set, { load: load && Object.assign(new LoadInput(), load) }),
    ),
  })
}
