import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import type { Adjustment } from '../../payload-types.ts'
import { formerOf } from '../workouts/progress/adjustedRows.ts'

/**
 * The adjustment as it fits beside the others of its enrolment, or null where it does not. Where there is too little room,
 * the row remembers only the last of its former states: what holds now is worth more than what a device that was offline
 * for long should have been asked for. Taking back always fits, or else nobody could ever make room.
 */
export function fitted(next: Adjustment, others: readonly Adjustment[]): Adjustment | null {
  const room = COACHING_LIMITS.adjustmentBytesPerEnrolment - others.reduce((sum, each) => sum + bytesOf(each), 0)
  if (bytesOf(next) <= room) return next
  const shorter = { ...next, former: formerOf(next).slice(-1) }
  return bytesOf(shorter) <= room || next.takenBackAt ? shorter : null
}

const bytesOf = (adjustment: Adjustment) => Buffer.byteLength(JSON.stringify(adjustment))
