import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange } from '../../../kernel/refusal.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { newRecoveryCode, recoveryCodeHash } from '../../auth/recoveryCode.ts'
import { holdAthlete } from '../progress/holdAthlete.ts'

/**
 * Afterwards the caller's schedule can be read at a new secret address, which is shown only now: the database has the hash
 * of the secret. The address that the caller had before is not good any more.
 */
export async function createCalendarFeed(tx: Transaction): Promise<{ secret: string; madeAt: string }> {
  const { payload, req } = tx
  const { id: user } = await holdAthlete(tx)
  // The caller's own feed.
  const [own] = await findRows(tx, 'calendarFeeds', { user: { equals: user } }, { limit: 1 })
  const secret = newRecoveryCode()
  const madeAt = now().toISOString()
  const rows = [{ id: own?.id ?? payload.db.newId(), user, hash: recoveryCodeHash(secret), madeAt }]
  await payload.db.upsertMany({ collection: 'calendarFeeds', rows, req }).catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('calendar feed') : error
  })
  return { secret, madeAt }
}
