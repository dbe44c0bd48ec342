import type { Workout, WorkoutRevision } from '../../../payload-types.ts'
import type { SnapshotSlot } from '../../programs/revise.ts'
import { prescribedBySlot, prescribedKey } from '../../programs/workoutRevisions.ts'
import { adjustedRows, asksNothing, changesAt, type KeptRow, type RowChange } from '../progress/adjustedRows.ts'
import { pinnedAt } from '../progress/pins.ts'
import type { WorkoutStarted } from './event.ts'
import type { Session, World } from './world.ts'

/** What a workout asked for when it was begun. Pure. */

type Known = Pick<World, 'enrolments' | 'plans' | 'workouts' | 'editedAfter'>

/** The slot that a start names: as the plan has it that the enrolment was pinned to then, or else as any plan has it. */
export function slotAt({ enrolments, plans }: Known, { of, clock }: WorkoutStarted): SnapshotSlot | undefined {
  const enrolment = 'slot' in of ? enrolments.get(of.enrolment) : undefined
  if (!enrolment || !('slot' in of)) return undefined
  const then = pinnedAt(enrolment, clock.at)
  const known = plans.get(enrolment.id) ?? []
  const inOrder = [...known.filter(({ revision }) => revision === then), ...known]
  return inOrder
    .flatMap(({ milestones }) => milestones)
    .flatMap(({ slots }) => slots)
    .find(({ id }) => id === of.slot)
}

/**
 * The key of the revision that a start was begun by: for a slot, what the enrolment's plan named at that moment; for a
 * workout on its own, the revision of that moment. Null where nothing was prescribed, or nobody knows what.
 */
export function prescribedAt(known: Known, event: WorkoutStarted): string | null {
  const { of, clock } = event
  if ('title' in of) return null
  if ('slot' in of) {
    const slot = slotAt(known, event)
    return (slot && prescribedBySlot(slot)[0]) ?? null
  }
  const workout = known.workouts.get(of.workout)
  if (!workout) return null
  const later = (known.editedAfter.get(workout.id) ?? []).filter(({ createdAt }) => isAfter(createdAt, clock.at))
  const next = Math.min(workout.revision + 1, ...later.map(({ revision }) => revision))
  // A workout that did not exist yet by the clock of the device was begun as it was first written.
  return prescribedKey(workout.id, Math.max(next - 1, 1))
}

/** What a session keeps of how it was begun. */
export type Prescribed = Pick<Session, 'prescribed' | 'adjusted'>

/** What a start was begun by, and what coaches had adjusted in it by then: only of an enrolment anything is adjusted. */
export function toldAt(known: Known & Pick<World, 'adjustments'>, event: WorkoutStarted): Prescribed {
  const { of, clock } = event
  const prescribed = prescribedAt(known, event)
  const slot = prescribed === null ? undefined : slotAt(known, event)
  const adjustments = slot && 'enrolment' in of ? known.adjustments.get(of.enrolment) : undefined
  const changes = slot && adjustments ? changesAt(adjustments, slot, clock.at) : []
  return { prescribed, adjusted: changes.every(asksNothing) ? null : changes }
}

/** The moments from which on revisions have to be known: the starts of workouts that were edited afterwards. */
export function startsBeforeEdits(
  starts: readonly WorkoutStarted[],
  workouts: ReadonlyMap<string, Pick<Workout, 'id' | 'updatedAt'>>,
): Map<string, string> {
  const earliest = new Map<string, string>()
  for (const { of, clock } of starts) {
    const workout = 'workout' in of ? workouts.get(of.workout) : undefined
    if (!workout || !isAfter(workout.updatedAt, clock.at)) continue
    const known = earliest.get(workout.id)
    if (known === undefined || isAfter(known, clock.at)) earliest.set(workout.id, clock.at)
  }
  return earliest
}

const isAfter = (one: string, other: string) => Date.parse(one) > Date.parse(other)

/**
 * The rows that a session asks for. Sessions from before revisions were kept are judged by the workout as it is. `since`
 * is the moment of the revision, and `adjustedAt` that of the last adjustment that the session was told of.
 */
export type Asked = Pick<WorkoutRevision, 'revision'> &
  Pick<Workout, 'exercises'> & { since: string; adjustedAt: string | null }

export function askedOf(
  { prescribed, workouts }: Pick<World, 'prescribed' | 'workouts'>,
  session: Prescribed & Pick<Session, 'workout'>,
): Asked | undefined {
  const kept = session.prescribed === null ? undefined : prescribed.get(session.prescribed)
  if (kept) {
    const changes = session.adjusted ?? []
    const exercises = rowsOf(kept, changes) as unknown as Workout['exercises'] // as revisions keep them
    const adjustedAt = changes.reduce<string | null>((last, { at }) => (last && last > at ? last : at), null)
    return { revision: kept.revision, since: kept.createdAt, adjustedAt, exercises }
  }
  const workout = session.workout === null ? undefined : workouts.get(session.workout)
  if (!workout) return undefined
  return { revision: workout.revision, since: workout.updatedAt, adjustedAt: null, exercises: workout.exercises }
}

function rowsOf({ exercises }: Pick<WorkoutRevision, 'exercises'>, changes: readonly RowChange[]): KeptRow[] {
  const rows = exercises as unknown as KeptRow[]
  return changes.length === 0 ? rows : adjustedRows(rows, changes).map(({ row }) => row)
}
