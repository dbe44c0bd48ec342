import type { Where } from 'payload'
import type { DismissAttentionInput } from '../../graphql/coaching/attention.inputs.ts'
import type { Caller } from '../../kernel/caller.ts'
import { now } from '../../kernel/clock.ts'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import type { Doorway, Transaction } from '../../storage/doorway.ts'
import { findTogether } from '../../storage/findRows.ts'
import { requireStillCoach } from '../auth/requireStillCoach.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { daysBefore, SESSIONS_SEEN_DAYS } from './attention/facts.ts'
import type { Item } from './attention/notice.ts'
import type { Attended } from './attention/readAttention.ts'
import { coachingsOf } from './writeCoachings.ts'

/** A request of a coach, and what they have to look at, which the request reads once. */
export interface Dismissing {
  doorway: Doorway
  caller: Caller
  attended: () => Promise<Attended>
}

/**
 * Afterwards the caller's attention does not list this item until it arises anew, which is when it cites something else.
 * Another coach of the athlete still sees it. Dismissing again changes nothing. Refuses NOT_FOUND (also for an item that
 * does not hold any more). Answers the attention as it is then.
 *
 * The attention of a coach is about many athletes. So it is read before the transaction begins, which on SQLite would
 * keep all other writers waiting meanwhile, and on MongoDB would span all their shards.
 *
 * What makes it atomic: the coach and the coaching are held, so the end of the coaching, the end of the coach's role and
 * the deletion of either account come wholly before, and then there is no such item, or after, and take the dismissal
 * along. One dismissal of a coach has the key of an item, so of two at once one starts over and finds it.
 */
export async function dismissAttention(
  { doorway, caller, attended }: Dismissing,
  { attentionId }: DismissAttentionInput,
): Promise<{ item: Item; attended: Attended }> {
  const id = decodeId('attention', attentionId)
  const coach = caller.user?.id
  const all = id && coach ? await attended() : undefined
  const item = all?.items.find((each) => each.id === id)
  if (!all || !item || !coach) throw notFound()
  if (!all.dismissed.has(item.id)) {
    await doorway.inTransaction(caller, (tx) => dismiss(tx, coach, item, all.items), coachingsOf(coach))
  }
  return { item, attended: { items: all.items, dismissed: new Set([...all.dismissed, item.id]) } }
}

const notFound = () => refuse.notFound('attention', ['input', 'attentionId'])

async function dismiss(tx: Transaction, coach: string, item: Item, items: Item[]): Promise<void> {
  const { payload, req } = tx
  await holdAthlete(tx)
  await requireStillCoach(tx)
  const own: Where = { coach: { equals: coach } }
  // The caller's own coachings and dismissals.
  const [[coaching], [known]] = await findTogether(
    tx,
    { collection: 'coachings', where: { and: [own, coachingBehind(item)] } },
    { collection: 'attentionDismissals', where: { and: [own, { key: { equals: item.id } }] } },
  )
  if (!coaching) throw notFound()
  if (known) return
  await payload.db.hold({ collection: 'coachings', ids: [coaching.id], req })
  await forgetPast(tx, coach, item, items)
  const row = { coach, athlete: item.athlete, key: item.id, dismissedAt: now().toISOString() }
  const rows = [{ id: payload.db.newId(), ...row }]
  await payload.db.insertMany({ collection: 'attentionDismissals', rows, req }).catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('attention') : error
  })
}

/**
 * An answer is told of one coaching, whatever became of it. Everything else is training, which only a coach of today sees.
 */
function coachingBehind({ kind, athlete, cites }: Item): Where {
  if (kind === AttentionKind.INVITATION_ANSWERED) {
    return { id: { equals: cites[0]?.id } }
  }
  return { and: [{ athlete: { equals: athlete } }, { status: { equals: 'ACTIVE' } }] }
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
