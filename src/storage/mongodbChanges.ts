import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Deadline } from '../kernel/deadline.ts'
import type { ChangeListener, ChangesElsewhere } from './changesElsewhere.ts'
import type { InTransaction, MongodbTransactions } from './mongodbTransactions.ts'
import { watchPulse } from './pulse.ts'

const ASKED_EVERY_MS = 100
/** What is in memory is not answered when the last word of a server that is there is older than this. */
const BOUND_MS = 2_000
const LONGEST_PAUSE_MS = 1_000
/** Beyond what the driver takes to give up, and to tell the server so. */
const GRACE_MS = 1_000

/** Fewer came than one answer of the server has room for: nothing was left over for the next. */
const SURELY_ALL = 1_000

/** What `hold` and the marks of history write shows in no answer of the catalogue. */
const UNSEEN = /^(holds|was[A-Z]\w*)$/

interface Change extends InTransaction {
  operationType: string
  ns?: { coll: string }
  documentKey?: { _id: unknown }
  updateDescription?: { updatedFields?: object; removedFields?: string[] }
}

/**
 * A change stream that is asked again and again. An answer holds every change there was when it was asked for, so a stream that
 * has gone silent is told from one with nothing to say: by the age of the last answer. What this process has committed is passed
 * over: it is known since the commit.
 *
 * No question waits at the server for a change. One that does is woken by every write to the database, whatever it changes, and
 * that was a quarter of what a logged set cost the server.
 *
 * It is read as the aggregation that it is: the driver's `ChangeStream` hides where one answer ends, and while somebody writes
 * without a pause there is never one without a change. That one resumes what breaks, too; here what broke has missed something.
 *
 * While the database does not answer at all, nobody can be told anything newer than what is in memory, and to ask would be to
 * wait for nothing: memory goes on. So the stream that broke says that something was `lost` only when the next one has answered.
 * Somebody else's way to the database may still be open; what they write then is not seen here until ours is. As soon as the
 * database has answered anything, memory is not believed until the stream has: others may have written meanwhile. That holds
 * until then even if it falls silent once more.
 */
export function mongodbChanges(
  adapter: MongooseAdapter,
  collections: readonly string[],
  transactions: MongodbTransactions,
  { changed, lost }: ChangeListener,
): ChangesElsewhere {
  const slugs = new Map(collections.map((slug) => [adapter.collections[slug]?.collection.collectionName, slug]))
  const pipeline = [
    { $changeStream: {} },
    { $match: { 'ns.coll': { $in: [...slugs.keys()] } } },
    { $project: { operationType: 1, ns: 1, documentKey: 1, updateDescription: 1, lsid: 1, txnNumber: 1 } },
  ]
  let allToldAt = Number.NEGATIVE_INFINITY
  const closing = new AbortController()
  const isClosed = () => closing.signal.aborted
  const pulse = watchPulse(() => adapter.connection.getClient().db('admin').command({ ping: 1 }))
  const pause = (ms: number) => sleep(ms, undefined, { ref: false, signal: closing.signal }).catch(() => {})
  let stream: ReturnType<typeof open> | undefined

  function open() {
    // For each question: the driver would have it for the whole life of the cursor, and end a stream that is well. It knows the
    // mode of any cursor, and its types only that of `find`.
    const each = { timeoutMS: BOUND_MS, timeoutMode: 'iteration' }
    const options = { maxAwaitTimeMS: 1, ...each }
    return adapter.connection.getClient().db(adapter.connection.name).aggregate<Change>(pipeline, options)
  }

  function tell(change: Change): void {
    if (transactions.isOurs(change)) return
    const { operationType, ns, documentKey, updateDescription } = change
    const slug = slugs.get(ns?.coll)
    const { updatedFields = {}, removedFields = [] } = updateDescription ?? {}
    const isUnseen =
      operationType === 'update' && [...Object.keys(updatedFields), ...removedFields].every((name) => UNSEEN.test(name))
    // Without a document, a collection was dropped or renamed.
    if (!slug || !documentKey) lost()
    else if (!isUnseen) changed(slug, String(documentKey._id))
  }

  async function listen(hasMissed: boolean): Promise<void> {
    stream = open()
    let isFirst = true
    try {
      while (!isClosed()) {
        const askedAt = Date.now()
        const first = await Deadline.in(BOUND_MS + GRACE_MS).race(
          stream.tryNext(),
          'the stream of changes was not answered',
        )
        // Over for good (the database was dropped): it would answer "nothing" at once, for ever.
        if (stream.closed) return
        if (isFirst && hasMissed) lost()
        isFirst = false
        const changes = first ? [first, ...stream.readBufferedDocuments()] : []
        changes.forEach(tell)
        if (changes.length >= SURELY_ALL) continue
        allToldAt = askedAt
        pulse.heard()
        await pause(ASKED_EVERY_MS)
      }
    } finally {
      // Not awaited: it tells the server, who may be the one that does not answer.
      void stream.close().catch(() => {})
    }
  }

  const listening = (async () => {
    let hasMissed = false
    for (let ms = 50; !isClosed(); ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      const toldBefore = allToldAt
      await listen(hasMissed).catch(() => {})
      hasMissed = true
      if (allToldAt !== toldBefore) ms = 50
      await pause(ms)
    }
  })()

  return {
    allTold: () => Date.now() - allToldAt <= BOUND_MS || (allToldAt > 0 && pulse.isGone()),
    bound: BOUND_MS,
    close: async () => {
      closing.abort()
      pulse.close()
      void stream?.close().catch(() => {})
      await Deadline.in(GRACE_MS)
        .race(listening, 'the stream of changes was not closed')
        .catch(() => {})
    },
  }
}
