import { LRUCache } from 'lru-cache'
import type { DataFromCollectionSlug } from 'payload'
import { CATALOGUE, type CatalogueSlug, readTag } from '../kernel/catalogue.ts'
import type { PublicReading, PublicResponse } from './publicResponse.ts'

/**
 * Everything that is kept in memory between requests.
 *
 * - **Kept**: documents of the catalogue by ID, and the result of each question for a list: the IDs, or the number,
 *   that the question found. A question includes the condition under which its caller may see anything, so a caller who
 *   may see more asks another question. Whole answers to strangers are kept too, with the tags of everything that they
 *   were made from. Nothing about people and their training is kept.
 * - **Named** by the tags of a change: `program:<id>` for a document, `programs` for every list of programs.
 * - **Dropped** when a change is committed here (`revalidate`), or when another process made the change
 *   (`changesElsewhere`). Everything is dropped when it is unknown which changes were missed. When there is no room,
 *   what was unused for longest is dropped.
 * - **Still used** while the database does not answer this process at all, whatever another process may write to it.
 *   Once the database answers anything again, nothing is used until the changes have been heard (`mongodbChanges`).
 *
 * A read that began before a change and ends after it would bring back the old state. Such a read is answered and not
 * kept.
 */
export class CatalogueCache {
  /** The key is the ID alone, because building a compound key for each look-up costs more than the look-up. */
  readonly #documents: LRUCache<string, { slug: CatalogueSlug; document: CatalogueDocument }>
  readonly #lists: Record<CatalogueSlug, LRUCache<string, readonly string[] | number>>
  readonly #responses: LRUCache<string, PublicResponse & { tags: ReadonlySet<string> }>
  #changes = 0
  /** How often each part was asked, and had the answer. Only metrics read them. */
  readonly lookups = {
    documents: { hits: 0, misses: 0 },
    lists: { hits: 0, misses: 0 },
    responses: { hits: 0, misses: 0 },
  }

  constructor(bytes: number) {
    this.#documents = new LRUCache({
      maxSize: Math.floor(bytes * 0.4),
      sizeCalculation: ({ document }) => sizeOf(document),
    })
    this.#responses = new LRUCache({
      maxSize: Math.floor(bytes * 0.25),
      sizeCalculation: ({ body, tags }, key) => body.length + 2 * key.length + 64 * tags.size,
    })
    const maxSize = Math.floor((bytes * 0.25) / CATALOGUE.length)
    const list = () => new LRUCache<string, readonly string[] | number>({ maxSize, sizeCalculation: sizeOfList })
    this.#lists = { programs: list(), milestones: list(), workouts: list(), exercises: list() }
  }

  /** The memory in use, in bytes, as the cache estimates it. */
  get bytes(): number {
    return Object.values(this.#lists).reduce(
      (sum, list) => sum + list.calculatedSize,
      this.#documents.calculatedSize + this.#responses.calculatedSize,
    )
  }

  /** The number of changes so far. Take it before a read, and pass it as `readAt` when the result is to be kept. */
  get changes(): number {
    return this.#changes
  }

  document<Slug extends CatalogueSlug>(slug: Slug, id: string): DataFromCollectionSlug<Slug> | undefined {
    const found = this.#documents.get(id)
    const document = found?.slug === slug ? (found.document as DataFromCollectionSlug<Slug>) : undefined
    return counted(this.lookups.documents, document)
  }

  /** The IDs, or the number, that this question found. */
  list<Found extends readonly string[] | number>(slug: CatalogueSlug, question: string): Found | undefined {
    return counted(this.lookups.lists, this.#lists[slug].get(question) as Found | undefined)
  }

  response(key: string): PublicResponse | undefined {
    return counted(this.lookups.responses, this.#responses.get(key))
  }

  keep(slug: CatalogueSlug, documents: readonly CatalogueDocument[], readAt: number): void {
    if (readAt !== this.#changes) return
    for (const document of documents) this.#documents.set(document.id, { slug, document: frozen(document) })
  }

  keepList(slug: CatalogueSlug, question: string, found: readonly string[] | number, readAt: number): void {
    if (readAt === this.#changes) this.#lists[slug].set(question, found)
  }

  keepResponse(key: string, response: PublicResponse, { tags, readAt }: PublicReading): void {
    if (readAt === this.#changes) this.#responses.set(key, { ...response, tags })
  }

  /** Drops everything that these tags name. Ignores tags of anything that is not kept here. */
  forget(tags: readonly string[]): void {
    for (const tag of tags) {
      const named = readTag(tag)
      if (named?.kind === 'list') this.#lists[named.slug].clear()
      else if (named?.kind === 'document') this.#documents.delete(named.id)
      else continue
      for (const [key, response] of this.#responses.entries()) if (response.tags.has(tag)) this.#responses.delete(key)
      this.#changes += 1
    }
  }

  forgetAll(): void {
    this.#documents.clear()
    this.#responses.clear()
    for (const list of Object.values(this.#lists)) list.clear()
    this.#changes += 1
  }
}

type CatalogueDocument = DataFromCollectionSlug<CatalogueSlug>

/**
 * In memory an object takes about four times the size of its JSON, including its translation for GraphQL (measured).
 */
const sizeOf = (document: CatalogueDocument) => JSON.stringify(document).length * 4
const sizeOfList = (found: readonly string[] | number, question: string) =>
  2 * question.length + (typeof found === 'number' ? 8 : 64 * found.length) + 64

export interface Lookups {
  hits: number
  misses: number
}

function counted<T>(lookups: Lookups, found: T | undefined): T | undefined {
  if (found === undefined) lookups.misses += 1
  else lookups.hits += 1
  return found
}

/** Frozen, because all requests share the value. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
