import type {
  CreateWorkoutInput,
  DeleteWorkoutInput,
  UpdateWorkoutInput,
  WorkoutExerciseInput,
} from '../generated/operations.ts'
import { revise } from './programs.ts'
import {
  badTitle,
  found,
  given,
  type NewRow,
  refuseAbsent,
  refuseBadRows,
  refuseIf,
  refuseStale,
  type State,
  same,
  type Workout,
} from './state.ts'

const workoutView = (id: string, { rows, ...workout }: Workout) => ({
  ...workout,
  id,
  exercises: rows.map((row) => [row.id, row.exerciseId]),
})

function rowsOf(state: State, own: Workout['rows'], given: WorkoutExerciseInput[], newRow: NewRow): Workout['rows'] {
  refuseBadRows(own, given, 'exercises')
  refuseAbsent(
    state.exercises,
    given.map(({ exerciseId }) => exerciseId),
    (index) => `input.exercises.${index}.exerciseId`,
  )
  return given.map(({ id, exerciseId, sets }, index) => ({
    id: id ?? newRow(index),
    exerciseId,
    repsMin: sets?.[0]?.repsMin ?? null,
  }))
}

function noteAsked(state: State, id: string, rows: Workout['rows']): void {
  const exercises = rows.map(({ exerciseId }) => exerciseId)
  state.asked[id] = [...new Set([...(state.asked[id] ?? []), ...exercises])].sort()
}

export const workoutModel = {
  createWorkout(state: State, input: CreateWorkoutInput, _: string, id: string, newRow: NewRow) {
    refuseIf(badTitle(input.title), 'INVALID', 'input.title')
    const rows = rowsOf(state, [], input.exercises, newRow)
    const { title, description = null, estimatedMinutes = null } = input
    state.workouts[id] = { title, description, estimatedMinutes, revision: 1, rows, wasHeld: false }
    noteAsked(state, id, rows)
    return workoutView(id, state.workouts[id])
  },

  /** A change makes a revision of every program that holds the workout, because athletes follow its content. */
  updateWorkout(state: State, input: UpdateWorkoutInput, by: string, _id: string, newRow: NewRow) {
    refuseIf(badTitle(input.title), 'INVALID', 'input.title')
    const before = found(state.workouts, input.workoutId, 'input.workoutId')
    refuseStale(before.revision, input.expectedRevision)
    const after = {
      ...before,
      title: input.title ?? before.title,
      description: given(input.description, before.description),
      estimatedMinutes: given(input.estimatedMinutes, before.estimatedMinutes),
      rows: input.exercises ? rowsOf(state, before.rows, input.exercises, newRow) : before.rows,
    }
    if (!same(before, after)) {
      state.workouts[input.workoutId] = { ...after, revision: before.revision + 1 }
      noteAsked(state, input.workoutId, after.rows)
      for (const [programId, { milestones }] of Object.entries(state.programs)) {
        const slots = milestones.flatMap((id) => state.milestones[id]?.slots ?? [])
        if (slots.some(({ workoutId }) => workoutId === input.workoutId)) revise(state, programId, 'WORKOUT_EDITED', by)
      }
    }
    return workoutView(input.workoutId, state.workouts[input.workoutId] as Workout)
  },

  deleteWorkout(state: State, { workoutId }: DeleteWorkoutInput) {
    found(state.workouts, workoutId, 'input.workoutId')
    const isNamed = Object.values(state.milestones).some(({ slots }) =>
      slots.some((slot) => slot.workoutId === workoutId),
    )
    refuseIf(isNamed, 'IN_USE', 'input.workoutId')
    if (!state.workouts[workoutId]?.wasHeld) delete state.asked[workoutId]
    delete state.workouts[workoutId]
    return { deleted: workoutId }
  },
}
