import type { CollectionSlug, DataFromCollectionSlug, Where } from 'payload'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Question } from '../../storage/question.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { Connection, Edge } from './connection.type.ts'
import { decodeCursor, encodeCursor, type Keyset, type SortValue } from './cursor.ts'

export interface Order<Document> {
  /** Tells the cursors of one order from those of another. */
  name: string
  field: string & keyof Document
  descending: boolean
  /** The field holds numbers, not text: a cursor with the other kind was never made here. */
  numeric?: true
}

/** Lists of what the caller may see. */
export interface Lists<Slug extends CollectionSlug> {
  find(question: Question<Slug>): PromiseOr<DataFromCollectionSlug<Slug>[]>
  /** How many there are without a limit. */
  count(question: Pick<Question<Slug>, 'collection' | 'where'>): Promise<number>
}

interface Page<Slug extends CollectionSlug, Node> {
  collection: Slug
  where: Where
  order: Order<DataFromCollectionSlug<Slug>>
  first: number
  after?: string | null
  toNode: (document: DataFromCollectionSlug<Slug>) => Node
}

/** One page of what the caller may see: at most one call, and one more only when `totalCount` is selected. */
export function findPage<Slug extends CollectionSlug, Node>(
  lists: NoInfer<Lists<Slug>>,
  { collection, where, order, first, after, toNode }: Page<Slug, Node>,
): PromiseOr<Connection<Node>> {
  const keyset = readCursor(order, after)
  const documents = lists.find({
    collection,
    where: keyset ? { and: [where, behind(order, keyset)] } : where,
    sort: [order.field, 'id'].map((field) => (order.descending ? `-${field}` : field)),
    limit: first + 1,
  })
  return whenThere(documents, (found) =>
    toConnection(found, order, first, Boolean(after), toNode, () => lists.count({ collection, where })),
  )
}

/** What `after` says, null when it is not given; BAD_USER_INPUT when it is no cursor of a list in this order. */
export function readCursor<Document>(order: Order<Document>, after: string | null | undefined): Keyset | null {
  if (!after) return null
  const keyset = decodeCursor(order.name, after)
  if (!keyset || typeof keyset.key !== (order.numeric ? 'number' : 'string'))
    throw badUserInput('after is not a cursor of this list in this order.', 'after')
  return keyset
}

/** `documents` may hold one more than `first`: the proof that there is a next page. */
export function toConnection<Document extends { id: string | number }, Node>(
  documents: Document[],
  order: Order<Document>,
  first: number,
  hasPreviousPage: boolean,
  toNode: (document: Document) => Node,
  countAll: () => Promise<number>,
): Connection<Node> {
  const edges = documents.slice(0, first).map((document) => new LazyEdge(order, document, toNode(document)))
  const pageInfo = {
    hasNextPage: documents.length > first,
    hasPreviousPage,
    get startCursor() {
      return edges[0]?.cursor ?? null
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null
    },
  }
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, countAll }
}

/** Most queries ask for one cursor of a page, or none. */
class LazyEdge<Document extends { id: string | number }, Node> implements Edge<Node> {
  constructor(
    private readonly order: Order<Document>,
    private readonly document: Document,
    readonly node: Node,
  ) {}

  get cursor(): string {
    return encodeCursor(this.order.name, keysetOf(this.order, this.document))
  }
}

function keysetOf<Document extends { id: string | number }>(order: Order<Document>, document: Document): Keyset {
  return { key: document[order.field] as SortValue, id: String(document.id) }
}

/**
 * The first condition says nothing that the second does not, but it is a range that an index can start from; without it both
 * databases walk the index from its beginning.
 */
function behind<Document>({ field, descending }: Order<Document>, { key, id }: Keyset): Where {
  const [beyond, from] = descending ? ['less_than', 'less_than_equal'] : ['greater_than', 'greater_than_equal']
  return {
    and: [
      { [field]: { [from as string]: key } },
      {
        or: [
          { [field]: { [beyond as string]: key } },
          { and: [{ [field]: { equals: key } }, { id: { [beyond as string]: id } }] },
        ],
      },
    ],
  } as Where
}

/** Every normalised word of `search` is a prefix of a word of the document's search text. */
export function searchWhere(searchWords: string[]): Where[] {
  return searchWords.map((word) => ({ searchText: { contains: ` ${word}` } }))
}
