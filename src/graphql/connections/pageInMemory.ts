import type { Connection } from './connection.type.ts'
import type { Keyset } from './cursor.ts'
import { type Order, readCursor, toConnection } from './findPage.ts'
import type { PageArgs } from './page.args.ts'

/**
 * A page of a list that was read as a whole, in this order. The cursors are keysets like those of other lists, so that
 * they hold while documents come and go.
 */
export function pageInMemory<Item extends { id: string }, Node>(
  items: readonly Item[],
  order: Order<Item>,
  page: PageArgs,
  toNode: (item: Item) => Node,
): Connection<Node> {
  const keyset = readCursor(order, page.after)
  const placed = items.map((item) => ({ item, key: String(item[order.field]), id: item.id }))
  const sorted = placed.sort((one, other) => compare(one, other) * (order.descending ? -1 : 1))
  const rest = keyset ? sorted.filter((each) => isBehind(each, keyset, order.descending)) : sorted
  const shown = rest.slice(0, page.first + 1).map(({ item }) => item)
  return toConnection(shown, order, page, toNode, async () => items.length)
}

type Placed = { key: string; id: string }

/** Names, moments and IDs are ASCII, so their order is that of JavaScript. */
function compare(one: Placed, other: Placed): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}

function isBehind(placed: Placed, { key, id }: Keyset, descending: boolean): boolean {
  const order = compare(placed, { key: String(key), id })
  return descending ? order < 0 : order > 0
}
