import type { DeclineCoachingInput } from '../../graphql/coaching/coaching.inputs.ts'
import type { Coaching } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { requireCoaching } from './findCoachings.ts'
import { takeStep } from './takeStep.ts'

/**
 * Afterwards the invitation is DECLINED, and the coach has seen nothing. Only the invited athlete declines. Refuses
 * NOT_FOUND, and INVALID_TRANSITION for a coaching that is no invitation any more.
 */
export async function declineCoaching(tx: Transaction, { coachingId }: DeclineCoachingInput): Promise<Coaching> {
  return takeStep(tx, await requireCoaching(tx, coachingId, 'athlete'), 'decline')
}
