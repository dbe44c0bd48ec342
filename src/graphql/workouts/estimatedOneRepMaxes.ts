import { bestSets } from '../../actions/workouts/progress/bestEstimates.ts'
import { toSet } from '../../actions/workouts/progress/documents.ts'
import { now } from '../../kernel/clock.ts'
import { dayOf, daysAfter, keptDay, mondayOf, weekOf } from '../../kernel/localDay.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { seesTraining } from '../../storage/trainingVisibility.ts'
import type { ProductUser } from '../auth/productUser.type.ts'
import type { Context } from '../context/context.ts'
import { EstimatedOneRepMax, type EstimatedOneRepMaxesArgs, TrainingPeriod } from './oneRepMax.type.ts'

/**
 * The best estimates of the last days or weeks, the earliest first. Periods without an estimate are left out. Sets count
 * for the days that they keep, and are read from the day before, because a day may begin up to 14 hours earlier than in
 * UTC.
 */
export async function estimatedOneRepMaxes(
  { loaders, req }: Pick<Context, 'loaders' | 'req'>,
  { document: { id: userId, timeZone } }: ProductUser,
  { exercise, by, last }: EstimatedOneRepMaxesArgs,
): Promise<EstimatedOneRepMax[]> {
  const exerciseId = decodeId('exercise', exercise)
  if (exerciseId === null || !(await seesTraining(req, userId))) return []
  const today = dayOf(now(), timeZone)
  const from = by === TrainingPeriod.DAY ? daysAfter(today, 1 - last) : mondayOf(weekOf(today) - last + 1)
  const sets = await loaders.setsDoneSince.load({ userId, exerciseId, since: daysAfter(from, -1) })
  const lifted = sets
    .filter((set) => keptDay(set.performedOn, set.performedAt, timeZone) >= from)
    .map((document) => ({ ...toSet(document), document }))
  const periodOf = (day: string) => (by === TrainingPeriod.DAY ? day : mondayOf(weekOf(day)))
  return bestSets(lifted, timeZone, periodOf).map(({ period, set }) => EstimatedOneRepMax.from(period, set.document))
}
