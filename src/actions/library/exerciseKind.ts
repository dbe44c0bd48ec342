import type { CreateExerciseInput } from '../../graphql/exercises/exercise.inputs.ts'
import type { Exercise } from '../../payload-types.ts'
import { createExercise } from '../exercises/createExercise.ts'
import { saveExercise } from '../exercises/saveExercise.ts'
import { canonicalExercise } from './canonical.ts'
import type { LibraryExercise } from './items.ts'
import type { Kind } from './kind.ts'

function inputOf({ isArchived, ...exercise }: LibraryExercise): CreateExerciseInput {
  return exercise as CreateExerciseInput // the schema has checked the enum values
}

export const exerciseKind: Kind<LibraryExercise, Exercise> = {
  section: 'exercises',
  names: null,
  references: () => [],
  referredIds: () => [],
  canonical: canonicalExercise,
  itemOf: canonicalExercise,
  inputOf,
  make: (tx, item) => createExercise(tx, inputOf(item), { isArchived: item.isArchived ?? false }),
  change: (tx, document, item) =>
    saveExercise(tx, document, {
      name: item.name,
      aliases: item.aliases ?? [],
      description: item.description ?? null,
      category: item.category,
      metric: item.metric,
      level: item.level ?? null,
      mechanic: item.mechanic ?? null,
      force: item.force ?? null,
      equipment: item.equipment ?? null,
      primaryMuscles: item.primaryMuscles,
      secondaryMuscles: item.secondaryMuscles ?? [],
      videoUrl: item.videoUrl ?? null,
      isArchived: item.isArchived ?? false,
    } as Partial<Exercise>),
}
