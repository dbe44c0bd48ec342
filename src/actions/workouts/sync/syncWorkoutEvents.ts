import { createHash } from 'node:crypto'
import type { SyncWorkoutEventsInput } from '../../../graphql/workouts/sync.inputs.ts'
import { now } from '../../../kernel/clock.ts'
import { because } from '../../../kernel/reason.ts'
import { UserErrorCode } from '../../../kernel/refusal.ts'
import type { Comment, PerformedSet, WorkoutEvent, WorkoutSession } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { commentDocument } from '../comments/comment.ts'
import { sessionDocument, setDocument } from '../progress/documents.ts'
import { type Applied, applyEvents } from './applyEvents.ts'
import { commentNamedBy, isEnding, sessionNamedBy, setNamedBy, type TrainingEvent } from './event.ts'
import { duplicate, type Judgement, rejected, SyncOutcome } from './judgement.ts'
import { type Parsed, parseEvent } from './parseEvent.ts'
import { sessionById, type World } from './world.ts'

export interface SyncedEvent {
  clientEventId: string
  /** Null for a malformed event. */
  kind: TrainingEvent['kind'] | null
  judgement: Judgement
  /** Null as well when the session has been deleted. */
  session: WorkoutSession | null
  /** Null as well when the set has been removed. */
  set: PerformedSet | null
  /** Null as well when the comment has been removed. */
  comment: Comment | null
}

/**
 * An event as it arrived. `decided` is set where the event was seen before or is malformed, without looking at what it
 * names.
 */
type Arrived =
  | { isWellFormed: true; event: TrainingEvent; hash: string; decided: Judgement | null }
  | { isWellFormed: false; decided: Judgement }
type WellFormed = Extract<Arrived, { isWellFormed: true }>

/**
 * Takes in the events of a device, in any order and any number of times. Afterwards sessions and sets say what all
 * events so far say together (see `merge.ts`). Each event has an outcome of its own, and no event spoils another. An
 * event that is malformed or breaks a rule is REJECTED and not stored, so that its ID may come again with a corrected
 * event. Two kinds of rejected events are stored all the same: endings, because the start of their session may still
 * move back, and released events. All other events are stored in `workoutEvents`. Refuses TOO_MANY (over 500 events).
 */
export async function syncWorkoutEvents(
  tx: Transaction,
  { events: inputs }: SyncWorkoutEventsInput,
): Promise<SyncedEvent[]> {
  const at = now()
  const parsed = inputs.map((input, index) => parseEvent(input, ['input', 'events', String(index)], at))
  const rows = await findSeen(tx, parsed)
  const arrived = decide(parsed, rows)
  const wellFormed = arrived.filter((each): each is WellFormed => each.isWellFormed)
  const open = wellFormed.filter(({ decided }) => !decided).map(({ event }) => event)
  const known = wellFormed.filter(({ decided }) => decided).map(({ event }) => event)
  const result = await applyEvents(tx, open, 'sync', { known })
  await keepEvents(tx, wellFormed, rows, result)

  const user = String(tx.caller.user?.id)
  return arrived.map((each, index) => ({
    clientEventId: inputs[index]?.clientEventId as string,
    ...answer(result, each, index, user),
  }))
}

async function findSeen({ payload, req, caller }: Transaction, parsed: Parsed[]): Promise<Map<string, WorkoutEvent>> {
  const ids = [...new Set(parsed.flatMap((each) => (each.isWellFormed ? [each.event.clock.id] : [])))]
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

/** An event that waits, or that ended a workout too early, is judged again when it comes again. */
function decide(parsed: Parsed[], rows: Map<string, WorkoutEvent>): Arrived[] {
  const first = new Map<string, string>()
  return parsed.map((each, index): Arrived => {
    if (!each.isWellFormed) return { isWellFormed: false, decided: rejected(each.refused) }
    const { event } = each
    const { id } = event.clock
    const hash = hashOf(event)
    const row = rows.get(id)
    const seen = first.get(id) ?? row?.bodyHash
    const isDone = first.has(id) || row?.outcome === SyncOutcome.APPLIED || row?.outcome === SyncOutcome.DUPLICATE
    if (seen !== undefined && seen !== hash) return { isWellFormed: true, event, hash, decided: usedOtherwise(index) }
    first.set(id, hash)
    return { isWellFormed: true, event, hash, decided: isDone ? duplicate : null }
  })
}

/** The hash of what the event says, however the client spelt it. */
function hashOf(event: TrainingEvent): string {
  return createHash('sha256').update(JSON.stringify(event)).digest('hex')
}

function usedOtherwise(index: number): Judgement {
  const field = ['input', 'events', String(index), 'clientEventId']
  const told = because.USED_OTHERWISE('This event ID was used for another event.')
  return rejected([{ code: UserErrorCode.INVALID, ...told, field }])
}

/** Writes the events that came and the events that were released, in one call. */
async function keepEvents(
  { payload, req, caller }: Transaction,
  arrived: WellFormed[],
  rows: Map<string, WorkoutEvent>,
  { world, judged }: Applied,
): Promise<void> {
  const { newId, upsertMany } = payload.db
  const came = arrived.flatMap(({ event, hash, decided }, index) => {
    const row = rows.get(event.clock.id)
    return decided ? [] : [{ id: row?.id ?? newId(), event, hash, place: row?.place ?? index }]
  })
  const released = world.released.map(({ row, event }) => ({
    id: row.id,
    event,
    hash: row.bodyHash,
    place: row.place ?? 0,
  }))
  const kept = [...came, ...released].flatMap(({ id, event, hash, place }) => {
    const outcome = judged.get(event)?.outcome
    if (!outcome || (outcome === SyncOutcome.REJECTED && !isEnding(event) && !isReleased(world, event))) return []
    return [
      {
        id,
        user: caller.user?.id,
        clientEventId: event.clock.id,
        bodyHash: hash,
        body: bodyToKeep(event, outcome),
        sessionClientId: sessionNamedBy(event),
        setClientId: setNamedBy(event),
        commentClientId: commentNamedBy(event),
        outcome,
        place,
        occurredAt: event.clock.at,
      },
    ]
  })
  if (kept.length > 0) await upsertMany({ collection: 'workoutEvents', rows: kept, req })
}

/** The words of a comment stand in the comment alone, so that its removal leaves none. */
function bodyToKeep(event: TrainingEvent, outcome: SyncOutcome): TrainingEvent {
  return event.kind === 'commentAdded' && outcome !== SyncOutcome.WAITING ? { ...event, text: '' } : event
}

function isReleased({ released }: World, event: TrainingEvent): boolean {
  return released.some((each) => each.event === event)
}

const NOTHING = { session: null, set: null, comment: null }

function answer(
  { world, judged }: Applied,
  arrived: Arrived,
  index: number,
  user: string,
): Omit<SyncedEvent, 'clientEventId'> {
  if (!arrived.isWellFormed) return { kind: null, judgement: arrived.decided, ...NOTHING }
  const { event, decided } = arrived
  const { kind } = event
  const judgement = decided ?? withPath(judged.get(event) as Judgement, event, index)
  if (judgement.outcome === SyncOutcome.REJECTED) return { kind, judgement, ...NOTHING }
  const set = world.sets.get(setNamedBy(event) ?? '')?.now
  const comment = world.comments.get(commentNamedBy(event) ?? '')?.now
  const session = set ? sessionById(world, set.session) : world.sessions.get(sessionNamedBy(event) ?? '')
  return {
    kind,
    judgement,
    session: session && session.now.removedAt === null ? sessionDocument(session.now, user) : null,
    set: set && set.removedAt === null ? setDocument(set, user) : null,
    comment: comment && comment.removedAt === null ? commentDocument(comment, { user, author: user }) : null,
  }
}

/** The name of a load in the input of an event. */
const CALLED: ReadonlyMap<string, string> = new Map(Object.entries({ load: 'loadValue' }))

function withPath({ outcome, refused }: Judgement, { kind }: TrainingEvent, index: number): Judgement {
  const path = ['input', 'events', String(index)]
  return {
    outcome,
    refused: refused.map((each) => {
      const [name = ''] = each.field ?? []
      return { ...each, field: name === 'occurredAt' ? [...path, name] : [...path, kind, CALLED.get(name) ?? name] }
    }),
  }
}
