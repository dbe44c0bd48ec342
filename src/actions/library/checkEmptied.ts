import type { Milestone, Program } from '../../payload-types.ts'
import { milestoneIdsOf } from '../programs/revise.ts'
import type { CheckedItem } from './checkLibrary.ts'
import type { LibraryMilestone } from './items.ts'
import { findAll, type Scope } from './names.ts'
import type { Problems } from './problems.ts'
import type { Survey } from './survey.ts'

/**
 * A milestone that loses its last workout may be the only one with a workout in a published program that the document
 * does not have. The revision rule would refuse that, so such a milestone is a problem. Programs of the document are
 * left out, because the document says what becomes of them.
 */
export async function checkEmptied(
  scope: Scope,
  items: CheckedItem[],
  survey: Survey,
  problems: Problems,
): Promise<void> {
  const empty = items.filter(({ item }) => !survey.filled.has((item as LibraryMilestone).key))
  const keys = empty.map(({ item }) => (item as LibraryMilestone).key)
  const stored = await findAll<Milestone>(scope, 'milestones', 'libraryKey', keys)
  const emptied = stored.filter(({ workouts }) => (workouts ?? []).length > 0)
  const holders = (
    await findAll<Program>(
      scope,
      'programs',
      'milestones.milestone',
      emptied.map(({ id }) => id),
    )
  ).filter(({ slug, isPublished }) => isPublished && !survey.keys.programs.has(slug))
  const others = await findAll<Milestone>(scope, 'milestones', 'id', holders.flatMap(milestoneIdsOf))
  const filled = new Set(others.filter((milestone) => willBeFilled(milestone, survey)).map(({ id }) => id))
  for (const program of holders.filter((holder) => !milestoneIdsOf(holder).some((id) => filled.has(id)))) {
    for (const { found, item } of empty) {
      const id = emptied.find(({ libraryKey }) => libraryKey === (item as LibraryMilestone).key)?.id
      if (!id || !milestoneIdsOf(program).includes(id)) continue
      problems.addAt(
        found,
        ['workouts'],
        `must not be empty, because the published program "${program.title}", which this document does not have, ` +
          'would be left without a workout.',
      )
    }
  }
}

function willBeFilled({ libraryKey, workouts }: Milestone, { keys, filled }: Survey): boolean {
  return keys.milestones.has(libraryKey) ? filled.has(libraryKey) : (workouts ?? []).length > 0
}
