import DataLoader from 'dataloader'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, PersonalRecord } from '../../payload-types.ts'
import { MOST_VALUES } from '../../storage/callLimits.ts'
import { findUnguarded, type ReadScope } from '../../storage/reading.ts'

/**
 * The records and milestones that the caller's own sets and sessions have earned. Unguarded, because a mutation has
 * just returned these sets and sessions to the caller.
 */
export function outcomeLoaders(scope: ReadScope) {
  return {
    recordsOfSet: recordsBy(scope, 'set'),
    recordsOfSession: recordsBy(scope, 'session'),
    milestonesOfSession: new DataLoader<string, Milestone[]>((ids) => milestonesEarned(scope, ids), {
      maxBatchSize: MOST_VALUES,
    }),
  }
}

function recordsBy(scope: ReadScope, field: 'set' | 'session') {
  return new DataLoader<string, PersonalRecord[]>(
    async (ids) => {
      const found = await findUnguarded(
        scope,
        'personalRecords',
        { [field]: { in: [...ids] } },
        { sort: ['achievedAt', 'kind'] },
      )
      return ids.map((id) => found.filter((record) => idOf(record[field]) === id))
    },
    { maxBatchSize: MOST_VALUES },
  )
}

async function milestonesEarned(scope: ReadScope, sessionIds: readonly string[]): Promise<Milestone[][]> {
  const completions = await findUnguarded(scope, 'milestoneCompletions', { session: { in: [...sessionIds] } })
  if (completions.length === 0) return sessionIds.map(() => [])
  const ids = [...new Set(completions.map(({ milestone }) => idOf(milestone)))]
  const milestones = new Map(
    (await findUnguarded(scope, 'milestones', { id: { in: ids } })).map((milestone) => [milestone.id, milestone]),
  )
  return sessionIds.map((session) =>
    completions
      .filter((completion) => idOf(completion.session) === session)
      .flatMap((completion) => milestones.get(idOf(completion.milestone)) ?? []),
  )
}
