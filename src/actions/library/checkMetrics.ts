import type { Metric } from '../../kernel/metric.ts'
import type { Exercise } from '../../payload-types.ts'
import { noPlaceAtPins, noPlaceFor, workoutsNaming } from '../programs/exerciseHooks.ts'
import { pinnedAgainst } from '../programs/pinnedAgainst.ts'
import { exercisesPrescribedAgainst } from '../programs/prescriptions.ts'
import type { CheckedItem } from './checkLibrary.ts'
import type { LibraryExercise } from './items.ts'
import { findAll, type Scope } from './names.ts'
import type { Problems } from './problems.ts'
import type { Survey } from './survey.ts'

/**
 * A metric that the document changes may be one that athletes have logged by, one by which they are asked for something at
 * the revisions that they follow, or one by which a workout prescribes that the document does not have. Workouts of the document are left out here, because the document says what becomes of
 * them: `checkPrescriptions` judges them.
 */
export async function checkMetrics(
  scope: Scope,
  items: CheckedItem[],
  survey: Survey,
  problems: Problems,
): Promise<void> {
  const exercises = items.map(({ item }) => item as LibraryExercise)
  const slugs = exercises.map(({ slug }) => slug)
  const select = { slug: true, metric: true, wasLogged: true, wasAskedFor: true } as const
  const documents = await findAll<Exercise>(scope, 'exercises', 'slug', slugs, select)
  const stored = new Map(documents.map((document) => [document.slug, document]))
  const changed = items.flatMap(({ found, item }) => {
    const { slug, metric } = item as LibraryExercise
    const exercise = stored.get(slug)
    return exercise && exercise.metric !== metric ? [{ found, exercise, metric: metric as Metric }] : []
  })
  if (changed.length === 0) return
  const metrics = new Map(changed.map(({ exercise, metric }) => [exercise.id, metric]))
  const others = (await workoutsNaming(scope.req, [...metrics.keys()]))
    .filter(({ libraryKey }) => !survey.keys.workouts.has(libraryKey))
    .map(({ title, exercises: rows }) => ({ title, against: exercisesPrescribedAgainst(rows, metrics) }))
  const pinned = await pinnedAgainst(scope.req, metrics)
  for (const { found, exercise, metric } of changed) {
    survey.remeasured.add(exercise.slug)
    const followed = pinned.get(exercise.id)
    const titles = others.filter(({ against }) => against.has(exercise.id)).map(({ title }) => title)
    if (exercise.wasLogged) {
      problems.addAt(found, ['metric'], `must stay ${exercise.metric}, because athletes have logged the exercise.`)
    } else if (exercise.wasAskedFor) {
      const why = 'coaches have asked athletes for the exercise by adjusting their program'
      problems.addAt(found, ['metric'], `must stay ${exercise.metric}, because ${why}.`)
    } else if (titles.length > 0) {
      const why = `${noPlaceFor(metric, titles)}, and this document does not have these workouts`
      problems.addAt(found, ['metric'], `must stay ${exercise.metric}, because ${why}.`)
    } else if (followed) {
      const why = noPlaceAtPins(metric, followed)
      problems.addAt(found, ['metric'], `must stay ${exercise.metric}, because ${why}.`)
    }
  }
}
