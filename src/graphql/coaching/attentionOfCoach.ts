import type { Item } from '../../actions/coaching/attention/notice.ts'
import type { Connection } from '../connections/connection.type.ts'
import type { Order } from '../connections/findPage.ts'
import { pageInMemory } from '../connections/pageInMemory.ts'
import { type Context, requireAuth } from '../context/context.ts'
import type { OperationCost } from '../limits/cost/operationCost.ts'
import type { AttentionArgs } from './attention.inputs.ts'
import { Attention } from './attention.type.ts'

const NEWEST_FIRST: Order<Item> = { name: 'ATTENTION', field: 'since', descending: true, moments: true }

/** What the caller, who is a coach, should look at and has not dismissed, the newest first. Read once for a request. */
export async function openAttention({ loaders, caller }: Context): Promise<Item[]> {
  if (caller.role !== 'COACH' || !caller.user) return []
  const { items, dismissed } = await loaders.attention.load(caller.user.id)
  return items.filter(({ id }) => !dismissed.has(id))
}

/** A page of it. */
export async function attentionOfCoach(
  context: Context,
  { kind, ...page }: AttentionArgs,
): Promise<Connection<Attention>> {
  requireAuth(context)
  const open = await openAttention(context)
  const asked = kind ? open.filter((item) => kind.includes(item.kind)) : open
  return pageInMemory(asked, NEWEST_FIRST, page, Attention.from)
}

/** As much as `Query.attention` declares. Any item is found by reading all of them, once for an operation. */
const COST_OF_READING = 600
const paid = new WeakSet<OperationCost>()

/** An item by its ID, also one that was dismissed. Null unless it holds, and for everybody but a coach of the athlete. */
export async function findAttention({ loaders, caller, cost }: Context, id: string): Promise<Attention | null> {
  if (caller.role !== 'COACH' || !caller.user) return null
  if (cost && !paid.has(cost)) {
    paid.add(cost)
    cost.charge(COST_OF_READING)
  }
  const { items } = await loaders.attention.load(caller.user.id)
  const item = items.find((each) => each.id === id)
  return item ? Attention.from(item) : null
}
