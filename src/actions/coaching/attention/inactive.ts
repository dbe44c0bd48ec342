import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { cite, daysSince, type Rule } from './facts.ts'

const INACTIVE_DAYS = 10
const DAY_MS = 86_400_000

/**
 * No workout completed for ten days. Who has never completed one is inactive ten days after the coaching began. The next
 * workout makes it another item.
 */
export const inactive: Rule = ({ athlete, coachedSince }, now) => {
  const from = athlete.lastWorkoutAt ?? coachedSince
  if (daysSince(from, now) < INACTIVE_DAYS) return []
  const days = Math.floor(daysSince(from, now))
  return [
    {
      kind: AttentionKind.INACTIVE,
      since: new Date(Date.parse(from) + INACTIVE_DAYS * DAY_MS).toISOString(),
      key: [athlete.lastWorkoutAt ?? 'never'],
      cites: [cite('user')(athlete.id)],
      says: athlete.lastWorkoutAt ? `No workout for ${days} days.` : 'Has not completed a workout yet.',
    },
  ]
}
