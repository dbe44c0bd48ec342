// The input classes' decorators write to the Reflect metadata API, so this import has to come first.
import 'reflect-metadata'
import type { CheckInput } from '../actions/library/checkItem.ts'
import type { Section } from '../actions/library/items.ts'
import { problemsOf } from '../kernel/validateData.ts'
import { CreateExerciseInput } from './exercises/exercise.inputs.ts'
import { CreateMilestoneInput } from './programs/milestone.inputs.ts'
import { CreateProgramInput } from './programs/program.inputs.ts'
import { CreateWorkoutInput, LoadInput, PrescribedSetInput, WorkoutExerciseInput } from './programs/workout.inputs.ts'

/** Creates input class instances, because class-validator reads its rules from the classes, nested ones included. */
const instanceOf: Record<Section, (input: object) => object> = {
  exercises: (input) => Object.assign(new CreateExerciseInput(), input),
  workouts: (input) => workoutInput(input as CreateWorkoutInput),
  milestones: (input) => Object.assign(new CreateMilestoneInput(), input),
  programs: (input) => Object.assign(new CreateProgramInput(), input),
}

/** Checks a library item by the rules of the GraphQL inputs, so that an import refuses what a mutation refuses. */
export const checkLibraryInput: CheckInput = (section, input) => problemsOf(instanceOf[section](input), [])

function workoutInput({ exercises, ...workout }: CreateWorkoutInput): CreateWorkoutInput {
  return Object.assign(new CreateWorkoutInput(), workout, { exercises: exercises?.map(rowInput) })
}

function rowInput({ sets, ...row }: WorkoutExerciseInput): WorkoutExerciseInput {
  return Object.assign(new WorkoutExerciseInput(), row, {
    sets: sets?.map(({ load, ...set }) =>
      Object.assign(new PrescribedSetInput(), set, { load: load && Object.assign(new LoadInput(), load) }),
    ),
  })
}
