import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { ChangeListener, ChangesElsewhere } from './changesElsewhere.ts'

/** How long the server lets one question wait for a change. */
const ASKED_EVERY_MS = 250
/** What is in memory is not answered when the last word of the server is older than this. */
const BOUND_MS = 2_000
const LONGEST_PAUSE_MS = 5_000

/** Fewer came than one answer of the server has room for: nothing was left over for the next. */
const SURELY_ALL = 1_000

/** What `hold` and the marks of history write shows in no answer of the catalogue. */
const UNSEEN = /^(holds|was[A-Z]\w*)$/

interface Change {
  operationType: string
  ns?: { coll: string }
  documentKey?: { _id: unknown }
  updateDescription?: { updatedFields?: object; removedFields?: string[] }
}

/**
 * A change stream that is asked again and again. An answer holds every change there was when it was asked for, so a stream that
 * has gone silent is told from one with nothing to say: by the age of the last answer. Our own changes come too.
 *
 * It is read as the aggregation that it is: the driver's `ChangeStream` hides where one answer ends, and while somebody writes
 * without a pause there is never one without a change. That one resumes what breaks, too; here what broke has missed something.
 */
export function mongodbChanges(
  adapter: MongooseAdapter,
  collections: readonly string[],
  { changed, lost }: ChangeListener,
): ChangesElsewhere {
  const slugs = new Map(collections.map((slug) => [adapter.collections[slug]?.collection.collectionName, slug]))
  const pipeline = [
    { $changeStream: {} },
    { $match: { 'ns.coll': { $in: [...slugs.keys()] } } },
    { $project: { operationType: 1, ns: 1, documentKey: 1, updateDescription: 1 } },
  ]
  let allToldAt = Number.NEGATIVE_INFINITY
  let closed = false
  let stream: ReturnType<typeof open> | undefined

  function open() {
    return adapter.connection
      .getClient()
      .db(adapter.connection.name)
      .aggregate<Change>(pipeline, { maxAwaitTimeMS: ASKED_EVERY_MS })
  }

  function tell({ operationType, ns, documentKey, updateDescription }: Change): void {
    const slug = slugs.get(ns?.coll)
    const { updatedFields = {}, removedFields = [] } = updateDescription ?? {}
    const isUnseen =
      operationType === 'update' && [...Object.keys(updatedFields), ...removedFields].every((name) => UNSEEN.test(name))
    // Without a document, a collection was dropped or renamed.
    if (!slug || !documentKey) lost()
    else if (!isUnseen) changed(slug, String(documentKey._id))
  }

  async function listen(): Promise<void> {
    stream = open()
    try {
      while (!closed) {
        const askedAt = Date.now()
        const first = await stream.tryNext()
        // Over for good (the database was dropped): it would answer "nothing" at once, for ever.
        if (stream.closed) return
        const changes = first ? [first, ...stream.readBufferedDocuments()] : []
        changes.forEach(tell)
        if (changes.length < SURELY_ALL) allToldAt = askedAt
      }
    } finally {
      await stream.close().catch(() => {})
    }
  }

  const listening = (async () => {
    for (let pause = 50; !closed; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await listen().catch(() => {})
      allToldAt = Number.NEGATIVE_INFINITY
      if (closed) return
      await sleep(pause, undefined, { ref: false })
      lost()
    }
  })()

  return {
    allTold: () => Date.now() - allToldAt <= BOUND_MS,
    bound: BOUND_MS,
    close: async () => {
      closed = true
      await stream?.close().catch(() => {})
      await listening
    },
  }
}
