import { readdirSync, readFileSync } from 'node:fs'
import { canonicalExercise } from '../actions/library/canonical.ts'
import type { Library } from '../actions/library/items.ts'
import { readExerciseTable } from './exerciseTable.ts'

/** The exercise table and the demo programs, which ship beside this file, as one library. */
export function readDemoLibrary(): Library {
  const folder = new URL('./programs/', import.meta.url)
  const libraries = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Library)
  return {
    exercises: readExerciseTable().map(canonicalExercise),
    workouts: libraries.flatMap(({ workouts }) => workouts ?? []),
    milestones: libraries.flatMap(({ milestones }) => milestones ?? []),
    programs: libraries.flatMap(({ programs }) => programs ?? []),
  }
}
