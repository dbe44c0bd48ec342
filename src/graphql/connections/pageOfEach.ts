import type { CollectionSlug, DataFromCollectionSlug } from 'payload'
import { isDatabaseId } from '../../kernel/nodeId.ts'
import type { Condition } from '../../storage/bulkOperations.ts'
import type { Context } from '../context/context.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { Connection } from './connection.type.ts'
import { type Order, readCursor, toConnection } from './findPage.ts'

interface PageBelow<Slug extends CollectionSlug, Node> {
  collection: Slug
  /** The relationship that names the parent. */
  by: string
  /** The parent's ID in the database. The caller may see what hangs on it: the lists are read unguarded. */
  parent: string
  where?: readonly Condition[]
  /** Newest first, by a date. */
  order: Order<DataFromCollectionSlug<Slug>>
  first: number
  after?: string | null
  toNode: (document: DataFromCollectionSlug<Slug>) => Node
}

/** The order of a list below a parent: newest first by this date, then by ID. */
export function newestFirst<Document>(field: string & keyof Document): Order<Document> {
  return { name: `${field}_DESC`, field, descending: true }
}

/**
 * One page of what hangs on a parent. However many parents a request shows, their pages cost two calls together (the places,
 * the documents), and their totals one, and only where `totalCount` is selected.
 */
export async function pageOfEach<Slug extends CollectionSlug, Node>(
  { loaders }: Pick<Context, 'loaders'>,
  { collection, by, parent, where = [], order, first, after, toNode }: PageBelow<Slug, Node>,
): Promise<Connection<Node>> {
  const keyset = readCursor(order, after)
  // Its parts go to the database as they are, past Payload.
  if (
    keyset &&
    (Number.isNaN(Date.parse(String(keyset.key))) || !isDatabaseId(keyset.id) || keyset.id.length !== parent.length)
  ) {
    throw badUserInput('after is not a cursor of this list in this order.', 'after')
  }
  const below = { collection, by, parent, where }
  const documents = await loaders.pageBelow.load({
    newest: order.field,
    after: keyset && { key: String(keyset.key), id: keyset.id },
    limit: first + 1,
    ...below,
  })
  const shown = documents as unknown as (DataFromCollectionSlug<Slug> & { id: string })[]
  return toConnection(shown, order, first, Boolean(after), toNode, () => loaders.countBelow.load(below))
}

/** Of a parent that the caller may not look below: the same as one below which there is nothing. */
export function emptyPage<Node>(after?: string | null): Connection<Node> {
  return {
    edges: [],
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: Boolean(after), startCursor: null, endCursor: null },
    countAll: async () => 0,
  }
}
