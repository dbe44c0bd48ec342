import type { CreateWorkoutInput, WorkoutExerciseInput } from '../../graphql/programs/workout.inputs.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { idOf as idIn } from '../../kernel/relation.ts'
import { SetType } from '../../kernel/workoutVocabulary.ts'
import type { Workout } from '../../payload-types.ts'
import { createWorkout } from '../programs/createWorkout.ts'
import { saveWorkout } from '../programs/saveWorkout.ts'
import { alternativesOf } from '../programs/workoutContent.ts'
import { canonicalWorkout, workoutOf } from './canonical.ts'
import type { LibraryRow, LibraryWorkout } from './items.ts'
import { keepRows } from './keepRows.ts'
import type { Kind } from './kind.ts'

function inputOf({ key, exercises, ...workout }: LibraryWorkout, idOf: (slug: string) => string): CreateWorkoutInput {
  return { ...workout, exercises: (exercises ?? []).map((row) => rowInput(row, idOf)) }
}

function rowInput(
  { exercise, alternatives, sets, ...row }: LibraryRow,
  idOf: (slug: string) => string,
): WorkoutExerciseInput {
  return {
    ...row,
    exerciseId: encodeId('exercise', idOf(exercise)),
    alternativeIds: alternatives?.map((slug) => encodeId('exercise', idOf(slug))),
    // The canonical form leaves out what says no more than its absence, as a type of undefined.
    sets: sets.map((set) => ({ ...set, type: set.type ?? SetType.NORMAL })),
  } as WorkoutExerciseInput // the schema has checked the enum values
}

export const workoutKind: Kind<LibraryWorkout, Workout> = {
  section: 'workouts',
  names: 'exercises',
  references: ({ exercises }) =>
    (exercises ?? []).flatMap(({ exercise, alternatives = [] }, index) => [
      { key: exercise, path: ['exercises', index, 'exercise'] },
      ...alternatives.map((key, at) => ({ key, path: ['exercises', index, 'alternatives', at] })),
    ]),
  referredIds: ({ exercises }) => (exercises ?? []).flatMap((row) => [idIn(row.exercise), ...alternativesOf(row)]),
  canonical: canonicalWorkout,
  itemOf: workoutOf,
  inputOf,
  make: (tx, item, idOf) => createWorkout(tx, inputOf(item, idOf), item.key),
  change(tx, document, item, idOf) {
    const { title, description, estimatedMinutes, exercises } = inputOf(item, idOf)
    const own = (document.exercises ?? []).map(({ id, exercise }) => ({ id, thing: idIn(exercise) }))
    const kept = keepRows(
      own,
      (item.exercises ?? []).map(({ exercise }) => idOf(exercise)),
    )
    return saveWorkout(tx, {
      workoutId: encodeId('workout', document.id),
      expectedRevision: document.revision,
      title,
      description: description ?? null,
      estimatedMinutes: estimatedMinutes ?? null,
      exercises: exercises.map((row, index) =>
        Object.assign(row, { id: kept[index] && encodeId('workoutExercise', kept[index]) }),
      ),
    })
  },
}
