import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { IN_WORDS, type Metric } from '../../kernel/metric.ts'
import { refuse } from '../../kernel/refusal.ts'
import { toldTitles } from '../../kernel/toldTitles.ts'
import type { Exercise, Workout } from '../../payload-types.ts'
import { pinnedAgainst } from './pinnedAgainst.ts'
import { exercisesPrescribedAgainst } from './prescriptions.ts'

declare module 'payload' {
  interface RequestContext {
    /**
     * The library keys of workouts that the transaction writes anew after it has changed metrics, so that they count as
     * in order: see `writeMetrics`.
     */
    writtenNext?: ReadonlySet<string>
  }
}

/**
 * No path changes a metric while a workout prescribes, with this exercise, what the new metric has no place for, or while
 * athletes still follow an earlier revision of a workout that does.
 *
 * What makes it atomic: the workouts that name the exercise are held until the transaction ends, so a save of one of
 * them conflicts with this one. A save that begins to name the exercise holds the exercise, which this one writes (see
 * `holdWhatIsNamed`). In both cases one of the two starts over and sees what the other has done. The rare change of a
 * metric pays for this, and the save of a workout makes no more calls.
 */
export const refuseMetricWhilePrescribed: CollectionBeforeChangeHook<Exercise> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { metric } = data
  if (operation === 'create' || !originalDoc || !metric || metric === originalDoc.metric) return data
  const workouts = await workoutsNaming(req, [originalDoc.id])
  const metrics = new Map([[originalDoc.id, metric]])
  const titles = workouts
    .filter(({ libraryKey }) => !req.context.writtenNext?.has(libraryKey))
    .filter(({ exercises }) => exercisesPrescribedAgainst(exercises, metrics).size > 0)
    .map(({ title }) => title)
  if (titles.length > 0) {
    const message = `The metric cannot be changed, because ${noPlaceFor(metric, titles)}. Change it there first.`
    throw refuse.inUse(message, ['input', 'metric'])
  }
  const followed = (await pinnedAgainst(req, metrics)).get(originalDoc.id)
  if (followed) {
    const message = `The metric cannot be changed, because ${noPlaceAtPins(metric, followed)}.`
    throw refuse.inUse(`${message} Propagate the newest revision to them first.`, ['input', 'metric'])
  }
  const ids = workouts.map(({ id }) => id)
  if (ids.length > 0) await req.payload.db.hold({ collection: 'workouts', ids, req })
  return data
}

/** A clause, so that a sentence may go on with it. */
export function noPlaceFor(metric: Metric, titles: readonly string[]): string {
  return `an exercise that is measured in ${IN_WORDS[metric]} has no place for what is prescribed with it in ${toldTitles(titles)}`
}

/** As above, of what athletes are asked for at the revisions that they follow. */
export function noPlaceAtPins(metric: Metric, titles: readonly string[]): string {
  return `${noPlaceFor(metric, titles)}, at revisions that athletes still follow`
}

/** What a change of metrics has to know of the workouts that name one of the exercises. */
export async function workoutsNaming(
  req: PayloadRequest,
  exerciseIds: string[],
): Promise<Pick<Workout, 'id' | 'title' | 'libraryKey' | 'exercises'>[]> {
  const { docs } = await req.payload.find({
    collection: 'workouts',
    where: { 'exercises.exercise': { in: exerciseIds } },
    select: { title: true, libraryKey: true, exercises: true },
    sort: 'titleKey',
    pagination: false,
    depth: 0,
    overrideAccess: true, // the rule holds for all workouts, whoever saves
    req,
  })
  return docs
}
