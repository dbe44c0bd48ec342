import { type Clock } from '../../../kernel/deviceClock.ts'
import type { MassUnit } from '../../../kernel/load.ts'
import { idOf } from '../../../kernel/relation.ts'
import { SET_VALUES, type SetValues } from '../../../kernel/setValues.ts'
import type { PerformedSet, WorkoutSession } from '../../../payload-types.ts'
import type { Ending, SessionEdits, SessionSaid } from '../sync/sessionSaid.ts'
import type { Edits, Said } from '../sync/setLogs.ts'
import type { Tally } from '../sync/tally.ts'
import type { Session, TrainedSet } from '../sync/world.ts'
import { keptChanges } from './adjustedRows.ts'
import { doneKeyOf } from './setOrder.ts'

/** Translates between the stored documents and the state that events are judged by. Pure. */

export function toSession(document: WorkoutSession): Session {
  return {
    id: document.id,
    clientId: document.clientId,
    workout: idOf(document.workout) ?? null,
    workoutTitle: document.workoutTitle,
    enrolment: idOf(document.enrolment) ?? null,
    slotId: document.slotId ?? null,
    prescribed: document.prescribed ?? null,
    adjusted: document.adjusted ? keptChanges(document.adjusted) : null,
    status: document.status,
    startedAt: document.startedAt,
    completedAt: document.completedAt ?? null,
    notes: document.notes ?? null,
    rating: document.rating ?? null,
    hasPain: document.hasPain ?? null,
    completedOn: document.completedOn ?? null,
    removedAt: document.removedAt ?? null,
    said: saidOfSession(document),
    setCount: document.setCount,
    arrivals: document.arrivals ?? 0,
    hasComments: document.hasComments ?? false,
    volumeKgThousandths: document.volumeKgThousandths,
    volumeLbThousandths: document.volumeLbThousandths,
    tally: (document.tally ?? null) as Tally | null,
    updatedAt: document.updatedAt,
  }
}

export function toSet(document: PerformedSet): TrainedSet {
  const { thousandths, unit } = document.load ?? {}
  const shown = {
    type: document.type,
    reps: document.reps ?? null,
    load: typeof thousandths === 'number' && unit ? { thousandths, unit: unit as MassUnit } : null,
    rpe: document.rpe ?? null,
    durationSeconds: document.durationSeconds ?? null,
    distanceMeters: document.distanceMeters ?? null,
    notes: document.notes ?? null,
    hasPain: document.hasPain ?? null,
    performedAt: document.performedAt,
    workoutExerciseId: document.workoutExerciseId ?? null,
    prescribedSetIndex: document.prescribedSetIndex ?? null,
    sequence: document.sequence ?? null,
  }
  return {
    ...shown,
    id: document.id,
    clientId: document.clientId,
    session: idOf(document.session),
    exercise: idOf(document.exercise),
    exerciseName: document.exerciseName,
    isSubstitution: document.isSubstitution ?? false,
    sessionCompletedAt: document.sessionCompletedAt ?? null,
    arrival: document.arrival ?? 0,
    hasComments: document.hasComments ?? false,
    performedOn: document.performedOn ?? null,
    removedAt: document.removedAt ?? null,
    updatedAt: document.updatedAt,
    lastEventAt: document.lastEventAt,
    lastEventId: document.lastEventId,
    said: saidIn(document.clocks as Clocks | null, shown, document.clientId),
  }
}

export function sessionDocument({ said, ...session }: Session, user: string): WorkoutSession {
  const { ending, edits, startedAt, earliest, isFreestyle, beganInPain } = said
  const { notes, rating, ...end } = ending ?? { notes: null, rating: null }
  const isShown = Object.keys(edits).length === 0 && !isFreestyle && !beganInPain
  const way = { ...(isFreestyle && { isFreestyle }), ...(beganInPain && { beganInPain }) }
  const kept: Kept | null = isShown ? null : { ...way, startedAt, earliest, notes, rating, edits }
  return { ...session, ending: ending && end, said: kept, user } as WorkoutSession
}

/**
 * What is stored of the events of a session besides its ending. Most sessions are never edited: then the session itself
 * is what was said.
 */
type Kept = Pick<SessionSaid, 'isFreestyle' | 'beganInPain' | 'startedAt' | 'earliest' | 'edits'> &
  Pick<Ending, 'notes' | 'rating'>

function saidOfSession(document: WorkoutSession): SessionSaid {
  const shown = { startedAt: document.startedAt, earliest: document.startedAt, edits: {} as SessionEdits }
  const {
    notes = null,
    rating = null,
    ...kept
  } = (document.said as Kept | null | undefined) ?? {
    ...shown,
    notes: document.notes,
    rating: document.rating,
  }
  const end = (document.ending as Omit<Ending, 'notes' | 'rating'> | null | undefined) ?? endShown(document)
  return { ...kept, ending: end && { ...end, notes, rating } }
}

/** The ending of a session that others than Waymark have written: it is what the session shows. */
function endShown({
  status,
  startedAt,
  completedAt,
  clientId,
}: WorkoutSession): Omit<Ending, 'notes' | 'rating'> | null {
  if (status === 'IN_PROGRESS') return null
  const kind = status === 'COMPLETED' ? 'workoutCompleted' : 'workoutAbandoned'
  return { kind, at: completedAt ?? startedAt, id: clientId }
}

export function setDocument({ said, ...set }: TrainedSet, user: string): PerformedSet {
  const document: Omit<PerformedSet, 'createdAt' | 'updatedAt'> = {
    ...set,
    user,
    load: set.load ?? { thousandths: null, unit: null },
    clocks: clocksOf(said),
    doneKey: doneKeyOf(set),
  }
  return document as PerformedSet
}

/**
 * What is stored of the events of a set. Most sets are logged once and never edited: then the set itself is what the
 * log said. Sets that were edited before all was kept have a clock for each edited value.
 */
type Clocks = { logged: Clock } & (Partial<Said> | { [Value in keyof SetValues]?: Clock })

function clocksOf(said: Said): Clocks {
  const [{ at, id }, ...more] = said.logs
  const isShown = more.length === 0 && Object.keys(said.edits).length === 0
  return { logged: { at, id }, ...(!isShown && said) }
}

type Shown = SetValues & Pick<TrainedSet, 'performedAt' | 'workoutExerciseId' | 'prescribedSetIndex' | 'sequence'>

function saidIn(clocks: Clocks | null | undefined, shown: Shown, clientId: string): Said {
  if (clocks && 'logs' in clocks && clocks.logs) return { logs: clocks.logs, edits: clocks.edits ?? {} }
  const { logged, ...edited } = clocks ?? { logged: { at: shown.performedAt, id: clientId } }
  const values = Object.fromEntries(SET_VALUES.map((name) => [name, shown[name]])) as unknown as SetValues // each name has the value of that name
  const { workoutExerciseId: workoutExercise, prescribedSetIndex, sequence } = shown
  const edits = Object.entries(edited).map(([name, clock]) => [
    name,
    { ...clock, value: shown[name as keyof SetValues] },
  ])
  return {
    logs: [{ ...logged, values, workoutExercise, prescribedSetIndex, sequence }],
    edits: Object.fromEntries(edits) as Edits,
  }
}
