import type { Client } from '../client.ts'
import { fault, WaymarkError } from '../error.ts'
import { Me, SyncWorkoutEvents, type SyncWorkoutEventsData } from '../generated/documents.ts'
import type { Reason, TrainingEvent } from './event.ts'
import type { EventStore, Placed } from './store.ts'

/** What became of an event. */
export type SyncedEvent = NonNullable<SyncWorkoutEventsData['syncWorkoutEvents']>['results'][number]

export interface SenderOptions {
  client: Client
  user: string
  store: EventStore
  batchSize: number
  signal: AbortSignal
  /** Hears what the service has answered, when it is stored. */
  onSettled(results: SyncedEvent[]): Promise<void>
}

/** The queue itself tries again, and does not wait any longer when the network is back. */
const ONCE = { attempts: 1 }
/** The service takes four times as much, but a weak link must get a batch through within the time of one request. */
const BATCH_BYTES = 250_000
const WEAK_LINK_EVENTS = 50
/** The event itself cannot be taken. */
const OF_THE_EVENT = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'TOO_MANY']
/** The event, or whatever else is in the request, has met a fault of the service. */
const OF_THE_SERVICE = ['INTERNAL_SERVER_ERROR', 'BAD_ANSWER']
/** If so many events one after the other meet a fault of the service, it is not their fault. */
const FAULTS_IN_A_ROW = 3

/** Sends what is in the line, from its beginning. Only one tab may do so at a time. */
export function createSender({ client, user, store, batchSize, signal, onSettled }: SenderOptions) {
  let size = batchSize
  let known: string | undefined

  /** The session that the client has now. Nothing is sent before the service has said whose it is. */
  async function ownSession(): Promise<string> {
    const session = client.session.id()
    if (session === null) throw fault('UNAUTHENTICATED', 'Nobody is signed in.')
    if (session === known) return session
    const { me } = await client.query(Me, {}, { signal, session, retry: ONCE })
    if (!me) throw fault('UNAUTHENTICATED', 'The session has ended.')
    if (me.id !== user) throw fault('OTHER_USER', 'Somebody else is signed in.')
    known = session
    return session
  }

  async function send(batch: Placed[], session: string): Promise<void> {
    const input = { events: batch.map(({ event }) => event) }
    const answer = await client.mutate(SyncWorkoutEvents, { input }, { signal, session, retry: ONCE })
    if (!answer.ok) throw fault(answer.userErrors[0].code, answer.userErrors[0].message)
    const byId = new Map(answer.results.map((each) => [each.clientEventId, each]))
    const answered = batch.filter(({ event }) => byId.has(event.clientEventId))
    if (answered.length === 0) throw fault('BAD_ANSWER', 'The service has not answered for any event.')
    const rejected = answered.flatMap(({ event }) => {
      const { outcome, userErrors } = byId.get(event.clientEventId)!
      // A later service may know more outcomes. What this client does not understand it must not forget.
      return ['APPLIED', 'DUPLICATE', 'WAITING'].includes(outcome) ? [] : [apart(event, userErrors)]
    })
    // From here on the service has the events, and not before.
    await store.settle(
      answered.map(({ place }) => place),
      rejected,
    )
    await onSettled(answer.results)
  }

  async function setApart({ place, event }: Placed, { code, message }: WaymarkError) {
    const reason = { code, message, field: null, reason: null, params: [] }
    await store.settle([place], [apart(event, [reason])])
    await onSettled([])
  }

  /**
   * Sends everything, or throws what stopped it. An event that spoils its request is found by halves, and then the others
   * go on without it.
   */
  return async function sendAll(): Promise<void> {
    let after = 0
    let faults = 0
    let passedOver: WaymarkError | undefined
    for (;;) {
      const batch = fitting(await store.read(size, after))
      const [first, second] = batch
      if (!first) break
      const session = await ownSession()
      try {
        await send(batch, session)
        size = Math.min(size * 2, batchSize)
        faults = 0
      } catch (error) {
        if (!(error instanceof WaymarkError)) throw error
        const half = Math.ceil(batch.length / 2)
        const isOfTheEvent = OF_THE_EVENT.includes(error.code)
        if (!isOfTheEvent && !OF_THE_SERVICE.includes(error.code)) {
          // The link may be too weak for so many. Without any link it would be of no use to send them singly later.
          size = Math.min(size, Math.max(half, WEAK_LINK_EVENTS))
          throw error
        }
        size = half
        if (second) continue
        if (isOfTheEvent) await setApart(first, error)
        else {
          faults += 1
          if (faults === FAULTS_IN_A_ROW) throw error
          passedOver = error
          after = first.place
        }
      }
    }
    if (passedOver) throw passedOver
  }
}

const apart = (event: TrainingEvent, reasons: Reason[]) => ({ event, reasons })

function fitting(batch: Placed[]): Placed[] {
  const encoder = new TextEncoder()
  let bytes = 0
  const end = batch.findIndex(({ event }, index) => {
    bytes += encoder.encode(JSON.stringify(event)).length
    return index > 0 && bytes > BATCH_BYTES
  })
  return end < 0 ? batch : batch.slice(0, end)
}
