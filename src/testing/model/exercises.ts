import type {
  ArchiveExerciseInput,
  CreateExerciseInput,
  DeleteExerciseInput,
  UnarchiveExerciseInput,
  UpdateExerciseInput,
} from '../generated/operations.ts'
import { badTitle, type Exercise, found, given, refuseIf, type State } from './state.ts'

/** Simple, because titles in the model consist of words and digits only. */
export const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

const exerciseView = (id: string, exercise: Exercise) => ({ ...exercise, id })

function change(state: State, id: string, changes: Partial<Exercise>) {
  const before = found(state.exercises, id, 'input.exerciseId')
  state.exercises[id] = { ...before, ...changes }
  return exerciseView(id, state.exercises[id])
}

export const exerciseModel = {
  createExercise(state: State, { name, slug: given, description = null }: CreateExerciseInput, _: string, id: string) {
    refuseIf(badTitle(name), 'INVALID', 'input.name')
    const slug = given ?? slugOf(name)
    const isTaken = Object.values(state.exercises).some((exercise) => exercise.slug === slug)
    refuseIf(isTaken, 'TAKEN', given == null ? 'input.name' : 'input.slug')
    state.exercises[id] = { name, slug, description, isArchived: false }
    return exerciseView(id, state.exercises[id])
  },

  updateExercise(state: State, { exerciseId, name, description }: UpdateExerciseInput) {
    refuseIf(badTitle(name), 'INVALID', 'input.name')
    const before = found(state.exercises, exerciseId, 'input.exerciseId')
    return change(state, exerciseId, { name: name ?? before.name, description: given(description, before.description) })
  },

  archiveExercise: (state: State, { exerciseId }: ArchiveExerciseInput) =>
    change(state, exerciseId, { isArchived: true }),

  unarchiveExercise: (state: State, { exerciseId }: UnarchiveExerciseInput) =>
    change(state, exerciseId, { isArchived: false }),

  deleteExercise(state: State, { exerciseId }: DeleteExerciseInput) {
    found(state.exercises, exerciseId, 'input.exerciseId')
    const isNamed = Object.values(state.workouts).some(({ rows }) => rows.some((row) => row.exerciseId === exerciseId))
    refuseIf(isNamed, 'IN_USE', 'input.exerciseId')
    delete state.exercises[exerciseId]
    return { deleted: exerciseId }
  },
}
