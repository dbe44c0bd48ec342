import { LRUCache } from 'lru-cache'
import { CATALOGUE, type CatalogueSlug, readTag } from '../kernel/catalogue.ts'
import type { Exercise, Milestone, Program, Workout } from '../payload-types.ts'
import type { PublicReading, PublicResponse } from './publicResponse.ts'

/**
 * What is kept in memory between requests, how it is named and when it goes: all of it stands here.
 *
 * - **Kept**: documents of the catalogue by ID, and lists of it: the IDs, or the number, that one question found. A question
 *   holds the condition under which its asker may see anything, so who may see more asks another question. And whole answers to
 *   strangers, with the tags of all that they were made from. Nothing about people and their training is kept.
 * - **Named**: by what a change says that it touched, `program:<id>` a document and `programs` every list of programs.
 * - **Goes**: when a change of it is committed here (`revalidate`), when another process changed it (`changesElsewhere`), all at
 *   once when it is not known what was missed, and what was not asked for longest when there is no room.
 * - **Goes on**: while the database answers nobody here, whatever another process may write to it; until it answers anything
 *   again, and from then on not before the changes have been heard (`mongodbChanges`).
 *
 * A read that began before a change and ends after it would bring back what was: it is answered and not kept.
 */
export class CatalogueCache {
  /** By the ID alone: a key that is put together for each look-up costs more than the look-up. */
  readonly #documents: LRUCache<string, { slug: CatalogueSlug; document: CatalogueDocument }>
  readonly #lists: Record<CatalogueSlug, LRUCache<string, readonly string[] | number>>
  readonly #responses: LRUCache<string, PublicResponse & { tags: ReadonlySet<string> }>
  #changes = 0

  constructor(bytes: number) {
    this.#documents = new LRUCache({
      maxSize: Math.floor(bytes * 0.5),
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

  /** How much memory it takes, by its own reckoning. */
  get bytes(): number {
    return Object.values(this.#lists).reduce(
      (sum, list) => sum + list.calculatedSize,
      this.#documents.calculatedSize + this.#responses.calculatedSize,
    )
  }

  /** To be asked before a read, and told when what it found is to be kept. */
  get changes(): number {
    return this.#changes
  }

  document<Slug extends CatalogueSlug>(slug: Slug, id: string): Catalogue[Slug] | undefined {
    const found = this.#documents.get(id)
    return found?.slug === slug ? (found.document as Catalogue[Slug]) : undefined
  }

  /** The IDs, or the number, that this question found. */
  list<Found extends readonly string[] | number>(slug: CatalogueSlug, question: string): Found | undefined {
    return this.#lists[slug].get(question) as Found | undefined
  }

  response(key: string): PublicResponse | undefined {
    return this.#responses.get(key)
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

  /** What these tags name is no longer so. Tags of anything else are none of its business. */
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

interface Catalogue {
  programs: Program
  milestones: Milestone
  workouts: Workout
  exercises: Exercise
}
export type CatalogueDocument = Catalogue[CatalogueSlug]

/** In memory an object takes about four times its JSON, what it is translated to for GraphQL included (measured). */
const sizeOf = (document: CatalogueDocument) => JSON.stringify(document).length * 4
const sizeOfList = (found: readonly string[] | number, question: string) =>
  2 * question.length + (typeof found === 'number' ? 8 : 64 * found.length) + 64

/** All requests share it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
