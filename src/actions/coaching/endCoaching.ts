import type { EndCoachingInput } from '../../graphql/coaching/coaching.inputs.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Coaching } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireCoaching } from './findCoachings.ts'
import { takeStep } from './takeStep.ts'

/**
 * Afterwards the coaching has ENDED, and the coach sees nothing of the athlete's training. Either of the two may end it
 * at any time, and the coach takes an invitation back like this. A coach whom the athlete has left is told so (see
 * `invitationAnswered`). The athlete's enrolments stay. Refuses NOT_FOUND, and
 * INVALID_TRANSITION for an invitation that was declined.
 */
export async function endCoaching(tx: Transaction, { coachingId }: EndCoachingInput): Promise<Coaching> {
  const coaching = await requireCoaching(tx, coachingId, 'coach', 'athlete')
  const isAthlete = idOf(coaching.athlete) === tx.caller.user?.id
  return takeStep(tx, coaching, 'end', isAthlete && coaching.startedAt ? { endedBy: 'ATHLETE' } : {})
}
