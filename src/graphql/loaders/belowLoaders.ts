import DataLoader from 'dataloader'
import type { CollectionSlug, DataFromCollectionSlug } from 'payload'
import { idOf, type Relation } from '../../kernel/relation.ts'
import type { Condition, PageOfEach } from '../../storage/bulkOperations.ts'
import { MOST_CONDITIONS } from '../../storage/callLimits.ts'
import { findUnguarded, type ReadScope } from '../../storage/reading.ts'

/** The documents below one parent that meet all conditions. */
export interface Below {
  collection: CollectionSlug
  /** The relationship that names the parent. */
  by: string
  /** The parent's ID in the database. */
  parent: string
  where: readonly Condition[]
}

export interface PageBelow extends Below, Pick<PageOfEach, 'newest' | 'after' | 'before' | 'isFromEnd' | 'limit'> {}

type Found = DataFromCollectionSlug<CollectionSlug>

/**
 * Loads lists below a parent, for all parents of a request at once: one call for the IDs of all pages, one for the
 * documents, and one for the counts. Unguarded: the code that calls a loader checks that the caller may see the
 * documents below the parent.
 */
export function belowLoaders(scope: ReadScope) {
  const { db } = scope.payload
  return {
    pageBelow: new DataLoader<PageBelow, Found[], string>(
      async (asked) => {
        const calls = inCalls(asked, ({ newest, after, before, isFromEnd, limit }) => [
          ...[newest, after, before, isFromEnd, limit],
        ])
        const ids = await Promise.all(
          calls.map(([first, ...rest]) => {
            const { parent: _, where: __, ...page } = first
            return db.pageOfEach({ ...page, parents: parentsOf([first, ...rest]), req: scope.req })
          }),
        )
        const documents = await documentsById(
          scope,
          calls.map(([{ collection }], index) => [collection, ids[index] ?? []]),
        )
        const pages = new Map<PageBelow, Found[]>(asked.map((page) => [page, []]))
        for (const [index, call] of calls.entries()) {
          const pageOf = new Map(call.map((page) => [page.parent, pages.get(page)]))
          for (const document of (ids[index] ?? []).flatMap((id) => documents.get(id) ?? [])) {
            pageOf.get(parentOf(document, call[0].by))?.push(document)
          }
        }
        return asked.map((page) => (page.isFromEnd ? pages.get(page)?.reverse() : pages.get(page)) ?? [])
      },
      { cacheKeyFn: (page) => JSON.stringify(page), maxBatchSize: MOST_CONDITIONS },
    ),
    countBelow: new DataLoader<Below, number, string>(
      async (asked) => {
        const counts = new Map<Below, number>()
        await Promise.all(
          inCalls(asked, () => []).map(async (call) => {
            const [{ collection, by }] = call
            const found = await db.countOfEach({ collection, by, parents: parentsOf(call), req: scope.req })
            for (const below of call) counts.set(below, found.get(below.parent) ?? 0)
          }),
        )
        return asked.map((below) => counts.get(below) ?? 0)
      },
      { cacheKeyFn: (below) => JSON.stringify(below), maxBatchSize: MOST_CONDITIONS },
    ),
  }
}

function parentsOf(call: Below[]): PageOfEach['parents'] {
  return call.map(({ parent, where }) => ({ id: parent, where }))
}

/** Reads once for each collection. */
async function documentsById(scope: ReadScope, found: [CollectionSlug, string[]][]): Promise<Map<string, Found>> {
  const ids = new Map<CollectionSlug, Set<string>>()
  for (const [collection, some] of found) ids.set(collection, new Set([...(ids.get(collection) ?? []), ...some]))
  const documents = await Promise.all(
    [...ids].map(([collection, wanted]) =>
      wanted.size > 0 ? findUnguarded(scope, collection, { id: { in: [...wanted] } }) : [],
    ),
  )
  return new Map(documents.flat().map((document) => [document.id, document]))
}

function parentOf(document: Found, by: string): string {
  const parent: Relation = document[by as keyof Found] // `by` is no key of all collections, but of this one
  return idOf(parent) ?? ''
}

type Call<Asked> = [Asked, ...Asked[]]

/**
 * Groups the requests by what one call can answer: the same list of different parents. A parent that is requested twice
 * (under two aliases, with two filters) needs two calls, because the results are matched to requests only by their
 * parent.
 */
function inCalls<Asked extends Below>(asked: readonly Asked[], like: (asked: Asked) => unknown[]): Call<Asked>[] {
  const calls = new Map<string, Call<Asked>>()
  for (const each of asked) {
    for (let turn = 0; ; turn += 1) {
      const key = JSON.stringify([each.collection, each.by, ...like(each), turn])
      const call = calls.get(key)
      if (!call) calls.set(key, [each])
      else if (call.some(({ parent }) => parent === each.parent)) continue
      else call.push(each)
      break
    }
  }
  return [...calls.values()]
}
