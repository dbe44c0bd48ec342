import type { Metric } from '../../kernel/metric.ts'
import type { Exercise, Milestone } from '../../payload-types.ts'
import type { CheckedItem } from './checkLibrary.ts'
import { checkPrescriptions } from './checkPrescriptions.ts'
import { KEYS, type LibraryProgram, type Section } from './items.ts'
import { kinds } from './kinds.ts'
import { findAll, keyOfDocument, type Scope } from './names.ts'
import type { Problems } from './problems.ts'
import type { Survey } from './survey.ts'

/**
 * Checks that the document or the database has every item that another item names. A program that is to be published
 * must name a milestone that has, or will have, a workout. A workout must prescribe only what the metrics of its
 * exercises have a place for.
 */
export async function checkReferences(
  scope: Scope,
  section: Section,
  items: CheckedItem[],
  survey: Survey,
  problems: Problems,
): Promise<void> {
  const { names, references } = kinds[section]
  if (!names) return
  const inDocument = survey.keys[names]
  const elsewhere = items.flatMap(({ item }) =>
    references(item).flatMap(({ key }) => (inDocument.has(key) ? [] : [key])),
  )
  const stored = await findStored(scope, names, elsewhere)
  if (section === 'workouts') {
    const metricOf = (slug: string) => survey.metrics.get(slug) ?? stored.get(slug)?.metric
    await checkPrescriptions(scope, items, { metricOf, remeasured: survey.remeasured }, problems)
  }
  for (const { found, item } of items) {
    const lost = references(item).filter(({ key }) => !inDocument.has(key) && !stored.has(key))
    const { what, property } = KEYS[names]
    for (const { key, path } of lost) {
      problems.addAt(
        found,
        path,
        `names "${key}": neither this document nor the database has ${an(what)} with that ${property}.`,
      )
    }
    if (section !== 'programs' || lost.length > 0 || !(item as LibraryProgram).isPublished) continue
    const isFilled = references(item).some(({ key }) =>
      inDocument.has(key) ? survey.filled.has(key) : stored.get(key)?.isFilled,
    )
    if (!isFilled)
      problems.addAt(found, ['isPublished'], 'must not be true while no milestone of the program has a workout.')
  }
}

/** What the checks ask of a stored item: whether a milestone has a workout, and the metric of an exercise. */
interface Stored {
  isFilled: boolean
  metric?: Metric
}

async function findStored(scope: Scope, names: Section, keys: string[]): Promise<Map<string, Stored>> {
  const select: Record<string, true> = {
    [KEYS[names].field]: true,
    ...(names === 'milestones' && { workouts: true }),
    ...(names === 'exercises' && { metric: true }),
  }
  const documents = await findAll<Milestone & Pick<Exercise, 'metric'>>(scope, names, KEYS[names].field, keys, select)
  return new Map(
    documents.map((document) => [
      keyOfDocument(names, document),
      { isFilled: (document.workouts ?? []).length > 0, metric: document.metric },
    ]),
  )
}

const an = (what: string) => `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
