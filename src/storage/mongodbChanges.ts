import { setTimeout as sleep } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Deadline } from '../kernel/deadline.ts'
import type { ChangeListener, ChangesElsewhere } from './changesElsewhere.ts'
import { Hearing } from './hearing.ts'
import { newestTimeOf, type Timestamp, timeOf, toldUpTo } from './mongodbTimes.ts'
import type { InTransaction, MongodbTransactions } from './mongodbTransactions.ts'
import { type Pulse, watchPulse } from './pulse.ts'

const ASKED_EVERY_MS = 100
/** While the server answers other questions, memory is not used if the last answer of the stream is older than this. */
const BOUND_MS = 2_000
/** The pause before the next stream. It doubles as long as no stream answers. */
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1_000
/** Added to the driver's own timeout, for the driver to give up and to tell the server. */
const GRACE_MS = 1_000

/** An answer with fewer changes than this was not full, so no changes were left for the next answer. */
const SURELY_ALL = 1_000

/** The fields that `hold` and the marks of history write. No answer of the catalogue shows them. */
const UNSEEN = /^(holds|was[A-Z]\w*)$/

interface Change extends InTransaction {
  clusterTime?: Timestamp
  operationType: string
  ns?: { coll: string }
  documentKey?: { _id: unknown }
  updateDescription?: { updatedFields?: object; removedFields?: string[] }
}

/**
 * Reads a change stream by asking for answers again and again. An answer holds every change up to the moment of its
 * question. So the age of the last answer distinguishes a stream that has gone silent from a stream with nothing to
 * tell. Changes that this process committed are skipped, because they are known since the commit.
 *
 * A question is asked every tenth of a second, and at once while a caller waits to read what was written elsewhere. No
 * question waits at the server for a change. A waiting question is woken by every write to the database, whatever
 * the write changes, and that was a quarter of the server's cost of a logged set.
 *
 * The stream is read as the aggregation that it is, for two reasons. The driver's `ChangeStream` hides where one answer
 * ends, and while somebody writes without pause, no answer is without a change. `ChangeStream` also resumes a stream
 * that breaks, but here a broken stream has missed something.
 *
 * While the database does not answer at all, nothing newer than memory can be answered and a question would only wait,
 * so memory stays in use. Therefore a broken stream is reported as `lost` only when the next stream has answered. Other
 * processes may still reach the database. What they write is not seen here until this process reaches the database
 * again. Once the database has answered anything, memory is not trusted until the stream has answered, because others
 * may have written meanwhile. This holds even if the database falls silent again before the stream answers.
 */
export function mongodbChanges(
  adapter: MongooseAdapter,
  collections: readonly string[],
  transactions: MongodbTransactions,
  listener: ChangeListener,
): ChangesElsewhere {
  const slugs: Slugs = new Map(
    collections.map((slug) => [adapter.collections[slug]?.collection.collectionName, slug] as const),
  )
  const hearing = new Hearing(() => newestTimeOf(adapter))
  const tell = (change: Change) => {
    if (change.clusterTime) hearing.hasChanged(timeOf(change.clusterTime))
    if (!transactions.isOurs(change)) tellOf(change, slugs, listener)
  }
  return new Listening(adapter, slugs, tell, listener, hearing)
}

/** The slug of each collection that is followed, by its name in the database. */
type Slugs = ReadonlyMap<string | undefined, string>

function tellOf(change: Change, slugs: Slugs, { changed, lost }: ChangeListener): void {
  const { operationType, ns, documentKey, updateDescription } = change
  const slug = slugs.get(ns?.coll)
  const { updatedFields = {}, removedFields = [] } = updateDescription ?? {}
  const isUnseen =
    operationType === 'update' && [...Object.keys(updatedFields), ...removedFields].every((name) => UNSEEN.test(name))
  // A change without a document means that a collection was dropped or renamed.
  if (!slug || !documentKey) lost()
  else if (!isUnseen) changed(slug, String(documentKey._id))
}

function openStream({ connection }: MongooseAdapter, slugs: Slugs) {
  const pipeline = [
    { $changeStream: {} },
    { $match: { 'ns.coll': { $in: [...slugs.keys()] } } },
    {
      $project: {
        operationType: 1,
        ns: 1,
        documentKey: 1,
        updateDescription: 1,
        clusterTime: 1,
        lsid: 1,
        txnNumber: 1,
      },
    },
  ]
  // The timeout is for each question. By default the driver applies it to the whole life of the cursor, and so would
  // end a healthy stream. The driver accepts `timeoutMode` for every cursor, but its types allow it only for `find`.
  const options = { maxAwaitTimeMS: 1, timeoutMS: BOUND_MS, timeoutMode: 'iteration' }
  return connection.getClient().db(connection.name).aggregate<Change>(pipeline, options)
}

/** Listens from now on, by one stream after the other, until it is closed. */
class Listening implements ChangesElsewhere {
  readonly bound = BOUND_MS
  readonly #closing = new AbortController()
  readonly #pulse: Pulse
  readonly #ended: Promise<void>
  #stream: ReturnType<typeof openStream> | undefined
  /** When the question was asked whose answer came last. */
  #allToldAt = Number.NEGATIVE_INFINITY
  readonly #since = Date.now()

  constructor(
    private readonly adapter: MongooseAdapter,
    private readonly slugs: Slugs,
    private readonly tell: (change: Change) => void,
    private readonly listener: ChangeListener,
    readonly hearing: Hearing,
  ) {
    this.#pulse = watchPulse(() => adapter.connection.getClient().db('admin').command({ ping: 1 }))
    this.#ended = this.#listenAgainAndAgain()
  }

  allTold(): boolean {
    return Date.now() - this.#allToldAt <= BOUND_MS || (this.#allToldAt > 0 && this.#pulse.isGone())
  }

  /** Since it began to listen, where no answer has come yet. */
  lagMs(): number {
    return Date.now() - Math.max(this.#allToldAt, this.#since)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#pulse.close()
    this.hearing.close()
    void this.#stream?.close().catch(() => {})
    await Deadline.in(GRACE_MS)
      .race(this.#ended, 'the stream of changes was not closed')
      .catch(() => {})
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { ref: false, signal: this.#closing.signal }).catch(() => {})
  }

  async #listenAgainAndAgain(): Promise<void> {
    let hasMissed = false
    for (let ms = FIRST_PAUSE_MS; !this.#isClosed; ms = Math.min(ms * 2, LONGEST_PAUSE_MS)) {
      const toldBefore = this.#allToldAt
      await this.#listen(hasMissed).catch(() => {})
      hasMissed = true
      if (this.#allToldAt !== toldBefore) ms = FIRST_PAUSE_MS
      await this.#pause(ms)
    }
  }

  /** Listens by one stream until the stream breaks. */
  async #listen(hasMissed: boolean): Promise<void> {
    const stream = openStream(this.adapter, this.slugs)
    this.#stream = stream
    let isFirst = true
    try {
      while (!this.#isClosed) {
        const askedAt = Date.now()
        const question = this.hearing.asks()
        const first = await Deadline.in(BOUND_MS + GRACE_MS).race(
          stream.tryNext(),
          'the stream of changes was not answered',
        )
        // The stream has ended for good (the database was dropped). It would answer "nothing" at once, for ever.
        if (stream.closed) return
        if (isFirst && hasMissed) this.listener.lost()
        if (isFirst) this.hearing.beginsAt(newestTimeOf(this.adapter))
        isFirst = false
        const changes = first ? [first, ...stream.readBufferedDocuments()] : []
        changes.forEach(this.tell)
        if (changes.length >= SURELY_ALL) continue
        this.#allToldAt = askedAt
        this.#pulse.heard()
        this.hearing.hasHeard(toldUpTo(stream), question)
        await this.hearing.pause(ASKED_EVERY_MS)
      }
    } finally {
      // Not awaited, because closing tells the server, and the server may be what does not answer.
      void stream.close().catch(() => {})
    }
  }
}
