import type { Metric } from '../../kernel/metric.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { workoutsNaming } from '../programs/exerciseHooks.ts'
import { exercisesPrescribedAgainst } from '../programs/prescriptions.ts'
import { idsByKey } from './names.ts'
import type { Found } from './scanDocument.ts'
import type { Source } from './source.ts'
import { itemsWhere, type Survey } from './survey.ts'
import { type Outcome, writeBatch } from './writeBatch.ts'

export interface MetricsWritten {
  exercises: Outcome
  workouts: Outcome
  /** The keys of the workouts that have been written. */
  keys: ReadonlySet<string>
}

/**
 * Writes the exercises whose metrics change, and those workouts of the document that prescribe so far what the new
 * metrics have no place for, in the transaction of `tx`. So at no moment does a workout prescribe what its exercise has
 * no place for. All of these items are in memory at once. Other workouts are written later, in batches.
 */
export async function writeMetrics(
  tx: Transaction,
  source: Source,
  survey: Survey,
  slugs: ReadonlySet<string>,
): Promise<MetricsWritten> {
  const exercises = await collected(itemsWhere(source, survey, 'exercises', (slug) => slugs.has(slug)))
  const idOf = await idsByKey(tx, 'exercises', [...slugs])
  const metrics = new Map([...slugs].map((slug) => [idOf(slug), survey.metrics.get(slug) as Metric]))
  const against = (await workoutsNaming(tx.req, [...metrics.keys()])).filter(
    ({ exercises: rows }) => exercisesPrescribedAgainst(rows, metrics).size > 0,
  )
  const keys = new Set(against.map(({ libraryKey }) => libraryKey).filter((key) => survey.keys.workouts.has(key)))
  const workouts = await collected(itemsWhere(source, survey, 'workouts', (key) => keys.has(key)))
  const rules = { keep: false, postponed: {} }
  tx.req.context.writtenNext = keys
  return {
    exercises: await writeBatch(tx, 'exercises', exercises, rules),
    workouts: await writeBatch(tx, 'workouts', workouts, rules),
    keys,
  }
}

async function collected(items: AsyncIterable<Found>): Promise<Found[]> {
  const all: Found[] = []
  for await (const found of items) all.push(found)
  return all
}
