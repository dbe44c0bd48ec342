import type { KnownExercise } from '../kernel/sheets/matchExercises.ts'
import { readExerciseTable } from '../seed/exerciseTable.ts'

/** The exercises of the demo catalogue, each with its slug as its ID. */
export function knownExercises(): KnownExercise[] {
  return readExerciseTable().map(({ slug, name, aliases, metric, category }) => {
    return { id: slug, slug, name, aliases, metric, category, isArchived: false }
  })
}
