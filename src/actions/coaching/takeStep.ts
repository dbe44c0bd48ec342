import type { Coaching } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import type { CoachingStep } from './coachingStates.ts'
import { stepped, writeCoachings } from './writeCoachings.ts'

/** Takes a step that ends a coaching or an invitation. Writes nothing where it has been taken before. */
export async function takeStep(
  tx: Transaction,
  coaching: Coaching,
  step: Exclude<CoachingStep, 'accept'>,
  noted: Pick<Coaching, 'endedBy'> = {},
): Promise<Coaching> {
  const next = stepped(coaching, step, ['input', 'coachingId'])
  const [written = coaching] = next === coaching ? [] : await writeCoachings(tx, [{ ...next, ...noted }])
  return written
}
