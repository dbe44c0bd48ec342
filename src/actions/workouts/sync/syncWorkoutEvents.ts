import { createHash } from 'node:crypto'
import type { SyncWorkoutEventsInput } from '../../../graphql/workouts/sync.inputs.ts'
import { type Refused, UserErrorCode } from '../../../kernel/refusal.ts'
import type { PerformedSet, WorkoutEvent, WorkoutSession } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { sessionDocument, setDocument } from '../progress/documents.ts'
import { type Applied, applyEvents } from './applyEvents.ts'
import { isEnding, sessionNamedBy, setNamedBy, type TrainingEvent } from './event.ts'
import { duplicate, type Judgement, rejected, SyncOutcome } from './judgement.ts'
import { parseEvent } from './parseEvent.ts'
import { sessionById, type World } from './world.ts'

export interface SyncedEvent {
  clientEventId: string
  judgement: Judgement
  session: WorkoutSession | null
  /** Null as well when it has been removed. */
  set: PerformedSet | null
}

/** An event as it came. */
interface Arrived {
  /** What it says, or what is wrong with it. */
  parsed: TrainingEvent | Refused[]
  hash: string
  /** Decided without looking at what it names: seen before, or malformed. */
  decided: Judgement | null
}

/**
 * Takes in what happened on a device, in any order and any number of times. Afterwards sessions and sets say what all events so
 * far say together (see `merge.ts`); each event has an outcome of its own, and none spoils another. What is malformed or breaks
 * a rule is REJECTED and not kept, so that its ID may come again, mended; all else is kept in `workoutEvents`. Refuses TOO_MANY
 * (500).
 */
export async function syncWorkoutEvents(
  tx: Transaction,
  { events: inputs }: SyncWorkoutEventsInput,
): Promise<SyncedEvent[]> {
  const now = new Date()
  const parsed = inputs.map((input, index) => parseEvent(input, ['input', 'events', String(index)], now))
  const rows = await findSeen(tx, parsed)
  const arrived = decide(parsed, rows)
  const open = arrived.flatMap(({ parsed: event, decided }) => (decided || Array.isArray(event) ? [] : [event]))
  const known = arrived.flatMap(({ parsed: event, decided }) => (decided && !Array.isArray(event) ? [event] : []))
  const result = await applyEvents(tx, open, 'sync', { known })
  await keepEvents(tx, arrived, rows, result)

  const user = String(tx.caller.user?.id)
  return arrived.map(({ parsed: event, decided }, index) => ({
    clientEventId: inputs[index]?.clientEventId as string,
    ...answer(result, event, decided, index, user),
  }))
}

async function findSeen(
  { payload, req, caller }: Transaction,
  parsed: (TrainingEvent | Refused[])[],
): Promise<Map<string, WorkoutEvent>> {
  const ids = [...new Set(parsed.flatMap((event) => (Array.isArray(event) ? [] : [event.clock.id])))]
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'workoutEvents',
    where: { and: [{ user: { equals: caller.user?.id } }, { clientEventId: { in: ids } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true, // closed to everybody: only sync reads and writes them
    req,
  })
  return new Map(docs.map((row) => [row.clientEventId, row]))
}

/** What waits, or ended a workout too early, is judged again when it comes again. */
function decide(parsed: (TrainingEvent | Refused[])[], rows: Map<string, WorkoutEvent>): Arrived[] {
  const first = new Map<string, string>()
  return parsed.map((event, index) => {
    if (Array.isArray(event)) return { parsed: event, hash: '', decided: rejected(event) }
    const { id } = event.clock
    const hash = hashOf(event)
    const row = rows.get(id)
    const seen = first.get(id) ?? row?.bodyHash
    const isDone = first.has(id) || row?.outcome === SyncOutcome.APPLIED || row?.outcome === SyncOutcome.DUPLICATE
    if (seen !== undefined && seen !== hash) return { parsed: event, hash, decided: usedOtherwise(index) }
    first.set(id, hash)
    return { parsed: event, hash, decided: isDone ? duplicate : null }
  })
}

/** Of what the event says, however the client spelt it. */
function hashOf(event: TrainingEvent): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex')
}

function usedOtherwise(index: number): Judgement {
  const field = ['input', 'events', String(index), 'clientEventId']
  return rejected([{ code: UserErrorCode.INVALID, message: 'This event ID came before with another event.', field }])
}

/** One call, for what came and for what was released. */
async function keepEvents(
  { payload, req, caller }: Transaction,
  arrived: Arrived[],
  rows: Map<string, WorkoutEvent>,
  { world, judged }: Applied,
): Promise<void> {
  const { newId, upsertMany } = payload.db
  const came = arrived.flatMap(({ parsed: event, hash, decided }) =>
    decided || Array.isArray(event) ? [] : [{ id: rows.get(event.clock.id)?.id ?? newId(), event, hash }],
  )
  const released = world.released.map(({ row, event }) => ({ id: row.id, event, hash: row.bodyHash }))
  const kept = [...came, ...released].flatMap(({ id, event, hash }) => {
    const outcome = judged.get(event)?.outcome
    if (!outcome || (outcome === SyncOutcome.REJECTED && !isEnding(event) && !isReleased(world, event))) return []
    return [
      {
        id,
        user: caller.user?.id,
        clientEventId: event.clock.id,
        bodyHash: hash,
        body: event,
        sessionClientId: sessionNamedBy(event),
        setClientId: setNamedBy(event),
        outcome,
        occurredAt: event.clock.at,
      },
    ]
  })
  if (kept.length > 0) await upsertMany({ collection: 'workoutEvents', rows: kept, req })
}

function isReleased({ released }: World, event: TrainingEvent): boolean {
  return released.some((each) => each.event === event)
}

function answer(
  { world, judged }: Applied,
  event: TrainingEvent | Refused[],
  decided: Judgement | null,
  index: number,
  user: string,
): Omit<SyncedEvent, 'clientEventId'> {
  if (Array.isArray(event)) return { judgement: rejected(event), session: null, set: null }
  const judgement = decided ?? withPath(judged.get(event) as Judgement, event, index)
  if (judgement.outcome === SyncOutcome.REJECTED) return { judgement, session: null, set: null }
  const set = world.sets.get(setNamedBy(event) ?? '')?.now
  const session = set ? sessionById(world, set.session) : world.sessions.get(sessionNamedBy(event) ?? '')
  return {
    judgement,
    session: session ? sessionDocument(session.now, user) : null,
    set: set && set.removedAt === null ? setDocument(set, user) : null,
  }
}

/** What a load is called in the input of an event. */
const CALLED: Record<string, string> = { load: 'loadValue' }

function withPath({ outcome, refused }: Judgement, { kind }: TrainingEvent, index: number): Judgement {
  const path = ['input', 'events', String(index)]
  return {
    outcome,
    refused: refused.map((each) => {
      const [name = ''] = each.field ?? []
      return { ...each, field: name === 'occurredAt' ? [...path, name] : [...path, kind, CALLED[name] ?? name] }
    }),
  }
}
