import type { Where } from 'payload'
import type { WorkoutEvent } from '../../../payload-types.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { isEnding, setNamedBy, type TrainingEvent, type WorkoutStarted, type WorkoutUpdated } from './event.ts'
import { SyncOutcome } from './judgement.ts'
import type { Released } from './world.ts'

/**
 * The events that have waited for a session that starts or a set that is logged now. Rejected endings are included,
 * because they may have been too early for a session whose start now moves back, also by an edit. A released log may in
 * turn release edits of its set.
 */
export async function findReleased(
  tx: Transaction,
  events: TrainingEvent[],
  waiting?: WorkoutEvent[],
): Promise<Released[]> {
  const given = new Set(events.map(({ clock }) => clock.id))
  const kept = (rows: WorkoutEvent[]) =>
    rows
      .toSorted(byArrival)
      .map((row): Released => ({ row, event: eventOf(row) }))
      .filter(
        ({ row, event }) => !given.has(row.clientEventId) && (row.outcome === SyncOutcome.WAITING || isEnding(event)),
      )
  if (waiting) return withRemovals(tx, events, kept(waiting), kept)
  const started = events.flatMap((event) => (mayMoveStart(event) ? [event.session] : []))
  const ofSessions = kept(await findEvents(tx, 'sessionClientId', started))
  const logs = [...events, ...ofSessions.map(({ event }) => event)].filter(({ kind }) => kind === 'setLogged')
  const seen = new Set(ofSessions.map(({ row }) => row.id))
  const ofSets = kept(
    await findEvents(
      tx,
      'setClientId',
      logs.map((event) => setNamedBy(event) as string),
    ),
  )
  const released = [...ofSessions, ...ofSets.filter(({ row }) => !seen.has(row.id))]
  return withRemovals(tx, events, released, kept)
}

/** A comment that is added now, or that was released, in turn releases its removal. */
async function withRemovals(
  tx: Transaction,
  events: TrainingEvent[],
  released: Released[],
  kept: (rows: WorkoutEvent[]) => Released[],
): Promise<Released[]> {
  const comments = [...events, ...released.map(({ event }) => event)].flatMap((event) =>
    event.kind === 'commentAdded' ? [event.comment] : [],
  )
  const removals = kept(await findEvents(tx, 'commentClientId', comments))
  const seen = new Set(released.map(({ row }) => row.id))
  return [...released, ...removals.filter(({ row }) => !seen.has(row.id))]
}

function mayMoveStart(event: TrainingEvent): event is WorkoutStarted | WorkoutUpdated {
  return event.kind === 'workoutStarted' || (event.kind === 'workoutUpdated' && event.values.startedAt !== undefined)
}

function byArrival(one: WorkoutEvent, other: WorkoutEvent): number {
  return Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.place ?? 0) - (other.place ?? 0)
}

function eventOf({ body }: WorkoutEvent): TrainingEvent {
  return body as unknown as TrainingEvent // only sync writes these rows, each with an event that it has parsed
}

/** The condition for an athlete's events that do not count yet and still may. */
export function waitingFor(userId: string | undefined, named: Where): Where {
  const undecided = { outcome: { in: [SyncOutcome.WAITING, SyncOutcome.REJECTED] } }
  return { and: [{ user: { equals: userId } }, undecided, named] }
}

async function findEvents(
  { payload, req, caller }: Transaction,
  field: string,
  values: string[],
): Promise<WorkoutEvent[]> {
  if (values.length === 0) return []
  // The collection is closed to everybody: only sync reads and writes it.
  return findRows(
    { payload, req },
    'workoutEvents',
    waitingFor(caller.user?.id, { [field]: { in: [...new Set(values)] } }),
  )
}
