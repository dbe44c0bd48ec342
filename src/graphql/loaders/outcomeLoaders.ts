import DataLoader from 'dataloader'
import { idOf } from '../../kernel/relation.ts'
import type { Milestone, PersonalRecord } from '../../payload-types.ts'
import { findAll, LARGEST_BATCH, type ReadScope } from '../../storage/reading.ts'

/** What the caller's own sets and sessions have earned. Unguarded: a mutation has just answered them. */
export function outcomeLoaders(scope: ReadScope) {
  return {
    recordsOfSet: recordsBy(scope, 'set'),
    recordsOfSession: recordsBy(scope, 'session'),
    milestonesOfSession: new DataLoader<string, Milestone[]>((ids) => milestonesEarned(scope, ids), {
      maxBatchSize: LARGEST_BATCH,
    }),
  }
}

function recordsBy(scope: ReadScope, field: 'set' | 'session') {
  return new DataLoader<string, PersonalRecord[]>(
    async (ids) => {
      const found = await findAll(scope, 'personalRecords', { [field]: { in: [...ids] } }, true, ['achievedAt', 'kind'])
      return ids.map((id) => found.filter((record) => idOf(record[field]) === id))
    },
    { maxBatchSize: LARGEST_BATCH },
  )
}

async function milestonesEarned(scope: ReadScope, sessionIds: readonly string[]): Promise<Milestone[][]> {
  const completions = await findAll(scope, 'milestoneCompletions', { session: { in: [...sessionIds] } }, true)
  if (completions.length === 0) return sessionIds.map(() => [])
  const ids = [...new Set(completions.map(({ milestone }) => idOf(milestone)))]
  const milestones = new Map(
    (await findAll(scope, 'milestones', { id: { in: ids } }, true)).map((milestone) => [milestone.id, milestone]),
  )
  return sessionIds.map((session) =>
    completions
      .filter((completion) => idOf(completion.session) === session)
      .flatMap((completion) => milestones.get(idOf(completion.milestone)) ?? []),
  )
}
