import { fault, WaymarkError } from '../error.ts'
import { page } from '../store.ts'
import type { RejectedEvent } from './event.ts'
import { browser, type Database, type ObjectStore, type Request, type Transaction } from './indexedDb.ts'
import { type EventStore, full, isNew, type Message, type Placed } from './store.ts'

const LINE = 'line'
const REJECTED = 'rejected'
const BY_ID = 'id'

/** The store that all tabs of an origin share: an IndexedDB of the user's own. */
export function deviceStore(user: string): EventStore {
  const name = `waymark.training.${user}`
  const indexedDB = databases()
  if (!indexedDB) {
    throw fault('NOT_STORED', 'There is no IndexedDB here. Give the queue a store, such as memoryStore().')
  }
  let opened: Promise<Database> | null = null
  let hasLeft = false

  function open(): Promise<Database> {
    if (hasLeft) return Promise.reject(fault('NOT_STORED', 'The queue is closed.'))
    opened ??= connect(indexedDB!.open(name, 1), () => {
      opened = null
    })
    return opened
  }

  async function begin(mode: 'readonly' | 'readwrite'): Promise<Transaction> {
    // Without `strict` a browser may call an event stored that a power cut still takes away.
    const start = async () => (await open()).transaction([LINE, REJECTED], mode, { durability: 'strict' })
    try {
      return await start()
    } catch (error) {
      if (hasLeft) throw error
      // Browsers close the connections of tabs that slept for long.
      opened = null
      return start()
    }
  }

  async function transact<Value>(
    mode: 'readonly' | 'readwrite',
    work: (line: ObjectStore<Placed>, rejected: ObjectStore<RejectedEvent>) => Promise<Value>,
  ): Promise<Value> {
    let transaction: Transaction | undefined
    try {
      transaction = await begin(mode)
      const committed = commitOf(transaction)
      // If the work fails too, it says why.
      committed.catch(() => {})
      const value = await work(transaction.objectStore(LINE), transaction.objectStore(REJECTED))
      await committed
      return value
    } catch (cause) {
      abort(transaction)
      if (cause instanceof WaymarkError) throw cause
      const why = cause instanceof Error ? cause.message : String(cause)
      throw fault('NOT_STORED', `The device did not store it: ${why}`, cause)
    }
  }

  return {
    append: (events, most) =>
      transact('readwrite', async (line, rejected) => {
        let added = 0
        for (const event of events) {
          const known = await result(line.index(BY_ID).get(event.clientEventId))
          if (!isNew(event, known?.event)) continue
          await result(rejected.delete(event.clientEventId))
          await result(line.add({ event }))
          added += 1
        }
        if (added > 0 && (await result(line.count())) + (await result(rejected.count())) > most) throw full(most)
      }),
    read: (many, after = 0) =>
      transact('readonly', (line) => result(line.getAll(browser.IDBKeyRange!.lowerBound(after, true), many))),
    summary: () =>
      transact('readonly', async (line, rejected) => ({
        waiting: await result(line.count()),
        rejected: await result(rejected.getAll()),
      })),
    settle: (places, apart) =>
      transact('readwrite', async (line, rejected) => {
        for (const each of apart) rejected.put(each)
        for (const place of places) line.delete(place)
      }),
    discard: (clientEventId) =>
      transact('readwrite', async (_, rejected) => void (await result(rejected.delete(clientEventId)))),
    alone: (work) => (page.navigator?.locks?.request(name, work) as ReturnType<typeof work> | undefined) ?? work(),
    join(hear) {
      const channel = new BroadcastChannel(name)
      channel.addEventListener('message', (event) => hear((event as unknown as { data: Message }).data))
      return {
        tell: (message) => channel.postMessage(message),
        leave() {
          hasLeft = true
          channel.close()
          opened?.then((database) => database.close()).catch(() => {})
        },
      }
    },
  }
}

/** A browser that blocks the storage of a page may throw as soon as somebody looks at it. */
function databases() {
  try {
    return browser.indexedDB
  } catch {
    return undefined
  }
}

async function connect(request: Request<Database> & { onupgradeneeded?: () => void }, onClose: () => void) {
  request.onupgradeneeded = () => {
    const line = request.result.createObjectStore(LINE, { keyPath: 'place', autoIncrement: true })
    line.createIndex(BY_ID, 'event.clientEventId', { unique: true })
    request.result.createObjectStore(REJECTED, { keyPath: 'event.clientEventId' })
  }
  try {
    const database = await result(request)
    database.onclose = onClose
    // Whoever deletes the database, such as after the deletion of an account, must not wait for this tab.
    database.onversionchange = () => {
      database.close()
      onClose()
    }
    return database
  } catch (error) {
    onClose()
    throw error
  }
}

/** A transaction lives on while each step begins in the moment in which the step before it ends. */
function result<Value>(request: Request<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function commitOf(transaction: Transaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

function abort(transaction: Transaction | undefined) {
  try {
    transaction?.abort()
  } catch {
    // It has ended already.
  }
}
