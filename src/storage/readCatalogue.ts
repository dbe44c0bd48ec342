import type DataLoader from 'dataloader'
import { type DataFromCollectionSlug, Forbidden, type Where } from 'payload'
import { type CatalogueSlug, documentTag } from '../kernel/catalogue.ts'
import { allOf, type PromiseOr, whenThere } from '../kernel/promiseOr.ts'
import { type CatalogueCache, type CatalogueDocument } from './catalogueCache.ts'
import type { Question } from './question.ts'
import { findUnguarded, keyed, type ReadScope } from './reading.ts'

/** A loader that has what is in memory at once. */
export interface DocumentReader<Document> {
  load(id: string): PromiseOr<Document | null>
  clearAll(): void
}

export type CatalogueReader = ReturnType<typeof readCatalogue>

/**
 * The ways to the catalogue for one request: from memory where it is there, else through Payload's Local API, and then it is
 * there. Inside a transaction nothing comes from memory and nothing goes there.
 */
export function readCatalogue(scope: ReadScope) {
  const { payload, req, readTags } = scope
  /** Asked for once, and again after a write of this request: that what is in memory still holds is not for free. */
  let opened: CatalogueCache | null | undefined
  const cache = () => {
    if (opened === undefined) opened = req.transactionID ? null : (payload.db.waymark.catalogue?.open() ?? null)
    return opened
  }
  const access = new Map<CatalogueSlug, PromiseOr<boolean | Where>>()

  /** Kept, unless something changed since `readAt`. */
  async function fetched<Slug extends CatalogueSlug>(
    { collection, where, sort, limit }: Question<Slug>,
    keep: (documents: DataFromCollectionSlug<Slug>[], readAt: number) => void = () => {},
  ): Promise<DataFromCollectionSlug<Slug>[]> {
    const readAt = cache()?.changes ?? 0
    const documents = await findUnguarded(scope, collection, where, { sort, limit })
    cache()?.keep(collection, documents, readAt)
    // Whether or not they could be kept: this request reads a document once.
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

  /** What the collection lets this caller see; asked once for a request, since it may have to look up what is their own. */
  function visible(collection: CatalogueSlug, where: Where): PromiseOr<Where> {
    const read = payload.collections[collection].config.access.read
    const answer = access.get(collection) ?? (read({ req }) as PromiseOr<boolean | Where>)
    access.set(collection, answer)
    return whenThere(answer, (allowed) => {
      if (allowed === false) throw new Forbidden(req.t)
      return allowed === true ? where : { and: [where, allowed] }
    })
  }

  /** Unguarded: for what a document names that the caller has been shown. */
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
    /** Guarded by the collection. */
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
