import type DataLoader from 'dataloader'
import { type DataFromCollectionSlug, Forbidden, type Where } from 'payload'
import { type CatalogueSlug, documentTag } from '../kernel/catalogue.ts'
import { allOf, type PromiseOr, whenThere } from '../kernel/promiseOr.ts'
import { type CatalogueCache, type CatalogueDocument } from './catalogueCache.ts'
import type { Question } from './question.ts'
import { findUnguarded, keyed, type ReadScope } from './reading.ts'

/** A loader that answers at once when the document is in memory. */
export interface DocumentReader<Document> {
  load(id: string): PromiseOr<Document | null>
  clearAll(): void
}

export type CatalogueReader = ReturnType<typeof readCatalogue>

/**
 * Reads the catalogue for one request. A document in memory is used. Any other document is read through Payload's Local
 * API and then kept. Inside a transaction nothing is read from memory and nothing is kept.
 */
export function readCatalogue(scope: ReadScope) {
  const { payload, req, readTags } = scope
  /**
   * The cache is opened once, and again after a write of this request, because checking that memory is up to date has a
   * cost.
   */
  let opened: CatalogueCache | null | undefined
  const cache = () => {
    if (opened === undefined) opened = req.transactionID ? null : (payload.db.waymark.catalogue?.open() ?? null)
    return opened
  }
  const access = new Map<CatalogueSlug, PromiseOr<boolean | Where>>()

  /** Reads from the database, and keeps the result unless something changed since `readAt`. */
  async function fetched<Slug extends CatalogueSlug>(
    { collection, where, sort, limit }: Question<Slug>,
    keep: (documents: DataFromCollectionSlug<Slug>[], readAt: number) => void = () => {},
  ): Promise<DataFromCollectionSlug<Slug>[]> {
    const readAt = cache()?.changes ?? 0
    const documents = await findUnguarded(scope, collection, where, { sort, limit })
    cache()?.keep(collection, documents, readAt)
    // Primes the loaders even when the documents could not be kept, so that this request reads each document once.
    for (const document of documents) loaders[collection].prime(document.id, document as CatalogueDocument)
    keep(documents, readAt)
    return documents
  }

  const loaderOf = (collection: CatalogueSlug) =>
    keyed<CatalogueDocument>((ids) => fetched({ collection, where: { id: { in: ids } } }))
  const loaders = {
    programs: loaderOf('programs'),
    milestones: loaderOf('milestones'),
    workouts: loaderOf('workouts'),
    exercises: loaderOf('exercises'),
  }

  function documentReader<Slug extends CatalogueSlug>(collection: Slug): DocumentReader<DataFromCollectionSlug<Slug>> {
    type Document = DataFromCollectionSlug<Slug>
    const loader = loaders[collection] as unknown as DataLoader<string, Document | null>
    return {
      load: (id) => {
        readTags?.add(documentTag(collection, id))
        return (cache()?.document(collection, id) as Document | undefined) ?? loader.load(id)
      },
      clearAll: () => {
        opened = undefined
        access.clear()
        loader.clearAll()
      },
    }
  }
  const readers = {
    programs: documentReader('programs'),
    milestones: documentReader('milestones'),
    workouts: documentReader('workouts'),
    exercises: documentReader('exercises'),
  }
  const readerOf = <Slug extends CatalogueSlug>(collection: Slug) =>
    readers[collection] as unknown as DocumentReader<DataFromCollectionSlug<Slug>>

  /**
   * `where` with the condition that the collection's access function sets for this caller. Throws `Forbidden` when the
   * caller may see nothing. The access function is asked once per request, because it may have to read what is the
   * caller's own.
   */
  function visible(collection: CatalogueSlug, where: Where): PromiseOr<Where> {
    const read = payload.collections[collection].config.access.read
    const answer = access.get(collection) ?? (read({ req }) as PromiseOr<boolean | Where>)
    access.set(collection, answer)
    return whenThere(answer, (allowed) => {
      if (allowed === false) throw new Forbidden(req.t)
      return allowed === true ? where : { and: [where, allowed] }
    })
  }

  /** Checks no access: only for documents that another document names, when the caller has been shown that document. */
  function findAny<Slug extends CatalogueSlug>(question: Question<Slug>): PromiseOr<DataFromCollectionSlug<Slug>[]> {
    const { collection, where, sort, limit } = question
    const key = JSON.stringify([where, sort, limit])
    const ids = cache()?.list<string[]>(collection, key)
    readTags?.add(collection)
    if (!ids) {
      return fetched(question, (documents, readAt) =>
        cache()?.keepList(
          collection,
          key,
          documents.map(({ id }) => id),
          readAt,
        ),
      )
    }
    return whenThere(allOf(ids.map((id) => readerOf(collection).load(id))), (documents) =>
      documents.filter((document) => document !== null),
    )
  }

  return {
    findAny,
    /** Applies the access function of the collection. */
    find: <Slug extends CatalogueSlug>(question: Question<Slug>) =>
      whenThere(visible(question.collection, question.where), (where) => findAny({ ...question, where })) as PromiseOr<
        DataFromCollectionSlug<Slug>[]
      >,
    count: async ({ collection, where }: Pick<Question<CatalogueSlug>, 'collection' | 'where'>): Promise<number> => {
      readTags?.add(collection)
      const readable = await visible(collection, where)
      const key = JSON.stringify(['count', readable])
      const known = cache()?.list<number>(collection, key)
      if (known !== undefined) return known
      const readAt = cache()?.changes ?? 0
      const { totalDocs } = await payload.count({ collection, where: readable, overrideAccess: true, req })
      cache()?.keepList(collection, key, totalDocs, readAt)
      return totalDocs
    },
    ...readers,
  }
}
