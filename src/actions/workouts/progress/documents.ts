import type { MassUnit } from '../../../kernel/load.ts'
import { idOf } from '../../../kernel/relation.ts'
import type { PerformedSet, WorkoutSession } from '../../../payload-types.ts'
import type { Clocks, Ending } from '../sync/merge.ts'
import type { Session, TrainedSet } from '../sync/world.ts'

/** Translates between the stored documents and the state that events are judged by. Pure. */

export function toSession(document: WorkoutSession): Session {
  return {
    id: document.id,
    clientId: document.clientId,
    workout: idOf(document.workout) ?? null,
    workoutTitle: document.workoutTitle,
    enrolment: idOf(document.enrolment) ?? null,
    slotId: document.slotId ?? null,
    status: document.status,
    startedAt: document.startedAt,
    completedAt: document.completedAt ?? null,
    notes: document.notes ?? null,
    rating: document.rating ?? null,
    ending: (document.ending as Ending | null | undefined) ?? null,
    setCount: document.setCount,
    volumeKgThousandths: document.volumeKgThousandths,
    volumeLbThousandths: document.volumeLbThousandths,
  }
}

export function toSet(document: PerformedSet): TrainedSet {
  const { thousandths, unit } = document.load ?? {}
  return {
    id: document.id,
    clientId: document.clientId,
    session: idOf(document.session),
    exercise: idOf(document.exercise),
    exerciseName: document.exerciseName,
    type: document.type,
    reps: document.reps ?? null,
    load: typeof thousandths === 'number' && unit ? { thousandths, unit: unit as MassUnit } : null,
    rpe: document.rpe ?? null,
    durationSeconds: document.durationSeconds ?? null,
    distanceMeters: document.distanceMeters ?? null,
    notes: document.notes ?? null,
    performedAt: document.performedAt,
    workoutExerciseId: document.workoutExerciseId ?? null,
    prescribedSetIndex: document.prescribedSetIndex ?? null,
    isSubstitution: document.isSubstitution ?? false,
    sessionCompletedAt: document.sessionCompletedAt ?? null,
    removedAt: document.removedAt ?? null,
    lastEventAt: document.lastEventAt,
    lastEventId: document.lastEventId,
    clocks: (document.clocks as Clocks | null | undefined) ?? {
      logged: { at: document.performedAt, id: document.clientId },
    },
  }
}

export function sessionDocument(session: Session, user: string): WorkoutSession {
  return { ...session, user } as WorkoutSession
}

export function setDocument(set: TrainedSet, user: string): PerformedSet {
  const { load } = set
  const document: Omit<PerformedSet, 'createdAt' | 'updatedAt'> = {
    ...set,
    user,
    load: load ?? { thousandths: null, unit: null },
  }
  return document as PerformedSet
}
