import { idOf } from '../../../kernel/relation.ts'
import type { PersonalRecord, WorkoutSession } from '../../../payload-types.ts'
import type { FirstSet } from '../../workouts/progress/updatePersonalRecords.ts'
import { EMPTY_TALLY, type Tally } from '../../workouts/sync/tally.ts'
import type { RecordFact, SessionFact } from './facts.ts'

/** What the rules see of stored documents. Pure. */

const NOTHING_ASKED: SessionFact['asked'] = new Map()

/** `counted` has the tallies of sessions that keep none. */
export function toSessionFact(session: WorkoutSession, counted: ReadonlyMap<string, Tally>): SessionFact {
  const { id, startedAt, completedAt, status, workoutTitle, enrolment, notes, rating, tally } = session
  return {
    ...{ id, startedAt, workoutTitle, hasPain: session.hasPain ?? false },
    completedAt: status === 'COMPLETED' ? (completedAt ?? null) : null,
    enrolment: idOf(enrolment) ?? null,
    notes: notes ?? null,
    rating: rating ?? null,
    tally: (tally as unknown as Tally | null) ?? counted.get(id) ?? EMPTY_TALLY, // written by writeWorld
    asked: NOTHING_ASKED,
  }
}

export function toRecordFact(record: PersonalRecord): RecordFact {
  const { id, exercise, kind, set, achievedAt, score } = record
  const session = idOf(record.session)
  const first = record.first as unknown as FirstSet | null | undefined // written by updatePersonalRecords
  return {
    ...{ id, kind, achievedAt, score, session },
    ...{ exercise: idOf(exercise), set: idOf(set), isFirst: first?.session === session },
  }
}

export function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}
