import type { Where } from 'payload'
import type { DismissAttentionInput } from '../../graphql/coaching/attention.inputs.ts'
import { now } from '../../kernel/clock.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import { committed } from '../../storage/committed.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { daysBefore, SESSIONS_SEEN_DAYS } from './attention/facts.ts'
import type { Item } from './attention/notice.ts'
import { readAttention } from './attention/readAttention.ts'

/**
 * Afterwards the caller's attention does not list this item until it arises anew, which is when it cites something else.
 * Another coach of the athlete still sees it. Dismissing again changes nothing. Refuses NOT_FOUND (also for an item that
 * does not hold any more).
 *
 * What makes it atomic: one dismissal of a coach has the key of an item, so of two at once one starts over and finds it.
 */
export async function dismissAttention(tx: Transaction, { attentionId }: DismissAttentionInput): Promise<Item> {
  const { payload, req, caller } = tx
  const id = decodeId('attention', attentionId)
  const coach = caller.user?.id
  // Outside of the transaction, because the attention of a coach is about many athletes, whose shards it would span.
  const reader = { payload, req: committed(req) }
  const { items, dismissed } = id && coach ? await readAttention(reader, coach) : { items: [], dismissed: new Set() }
  const item = items.find((each) => each.id === id)
  if (!item || !coach) throw refuse.notFound('attention', ['input', 'attentionId'])
  if (dismissed.has(item.id)) return item
  await forgetPast(tx, coach, item, items)
  const row = { coach, athlete: item.athlete, key: item.id, dismissedAt: now().toISOString() }
  const rows = [{ id: payload.db.newId(), ...row }]
  await payload.db.insertMany({ collection: 'attentionDismissals', rows, req }).catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('attention') : error
  })
  return item
}

/**
 * Bounds what is kept: dismissals about this athlete that are older than what is seen, of items that do not hold any
 * more, are deleted.
 */
async function forgetPast({ payload, req }: Transaction, coach: string, { athlete }: Item, items: Item[]) {
  const holding = items.filter((each) => each.athlete === athlete).map(({ id }) => id)
  const where: Where = {
    and: [
      { coach: { equals: coach } },
      { athlete: { equals: athlete } },
      { dismissedAt: { less_than: daysBefore(now(), SESSIONS_SEEN_DAYS) } },
      { key: { not_in: holding } },
    ],
  }
  await payload.db.deleteMany({ collection: 'attentionDismissals', where, req })
}
