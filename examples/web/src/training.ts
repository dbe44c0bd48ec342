import { MyTraining, type MyTrainingData } from '@waymark/client/documents'
import {
  createTrainingQueue,
  type NewEvent,
  type QueueState,
  type SyncedEvent,
  type TrainingQueue,
} from '@waymark/client/offline'
import { keep, read } from './device.ts'
import { apply, type Sessions } from './sessions.ts'
import { signal } from './signal.ts'
import { ask, client, refresh } from './waymark.ts'

type ServerSession = NonNullable<MyTrainingData['me']>['workoutSessions']['nodes'][number]

/** The workouts that this device knows, by the UUIDs that devices have made for them. */
export const sessions = signal<Sessions>({})
export const queue = signal<QueueState>({ waiting: 0, syncing: false, rejected: [] })
/** The UUIDs of the sets that Waymark has not acknowledged. */
export const pending = signal<ReadonlySet<string>>(new Set())

const KEPT = 'sessions'
let training: TrainingQueue | undefined
let owner = ''
/** Grows with each event, so that an answer that was asked for before it is not taken for news. */
let recorded = 0

/** Only a workout that is done changes what the other screens show. */
const onSynced = (results: readonly SyncedEvent[]) => {
  if (results.some(({ workoutSession }) => workoutSession?.status === 'COMPLETED')) refresh()
}

/** Opens the queue of a user. Returns what closes it. */
export function openTraining(id: string): () => void {
  const mine = createTrainingQueue({ client, user: id, onSynced })
  training = mine
  owner = id
  sessions.set(read<Sessions>(id, KEPT) ?? {})
  const look = async () => {
    const events = await mine.pending()
    if (training !== mine) return []
    const { lastError } = mine.state()
    // The queue may be the first to hear that the session has ended. The app then asks, and hears it too.
    if (lastError?.code === 'UNAUTHENTICATED' && lastError !== queue.get().lastError) reconcile().catch(() => {})
    queue.set(mine.state())
    pending.set(
      new Set(events.map(({ setLogged, setUpdated }) => setLogged?.setClientId ?? setUpdated?.setClientId ?? '')),
    )
    return events
  }
  // An event is on the disk before it is in the sessions, so a crash in between leaves it in the queue alone.
  look().then((events) => {
    if (training === mine)
      write(events.reduce((before, event) => apply(before, event, event.occurredAt), sessions.get()))
  })
  const stop = mine.onChange(look)
  const hear = ({ key }: StorageEvent) => key?.endsWith(`.${KEPT}`) && sessions.set(read<Sessions>(id, KEPT) ?? {})
  addEventListener('storage', hear)
  return () => {
    stop()
    removeEventListener('storage', hear)
    mine.close()
    training = undefined
    sessions.set({})
  }
}

/** Records what the user has done. It is safe on the device when this resolves, and Waymark gets it when there is a signal. */
export async function record(change: NewEvent): Promise<void> {
  recorded += 1
  const event = await training?.add(change)
  if (event) write(apply(sessions.get(), event, event.occurredAt))
}

export const syncNow = () => training?.sync()
export const discard = (clientEventId: string) => training?.discard(clientEventId)

function write(next: Sessions) {
  sessions.set(next)
  keep(owner, KEPT, next)
}

/** Takes what Waymark knows of the last workouts: another device may have trained, and this one may have been emptied. */
export async function reconcile(): Promise<void> {
  const before = recorded
  const { me } = await ask(() => client.query(MyTraining, { first: 20, weeks: 1 }))
  const events = await training?.pending()
  // What is in the queue, or was there when Waymark answered, is newer than the answer.
  if (!me || events?.length || before !== recorded) return
  write(Object.fromEntries(me.workoutSessions.nodes.flatMap(fromServer)))
}

function fromServer({ clientId, slotId, startedAt, status, sets }: ServerSession): [string, Sessions[string]][] {
  if (slotId === null) return []
  const known = sets.map((set) => ({
    clientId: set.clientId,
    row: set.workoutExerciseId ?? undefined,
    index: set.prescribedSetIndex ?? undefined,
    values: {
      ...(set.load && { loadValue: set.load.value, loadUnit: set.load.unit }),
      ...(set.reps !== null && { reps: String(set.reps) }),
      ...(set.durationSeconds !== null && { durationSeconds: String(set.durationSeconds) }),
      ...(set.distanceMeters !== null && { distanceMeters: set.distanceMeters }),
    },
  }))
  return [[clientId, { clientId, slotId, startedAt, status, sets: known }]]
}
