import { type Metric, prescriptionProblems } from '../../kernel/metric.ts'
import type { Told } from '../../kernel/reason.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Workout } from '../../payload-types.ts'
import { canonicalWorkout, workoutOf } from './canonical.ts'
import type { CheckedItem } from './checkLibrary.ts'
import type { LibraryRow, LibraryWorkout } from './items.ts'
import { findAll, keysById, type Scope } from './names.ts'
import type { Problems } from './problems.ts'

/** A set's place in the document, and what it prescribes that the metric of its exercise has no place for. */
interface Misplaced {
  row: LibraryRow
  path: (string | number)[]
  problem: Told
}

/**
 * Checks what the workouts prescribe against the metrics of their exercises, as the document or else the database has
 * them. A row that the stored workout already has is left alone, because importing it changes nothing, unless the
 * document changes the metric of its exercise.
 */
export async function checkPrescriptions(
  scope: Scope,
  items: CheckedItem[],
  { metricOf, remeasured }: { metricOf: (slug: string) => Metric | undefined; remeasured: ReadonlySet<string> },
  problems: Problems,
): Promise<void> {
  const wrong = items.flatMap(({ found, item }) => {
    const workout = canonicalWorkout(item as LibraryWorkout)
    const misplaced = misplacedIn(workout, metricOf)
    return misplaced.length > 0 ? [{ found, key: workout.key, misplaced }] : []
  })
  if (wrong.length === 0) return
  const stored = await storedRows(
    scope,
    wrong.map(({ key }) => key),
  )
  for (const { found, key, misplaced } of wrong) {
    for (const { row, path, problem } of misplaced) {
      const stands = stored.get(key)?.has(said(row)) && !remeasured.has(row.exercise)
      if (!stands) problems.addAt(found, path, `${problem.message}.`)
    }
  }
}

function misplacedIn({ exercises }: LibraryWorkout, metricOf: (slug: string) => Metric | undefined): Misplaced[] {
  return (exercises ?? []).flatMap((row, index) => {
    const metric = metricOf(row.exercise)
    if (!metric) return []
    return row.sets.flatMap((set, at) =>
      prescriptionProblems(metric, set).map(({ value, problem }) => ({
        row,
        path: ['exercises', index, 'sets', at, value],
        problem,
      })),
    )
  })
}

/** What the rows of the stored workouts say, by the keys of the workouts. */
async function storedRows(scope: Scope, keys: string[]): Promise<Map<string, Set<string>>> {
  const workouts = await findAll<Workout>(scope, 'workouts', 'libraryKey', keys)
  const named = workouts.flatMap(({ exercises }) => (exercises ?? []).map(({ exercise }) => idOf(exercise)))
  const slugOf = await keysById(scope, 'exercises', named)
  return new Map(
    workouts.map((workout) => [workout.libraryKey, new Set(workoutOf(workout, slugOf).exercises?.map(said))]),
  )
}

/** The part of a row that its exercise's metric judges. */
const said = ({ exercise, sets }: LibraryRow) => JSON.stringify([exercise, sets])
