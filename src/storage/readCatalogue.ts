import type DataLoader from 'dataloader'
import { type DataFromCollectionSlug, Forbidden, type Where } from 'payload'
import { type CatalogueSlug, documentTag } from '../kernel/catalogue.ts'
import { allOf, type PromiseOr, whenThere } from '../kernel/promiseOr.ts'
import type { CatalogueCache } from './catalogueCache.ts'
import type { Question } from './question.ts'
import { findUnguarded, keyed, type ReadScope } from './reading.ts'

/** A loader that answers at once when the document is in memory. */
export interface DocumentReader<Document> {
  load(id: string): PromiseOr<Document | null>
  clearAll(): void
}

/**
 * Reads the catalogue for one request. A document in memory is used. Any other document is read through Payload's Local
 * API and then kept. Inside a transaction nothing is read from memory and nothing is kept.
 */
export function readCatalogue(scope: ReadScope): CatalogueReader {
  return new CatalogueReader(new Reading(scope))
}

/** What one request has found out about the memory and about its caller. */
class Reading {
  #cache: CatalogueCache | null | undefined
  readonly #access = new Map<CatalogueSlug, PromiseOr<boolean | Where>>()

  constructor(readonly scope: ReadScope) {}

  /**
   * The cache is opened once, and again after a write of this request, because checking that memory is up to date has a
   * cost.
   */
  cache(): CatalogueCache | null {
    if (this.#cache === undefined) {
      const { req, payload } = this.scope
      const { catalogue } = payload.db.waymark
      this.#cache = req.transactionID ? null : (catalogue?.open(req.context.wanted) ?? null)
    }
    return this.#cache
  }

  startAnew(): void {
    this.#cache = undefined
    this.#access.clear()
  }

  /**
   * `where` with the condition that the collection's access function sets for this caller. Throws `Forbidden` when the
   * caller may see nothing. The access function is asked once per request, because it may have to read what is the
   * caller's own.
   */
  visible(collection: CatalogueSlug, where: Where): PromiseOr<Where> {
    const { req, payload } = this.scope
    const { read } = payload.collections[collection].config.access
    const answer = this.#access.get(collection) ?? (read({ req }) as PromiseOr<boolean | Where>)
    this.#access.set(collection, answer)
    return whenThere(answer, (allowed) => {
      if (allowed === false) throw new Forbidden(req.t)
      return allowed === true ? where : { and: [where, allowed] }
    })
  }
}

/** The documents of one collection. */
class Documents<Slug extends CatalogueSlug> implements DocumentReader<DataFromCollectionSlug<Slug>> {
  readonly #loader: DataLoader<string, DataFromCollectionSlug<Slug> | null>

  constructor(
    private readonly reading: Reading,
    private readonly collection: Slug,
  ) {
    this.#loader = keyed((ids) => this.fetch({ collection, where: { id: { in: ids } } }))
  }

  load(id: string): PromiseOr<DataFromCollectionSlug<Slug> | null> {
    this.reading.scope.readTags?.add(documentTag(this.collection, id))
    return this.reading.cache()?.document(this.collection, id) ?? this.#loader.load(id)
  }

  /**
   * Reads from the database, and keeps the documents unless something has changed meanwhile. With the `key` of the
   * question, it also keeps which documents the question found.
   */
  async fetch(
    { collection, where, sort, limit }: Question<Slug>,
    key?: string,
  ): Promise<DataFromCollectionSlug<Slug>[]> {
    const readAt = this.reading.cache()?.changes ?? 0
    const documents = await findUnguarded(this.reading.scope, collection, where, { sort, limit })
    this.reading.cache()?.keep(collection, documents, readAt)
    // Primes the loader even when the documents could not be kept, so that this request reads each document once.
    for (const document of documents) this.#loader.prime(document.id, document)
    if (key !== undefined) {
      const ids = documents.map(({ id }) => id)
      this.reading.cache()?.keepList(collection, key, ids, readAt)
    }
    return documents
  }

  clearAll(): void {
    this.reading.startAnew()
    this.#loader.clearAll()
  }
}

type DocumentsByCollection = { readonly [Slug in CatalogueSlug]: Documents<Slug> }

export class CatalogueReader implements DocumentsByCollection {
  readonly programs: Documents<'programs'>
  readonly milestones: Documents<'milestones'>
  readonly workouts: Documents<'workouts'>
  readonly exercises: Documents<'exercises'>

  constructor(private readonly reading: Reading) {
    this.programs = new Documents(reading, 'programs')
    this.milestones = new Documents(reading, 'milestones')
    this.workouts = new Documents(reading, 'workouts')
    this.exercises = new Documents(reading, 'exercises')
  }

  /** Applies the access function of the collection. */
  find<Slug extends CatalogueSlug>(question: Question<Slug>): PromiseOr<DataFromCollectionSlug<Slug>[]> {
    const { collection, sort, limit } = question
    return whenThere(this.reading.visible(collection, question.where), (where) =>
      this.findAny({ collection, where, sort, limit }),
    )
  }

  /** Checks no access: only for documents that another document names, when the caller has been shown that document. */
  findAny<Slug extends CatalogueSlug>(question: Question<Slug>): PromiseOr<DataFromCollectionSlug<Slug>[]> {
    const { collection, where, sort, limit } = question
    const documents = documentsOf(this, collection)
    const key = JSON.stringify([where, sort, limit])
    const ids = this.reading.cache()?.list<string[]>(collection, key)
    this.reading.scope.readTags?.add(collection)
    if (!ids) return documents.fetch(question, key)
    return whenThere(allOf(ids.map((id) => documents.load(id))), (found) =>
      found.filter((document) => document !== null),
    )
  }

  /** Applies the access function of the collection. */
  async count({ collection, where }: Pick<Question<CatalogueSlug>, 'collection' | 'where'>): Promise<number> {
    const { payload, req, readTags } = this.reading.scope
    readTags?.add(collection)
    const readable = await this.reading.visible(collection, where)
    const key = JSON.stringify(['count', readable])
    const known = this.reading.cache()?.list<number>(collection, key)
    if (known !== undefined) return known
    const readAt = this.reading.cache()?.changes ?? 0
    const { totalDocs } = await payload.count({ collection, where: readable, overrideAccess: true, req })
    payload.db.waymark.catalogue?.hasRead()
    this.reading.cache()?.keepList(collection, key, totalDocs, readAt)
    return totalDocs
  }
}

function documentsOf<Slug extends CatalogueSlug>(reader: DocumentsByCollection, collection: Slug): Documents<Slug> {
  return reader[collection]
}
