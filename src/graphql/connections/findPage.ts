import type { CollectionSlug, DataFromCollectionSlug, Where } from 'payload'
import { isStoredMoment } from '../../kernel/moment.ts'
import { type PromiseOr, whenThere } from '../../kernel/promiseOr.ts'
import type { Question } from '../../storage/question.ts'
import { badUserInput } from '../errors/graphqlErrors.ts'
import type { Connection, Edge } from './connection.type.ts'
import { decodeCursor, encodeCursor, type Keyset, type SortValue } from './cursor.ts'
import type { TwoWayPageArgs } from './page.args.ts'

export interface Order<Document> {
  /** Part of each cursor, so that a cursor of another order is refused. */
  name: string
  field: string & keyof Document
  descending: boolean
  /** Whether the field holds numbers and not text. A cursor with a key of the other type is refused. */
  numeric?: true
  /** Whether the field holds moments. A cursor with a key that no moment has is refused. */
  moments?: true
  /** Whether the field holds texts that begin with a moment, and not moments alone. */
  beginsWithMoment?: true
}

/** Reads lists of documents that the caller may see. */
export interface Lists<Slug extends CollectionSlug> {
  find(question: Question<Slug>): PromiseOr<DataFromCollectionSlug<Slug>[]>
  /** The number of documents in all pages. */
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

/** Reads one page of documents that the caller may see: at most one call, plus one when `totalCount` is selected. */
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
    toConnection(found, order, { first, after }, toNode, () => lists.count({ collection, where })),
  )
}

/**
 * Reads the cursor that the argument `name` has; null when it is not given. Throws BAD_USER_INPUT when it is not a
 * cursor of a list in this order.
 */
export function readCursor<Document>(
  order: Order<Document>,
  cursor: string | null | undefined,
  name: 'after' | 'before' = 'after',
): Keyset | null {
  if (!cursor) return null
  const keyset = decodeCursor(order.name, cursor)
  const isRight =
    keyset &&
    typeof keyset.key === (order.numeric ? 'number' : 'string') &&
    (!order.moments || isStoredMoment(order.beginsWithMoment ? momentOf(keyset.key) : keyset.key))
  if (!isRight) throw notOfThisList(name)
  return keyset
}

export function notOfThisList(name: 'after' | 'before') {
  return badUserInput(`${name} is not a cursor of this list in this order.`, name)
}

/** The length of 2026-11-23T12:00:00.000Z. */
const LENGTH_OF_MOMENT = 24

const momentOf = (key: SortValue) => String(key).slice(0, LENGTH_OF_MOMENT)

/** Which page of a list is wanted. */
export type Wanted = Pick<TwoWayPageArgs, 'first' | 'after' | 'last' | 'before'>

/**
 * `documents` may hold one document more than the page, which shows that the list goes on: at its end, or at its
 * beginning for a page that is taken from the end.
 */
export function toConnection<Document extends { id: string | number }, Node>(
  documents: Document[],
  order: Order<Document>,
  { first, after, last, before }: Wanted,
  toNode: (document: Document) => Node,
  countAll: () => Promise<number>,
): Connection<Node> {
  const page = last ? documents.slice(-last) : documents.slice(0, first)
  const goesOn = documents.length > page.length
  const edges = page.map((document) => new LazyEdge(order, document, toNode(document)))
  const pageInfo = {
    hasNextPage: Boolean(before) || (!last && goesOn),
    hasPreviousPage: Boolean(after) || (Boolean(last) && goesOn),
    get startCursor() {
      return edges[0]?.cursor ?? null
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null
    },
  }
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, countAll }
}

/** Encodes its cursor only when it is read, because most queries select one cursor of a page or none. */
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
 * The rows after a key. The first condition is logically redundant, but it is a range from which an index scan can
 * start. Without it, both databases walk the index from its beginning.
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
