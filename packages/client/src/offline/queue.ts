import type { Client } from '../client.ts'
import { fault, WaymarkError } from '../error.ts'
import { pauseAfter } from '../send.ts'
import { deviceStore } from './device.ts'
import { complete, type NewEvent, type RejectedEvent, type TrainingEvent } from './event.ts'
import { told, untold } from './fault.ts'
import { browser } from './indexedDb.ts'
import { createSender, type SyncedEvent } from './sender.ts'
import type { EventStore, Message } from './store.ts'
import { createTurns } from './turns.ts'

export interface TrainingQueueOptions {
  /** Its session sends the events. */
  client: Client
  /** The ID of the signed-in user: `me.id`. */
  user: string
  /** Hears, in every tab, what became of events. */
  onSynced?(results: SyncedEvent[]): void
  /** How many events the queue takes, with the rejected ones. */
  most?: number
  /** How many events are sent together, at most 500. */
  batchSize?: number
  /** Left out, it is IndexedDB. */
  store?: EventStore
}

export interface QueueState {
  /** How many events the service has not answered for. */
  waiting: number
  /** Whether this tab or another one is sending. */
  syncing: boolean
  rejected: RejectedEvent[]
  /** Why events are still waiting. */
  lastError?: WaymarkError
}

export type TrainingQueue = ReturnType<typeof createTrainingQueue>

const LONGEST_PAUSE_MS = 5 * 60_000
/** After these it is of no use to try again before something has happened. */
const UNTIL_SIGN_IN = ['UNAUTHENTICATED', 'OTHER_USER']

/**
 * Keeps what happens in training on the device until the service has answered for it. One tab sends at a time, and all
 * tabs see the same queue. An event may be sent twice: the service then answers DUPLICATE.
 */
export function createTrainingQueue(options: TrainingQueueOptions) {
  const { client, user, onSynced, most = 10_000, batchSize = 500, store = deviceStore(user) } = options
  const controller = new AbortController()
  const { signal } = controller
  const listeners = new Set<() => void>()
  let state: QueueState = { waiting: 0, syncing: false, rejected: [] }
  let failures = 0
  const tabs = store.join(hear)
  const sendAll = createSender({ client, user, store, batchSize, signal, onSettled })
  const { inTurn, atOnce, pause } = createTurns(store, signal, work, failed)

  function change(to: Partial<QueueState>) {
    state = { ...state, ...to }
    // A listener that throws is a fault of the app, and must not stop the queue.
    for (const listener of listeners) queueMicrotask(listener)
  }

  const tell = (message: Message) => signal.aborted || tabs.tell(message)
  // Whoever has stored an event must not hear that it is not stored. If this fails, the next turn says why.
  const refresh = () => store.summary().then(change, () => {})

  async function onSettled(results: SyncedEvent[]) {
    tell({ changed: true, results })
    tellApp(results)
    await refresh()
  }

  function tellApp(results: SyncedEvent[]) {
    if (onSynced && results.length > 0) queueMicrotask(() => onSynced(results))
  }

  function hear({ changed, results = [], report }: Message) {
    if (signal.aborted) return
    tellApp(results)
    if (changed) void refresh()
    if (report) {
      change({ syncing: report.syncing, lastError: report.error && untold(report.error) })
      if (!report.syncing) pause(report.pauseMs)
    }
    // The tab that sends may be closed before its end. This one waits for the lock, and then looks what is left.
    if (changed || report?.syncing) void inTurn()
  }

  async function work() {
    try {
      const [waits] = await store.read(1)
      if (waits) {
        report({ syncing: true })
        await sendAll()
      }
      failures = 0
      if (state.syncing || state.lastError) report({ syncing: false, lastError: undefined })
    } catch (error) {
      // The next tab that has a turn must know already that it has to wait.
      failed(error)
    }
  }

  function failed(error: unknown) {
    if (signal.aborted) return
    const why = error instanceof WaymarkError ? error : fault('BAD_ANSWER', `The queue has failed: ${error}`, error)
    failures += 1
    const pauseMs = UNTIL_SIGN_IN.includes(why.code) ? Infinity : pauseAfter(why, failures, LONGEST_PAUSE_MS)
    report({ syncing: false, lastError: why }, pauseMs)
  }

  function report(to: Partial<QueueState>, pauseMs = 0) {
    change(to)
    pause(pauseMs)
    const { syncing, lastError } = state
    tell({ report: { syncing, pauseMs, error: lastError && told(lastError) } })
  }

  async function addAll(events: readonly NewEvent[]): Promise<TrainingEvent[]> {
    if (signal.aborted) throw fault('NOT_STORED', 'The queue is closed.')
    const added = events.map(complete)
    await store.append(added, most)
    void atOnce()
    tell({ changed: true })
    await refresh()
    return added
  }

  function online() {
    failures = 0
    void atOnce()
  }

  browser.addEventListener?.('online', online)
  const endOfSession = client.session.onChangeElsewhere(() => void atOnce())
  void refresh()
  void atOnce()

  return {
    /** Stores an event, and answers it with its ID and its moment. Only then does it survive whatever happens. */
    async add(event: NewEvent): Promise<TrainingEvent> {
      const [added] = await addAll([event])
      return added!
    },

    /** Stores all of the events, or none. */
    addAll,

    /** The same object until something changes. */
    state: () => state,

    /** The events that the service has not answered for, in order. */
    pending: async (): Promise<TrainingEvent[]> => (await store.read(most)).map(({ event }) => event),

    /** Calls `listener` after a change, also one by another tab. Returns what ends that. */
    onChange(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** Tries at once to send what waits, and answers the state afterwards. Does not throw. */
    async sync(): Promise<QueueState> {
      await atOnce()
      return state
    },

    /** Forgets a rejected event. */
    async discard(clientEventId: string) {
      await store.discard(clientEventId)
      tell({ changed: true })
      await refresh()
    },

    /** Ends the work of this tab. The events stay on the device. */
    close() {
      controller.abort()
      listeners.clear()
      browser.removeEventListener?.('online', online)
      endOfSession()
      tabs.leave()
    },
  }
}
