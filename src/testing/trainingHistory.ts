import { randomUUID } from 'node:crypto'
import { doneKeyOf } from '../actions/workouts/progress/setOrder.ts'
import { ANONYMOUS } from '../kernel/caller.ts'
import { decodeAnyId } from '../kernel/nodeId.ts'
import type { Adjustment, Enrolment, PerformedSet, PersonalRecord, WorkoutSession } from '../payload-types.ts'
import type { TestServer } from './testServer.ts'

type Slug =
  | 'enrolments'
  | 'adjustments'
  | 'workoutSessions'
  | 'performedSets'
  | 'personalRecords'
  | 'milestoneCompletions'
  | 'workoutEvents'
  | 'comments'
  | 'commentReceipts'
  | 'calendarFeeds'
type Row = Record<string, unknown> & { id: string }

/** The database ID within a public ID. */
export const rawId = (publicId: string): string => decodeAnyId(publicId)?.id ?? ''

const EPOCH = Date.parse('2026-01-05T12:00:00.000Z')
/** The moment `minutes` minutes after noon on a Monday (UTC), as ISO text. */
export const minute = (minutes: number): string => new Date(EPOCH + minutes * 60_000).toISOString()

/**
 * Writes training data as it would be after training, without any mutation, for tests of reads. IDs are database IDs.
 */
export function trainingHistory({ waymark: { doorway, payload } }: Pick<TestServer, 'waymark'>) {
  const { db } = payload
  const write = (collection: Slug, rows: Row[]) =>
    doorway.inTransaction(ANONYMOUS, ({ req }) => db.upsertMany({ collection, rows, req }))
  /** Writes rows of one user, each with what it leaves out, and returns their IDs. */
  const writeOf = async (
    user: string,
    collection: Slug,
    rows: object[],
    left: (id: string, index: number) => object,
  ) => {
    const made = rows.map((row, index) => {
      const id = db.newId()
      return { id, user, ...left(id, index), ...row }
    })
    await write(collection, made)
    return made.map(({ id }) => id)
  }

  return {
    newId: () => db.newId(),
    write,

    enrolments: (user: string, rows: (Partial<Enrolment> & { program: string })[]) =>
      writeOf(user, 'enrolments', rows, enrolment),
    sessions: (user: string, rows: Partial<WorkoutSession>[]) => writeOf(user, 'workoutSessions', rows, session),
    sets: (user: string, rows: (Partial<PerformedSet> & { session: string; exercise: string })[]) =>
      writeOf(user, 'performedSets', rows.map(inOrder), set),
    adjustments: (user: string, rows: (Partial<Adjustment> & { enrolment: string })[]) =>
      writeOf(user, 'adjustments', rows, adjustment),
    records: (user: string, rows: (Partial<PersonalRecord> & Pick<PersonalRecord, 'exercise' | 'set' | 'session'>)[]) =>
      writeOf(user, 'personalRecords', rows, record),
  }
}

const enrolment = (id: string, index: number) => ({
  programTitle: 'A program',
  joinedRevision: 1,
  pinnedRevision: 1,
  status: 'ACTIVE',
  startedAt: minute(index),
  completedAt: null,
  activeKey: id,
})

const adjustment = (id: string, index: number) => ({
  ...{ workoutTitle: 'A workout', exerciseName: 'A row', workoutId: id, workoutExerciseId: id },
  adjustedAt: minute(index),
})

const session = (_: string, index: number) => ({
  workout: null,
  workoutTitle: 'A workout',
  enrolment: null,
  slotId: null,
  status: 'COMPLETED',
  startedAt: minute(index * 60),
  completedAt: minute(index * 60 + 45),
  notes: null,
  rating: null,
  clientId: randomUUID(),
  setCount: 0,
  volumeKgThousandths: 0,
  volumeLbThousandths: 0,
  ending: null,
  removedAt: null,
  said: null,
})

const set = (_: string, index: number) => ({
  exerciseName: 'An exercise',
  type: 'NORMAL',
  reps: 5,
  rpe: null,
  load: { thousandths: 100_000, unit: 'KG' },
  durationSeconds: null,
  distanceMeters: null,
  notes: null,
  performedAt: minute(index),
  clientId: randomUUID(),
  workoutExerciseId: null,
  prescribedSetIndex: null,
  isSubstitution: false,
  sessionCompletedAt: null,
  removedAt: null,
  lastEventAt: minute(index),
  lastEventId: randomUUID(),
  clocks: null,
})

const record = (_: string, index: number) => ({
  kind: 'HEAVIEST_LOAD',
  achievedAt: minute(index),
  score: 1,
  setClientId: randomUUID(),
})

/** With the key of the set's place, which Waymark derives from the others. */
function inOrder(row: Partial<PerformedSet>, index: number) {
  const done = { performedAt: minute(index), clientId: randomUUID(), ...row }
  return { ...done, doneKey: doneKeyOf(done) }
}
