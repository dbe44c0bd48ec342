import { fault } from '../error.ts'
import type { RejectedEvent, TrainingEvent } from './event.ts'
import type { ToldFault } from './fault.ts'
import type { SyncedEvent } from './sender.ts'

/** An event and its place in the line. A place is given once only. */
export interface Placed {
  place: number
  event: TrainingEvent
}

/** What a tab tells the others. */
export interface Message {
  /** The line has changed. */
  changed?: boolean
  results?: SyncedEvent[]
  report?: { syncing: boolean; pauseMs: number; error?: ToldFault }
}

/** Where the events of one user are, and what the tabs share. */
export interface EventStore {
  /**
   * Puts events at the end of the line, all or none of them. Resolves when they survive a crash. A rejected event with
   * the same ID is forgotten, and an event that waits already is not added again.
   */
  append(events: TrainingEvent[], most: number): Promise<void>
  /** The next events after a place. */
  read(many: number, after?: number): Promise<Placed[]>
  summary(): Promise<{ waiting: number; rejected: RejectedEvent[] }>
  /** Takes events out of the line, and puts the rejected ones aside in the same step. */
  settle(places: number[], rejected: RejectedEvent[]): Promise<void>
  /** Forgets a rejected event. */
  discard(clientEventId: string): Promise<void>
  /** Works while no other tab does. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
  /** Hears what the other tabs tell. */
  join(hear: (message: Message) => void): { tell(message: Message): void; leave(): void }
}

/** A store that ends with the process: for Node, and for tests. Several queues may share it as tabs do. */
export function memoryStore(): EventStore {
  let line: Placed[] = []
  let rejected = new Map<string, RejectedEvent>()
  let place = 0
  let last: Promise<unknown> = Promise.resolve()
  const tabs = new Set<(message: Message) => void>()

  return {
    async append(events, most) {
      const next = [...line]
      const apart = new Map(rejected)
      for (const event of events) {
        const known = next.find((each) => each.event.clientEventId === event.clientEventId)
        if (!isNew(event, known?.event)) continue
        apart.delete(event.clientEventId)
        place += 1
        next.push({ place, event })
      }
      if (next.length > line.length && next.length + apart.size > most) throw full(most)
      line = next
      rejected = apart
    },
    read: async (many, after = 0) => line.filter((each) => each.place > after).slice(0, many),
    summary: async () => ({ waiting: line.length, rejected: [...rejected.values()] }),
    async settle(places, apart) {
      line = line.filter((each) => !places.includes(each.place))
      for (const each of apart) rejected.set(each.event.clientEventId, each)
    },
    async discard(clientEventId) {
      rejected.delete(clientEventId)
    },
    alone(work) {
      const mine = last.then(work)
      last = mine.catch(() => {})
      return mine
    },
    join(hear) {
      tabs.add(hear)
      return {
        tell(message) {
          for (const other of tabs) if (other !== hear) queueMicrotask(() => other(message))
        },
        leave: () => void tabs.delete(hear),
      }
    },
  }
}

/** Whether an event is not in the line yet. */
export function isNew(event: TrainingEvent, known: TrainingEvent | undefined): boolean {
  if (!known) return true
  // `complete` decides the order of the fields, so that equal events are equal texts, unless the app orders them anew.
  if (JSON.stringify(known) === JSON.stringify(event)) return false
  throw fault('BAD_USER_INPUT', `Another event with the ID ${event.clientEventId} waits already.`)
}

export const full = (most: number) => fault('QUEUE_FULL', `The queue already has ${most} events, and takes no more.`)
