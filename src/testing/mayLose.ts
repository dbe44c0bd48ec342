import { ConcurrentChange, Refusal } from '../kernel/refusal.ts'
import { hasErrorLabel } from '../storage/mongoErrors.ts'
import { DatabaseBusy } from '../storage/unavailable.ts'

/**
 * A save in the admin interface is never retried. It may lose to another writer; it then reports that, and changes
 * nothing.
 */
export function mayLose(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (
      cause instanceof ConcurrentChange ||
      cause instanceof DatabaseBusy ||
      hasErrorLabel(cause, 'TransientTransactionError')
    )
      return true
    if (cause instanceof Refusal && cause.refused[0]?.code === 'STALE_REVISION') return true
  }
  return false
}
