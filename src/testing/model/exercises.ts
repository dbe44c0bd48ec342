import type {
  ArchiveExerciseInput,
  CreateExerciseInput,
  DeleteExerciseInput,
  UnarchiveExerciseInput,
  UpdateExerciseInput,
} from '../generated/operations.ts'
import { badTitle, type Exercise, found, given, refuseAny, refuseIf, type State } from './state.ts'

/** Simple, because titles in the model consist of words and digits only. */
export const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')

const exerciseView = (id: string, exercise: Exercise) => ({ ...exercise, id })

function change(state: State, id: string, changes: Partial<Exercise>) {
  const before = found(state.exercises, id, 'input.exerciseId')
  state.exercises[id] = { ...before, ...changes }
  return exerciseView(id, state.exercises[id])
}

/** An alias in the model is good or empty, and no two differ in case only. */
function refuseBadNames(name: string | null | undefined, aliases: string[] | null | undefined): void {
  const folded = (aliases ?? []).map((alias) => alias.toLowerCase())
  refuseAny([
    ...(badTitle(name) ? [{ code: 'INVALID', field: 'input.name' }] : []),
    ...(folded.includes('') || new Set(folded).size < folded.length
      ? [{ code: 'INVALID', field: 'input.aliases' }]
      : []),
  ])
}

export const exerciseModel = {
  createExercise(
    state: State,
    { name, aliases, slug: given, description = null }: CreateExerciseInput,
    _: string,
    id: string,
  ) {
    refuseBadNames(name, aliases)
    const slug = given ?? slugOf(name)
    const isTaken = Object.values(state.exercises).some((exercise) => exercise.slug === slug)
    refuseIf(isTaken, 'TAKEN', given == null ? 'input.name' : 'input.slug')
    state.exercises[id] = { name, aliases: aliases ?? [], slug, description, isArchived: false }
    return exerciseView(id, state.exercises[id])
  },

  updateExercise(state: State, { exerciseId, name, aliases, description }: UpdateExerciseInput) {
    refuseBadNames(name, aliases)
    const before = found(state.exercises, exerciseId, 'input.exerciseId')
    return change(state, exerciseId, {
      name: name ?? before.name,
      aliases: given(aliases, before.aliases) ?? [],
      description: given(description, before.description),
    })
  },

  archiveExercise: (state: State, { exerciseId }: ArchiveExerciseInput) =>
    change(state, exerciseId, { isArchived: true }),

  unarchiveExercise: (state: State, { exerciseId }: UnarchiveExerciseInput) =>
    change(state, exerciseId, { isArchived: false }),

  deleteExercise(state: State, { exerciseId }: DeleteExerciseInput) {
    found(state.exercises, exerciseId, 'input.exerciseId')
    const isAsked = Object.values(state.asked).some((exercises) => exercises.includes(exerciseId))
    refuseIf(isAsked, 'IN_USE', 'input.exerciseId')
    delete state.exercises[exerciseId]
    return { deleted: exerciseId }
  },
}
