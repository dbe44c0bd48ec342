import type { CollectionSlug, DataFromCollectionSlug } from 'payload'
import { isDatabaseId } from '../../kernel/nodeId.ts'
import type { Condition, Place } from '../../storage/bulkOperations.ts'
import type { Context } from '../context/context.ts'
import type { Connection } from './connection.type.ts'
import { notOfThisList, type Order, readCursor, toConnection, type Wanted } from './findPage.ts'

interface PageBelow<Slug extends CollectionSlug, Node> {
  collection: Slug
  /** The relationship that names the parent. */
  by: string
  /** The parent's ID in the database. The list is read unguarded, so the caller must be allowed to see it. */
  parent: string
  where?: readonly Condition[]
  /** Must be newest first by a date, or by a text that begins with one: see `newestFirst`. */
  order: Order<DataFromCollectionSlug<Slug>>
  page: Wanted
  toNode: (document: DataFromCollectionSlug<Slug>) => Node
}

/** The order of a list below a parent: newest first by this date field, then by ID. */
export function newestFirst<Document>(field: string & keyof Document): Order<Document> {
  return { name: `${field}_DESC`, field, descending: true, moments: true }
}

/**
 * Reads one page of the documents below a parent. For any number of parents in a request, all their pages take two
 * calls together (IDs, documents), and all their totals one, which is made only when `totalCount` is selected.
 */
export async function pageOfEach<Slug extends CollectionSlug, Node>(
  { loaders }: Pick<Context, 'loaders'>,
  { collection, by, parent, where = [], order, page, toNode }: PageBelow<Slug, Node>,
): Promise<Connection<Node>> {
  const below = { collection, by, parent, where }
  const documents = await loaders.pageBelow.load({
    newest: order.field,
    after: placeOf(order, parent, page, 'after'),
    before: placeOf(order, parent, page, 'before'),
    isFromEnd: Boolean(page.last),
    limit: (page.last ?? page.first) + 1,
    ...below,
  })
  // The loader reads all collections, so its type does not say which.
  const shown = documents as DataFromCollectionSlug<Slug>[]
  return toConnection(shown, order, page, toNode, () => loaders.countBelow.load(below))
}

function placeOf<Document>(
  order: Order<Document>,
  parent: string,
  page: Wanted,
  name: 'after' | 'before',
): Place | null {
  const keyset = readCursor(order, page[name], name)
  if (!keyset) return null
  // The cursor's parts are checked because they go to the database unchanged, past Payload.
  if (!isDatabaseId(keyset.id) || keyset.id.length !== parent.length) throw notOfThisList(name)
  return { key: String(keyset.key), id: keyset.id }
}

/** For a parent whose list the caller may not see. Looks the same as an empty list. */
export function emptyPage<Node>({ after, before }: Pick<Wanted, 'after' | 'before'>): Connection<Node> {
  return {
    edges: [],
    nodes: [],
    pageInfo: {
      hasNextPage: Boolean(before),
      hasPreviousPage: Boolean(after),
      startCursor: null,
      endCursor: null,
    },
    countAll: async () => 0,
  }
}
