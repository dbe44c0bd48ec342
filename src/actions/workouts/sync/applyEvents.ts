import type { Transaction } from '../../../storage/doorway.ts'
import type { TrainingEvent } from './event.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { type AlreadyRead, readWorld } from './readWorld.ts'
import type { World } from './world.ts'
import { writeWorld } from './writeWorld.ts'

/** Events that make a document come first, so that events that arrive together and name the document need not wait. */
const ORDER: Record<TrainingEvent['kind'], number> = {
  workoutStarted: 0,
  setLogged: 1,
  setUpdated: 2,
  setRemoved: 2,
  // An edit may move the start back, so that an ending counts.
  workoutUpdated: 2,
  workoutDeleted: 2,
  workoutCompleted: 3,
  workoutAbandoned: 3,
  commentAdded: 4,
  commentRemoved: 5,
}

export interface Applied {
  world: World
  /** What became of each event, released events included. */
  judged: Map<TrainingEvent, Judgement>
}

/**
 * Every change of training passes here: the events of one athlete, in one transaction that holds the athlete.
 * Afterwards sessions, sets, records, completions and progress say what all events so far say together, whatever their
 * order. Events that waited for these events (see `workoutEvents`) are applied as well. The number of calls is bounded,
 * however many events there are.
 */
export async function applyEvents(
  tx: Transaction,
  events: TrainingEvent[],
  mode: 'online' | 'sync',
  given?: AlreadyRead,
): Promise<Applied> {
  const world = await readWorld(tx, events, mode, given)
  const inOrder = [...events, ...world.released.map(({ event }) => event)].sort(
    // Events of one moment stay in the order in which they arrived, because that numbers new sets.
    (one, other) => ORDER[one.kind] - ORDER[other.kind] || Date.parse(one.clock.at) - Date.parse(other.clock.at),
  )
  const judged = new Map(inOrder.map((event) => [event, judge(world, event)]))
  await writeWorld(tx, world)
  return { world, judged }
}
