import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { inBatches } from './inBatches.ts'
import { NO_TIMEOUT } from './mongodbIndexes.ts'

/**
 * Gives each workout from before workouts had revisions its first one: what it asks for now, since it last changed. The
 * revisions of programs come to name it, because until now an edit of a workout reached everybody at once. Sessions in
 * progress, and those that began after the last change, come to name it too. Of other sessions nobody knows what was
 * prescribed. The rows have the form of `contentOf`.
 */

const ROWS_AT_ONCE = 500

interface Snapshot {
  slots: { workoutId: string; workoutRevision?: number | null }[]
}

/** The milestones of a program's revision, which name the revisions of their workouts. */
function naming(milestones: Snapshot[], revisionOf: ReadonlyMap<string, number>): Snapshot[] {
  return milestones.map((milestone) => ({
    ...milestone,
    slots: milestone.slots.map((slot) => ({ ...slot, workoutRevision: revisionOf.get(slot.workoutId) ?? null })),
  }))
}

const UUID = sql.raw(
  "lower(hex(randomblob(4))||'-'||hex(randomblob(2))||'-4'||substr(hex(randomblob(2)),2)||'-a'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6)))",
)

export async function firstWorkoutRevisionsInSqlite(db: MigrateUpArgs['db']): Promise<void> {
  await db.run(sql`INSERT INTO workout_revisions
    (id, key, workout_id, revision, title, description, estimated_minutes, exercise_ids, exercises, created_at, updated_at)
    SELECT ${UUID}, w.id || ':' || w.revision, w.id, w.revision, w.title, nullif(w.description, ''), w.estimated_minutes,
      coalesce((SELECT group_concat(exercise_id, ' ') FROM
        (SELECT DISTINCT exercise_id FROM workouts_exercises WHERE _parent_id = w.id)), ''),
      (SELECT json_group_array(json(item)) FROM
        (SELECT json_object('id', r.id, 'exercise', r.exercise_id, 'group', nullif(trim(r."group"), ''),
          'notes', nullif(r.notes, ''), 'restSeconds', r.rest_seconds, 'alternatives', json('[]'),
          'sets', (SELECT json_group_array(json(item)) FROM
            (SELECT json_object('type', s.type, 'repsMin', s.reps_min, 'repsMax', s.reps_max,
              'load', CASE WHEN s.load_thousandths IS NULL THEN NULL
                ELSE json_object('thousandths', s.load_thousandths, 'unit', s.load_unit) END,
              'percentOfOneRepMax', s.percent_of_one_rep_max, 'percentMax', NULL, 'rpe', s.rpe, 'rpeMax', NULL,
              'repsInReserve', NULL, 'durationSeconds', s.duration_seconds, 'distanceMeters', s.distance_meters,
              'distanceUnit', NULL, 'tempo', nullif(s.tempo, ''), 'restSeconds', NULL, 'side', NULL) AS item
            FROM workouts_exercises_sets s WHERE s._parent_id = r.id ORDER BY s._order))) AS item
        FROM workouts_exercises r WHERE r._parent_id = w.id ORDER BY r._order)),
      w.updated_at, w.updated_at
    FROM workouts w`)
  await db.run(sql`UPDATE workout_sessions SET prescribed = w.id || ':' || w.revision FROM workouts w
    WHERE w.id = workout_sessions.workout_id
      AND (workout_sessions.status = 'IN_PROGRESS' OR workout_sessions.started_at >= w.updated_at)`)
  await db.run(sql`UPDATE workouts SET was_held = 1`)
  const workouts = await db.all<{ id: string; revision: number }>(sql`SELECT id, revision FROM workouts`)
  const revisionOf = new Map(workouts.map(({ id, revision }) => [id, revision]))
  for (let last = ''; ; ) {
    const found = await db.all<{ id: string; milestones: string }>(
      sql`SELECT id, milestones FROM program_revisions WHERE id > ${last} ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
    )
    if (found.length === 0) break
    last = String(found.at(-1)?.id)
    for (const { id, milestones } of found) {
      const named = JSON.stringify(naming(JSON.parse(milestones) as Snapshot[], revisionOf))
      await db.run(sql`UPDATE program_revisions SET milestones = ${named} WHERE id = ${id}`)
    }
  }
}

type Database = NonNullable<MongooseAdapter['connection']['db']>

interface StoredWorkout {
  _id: unknown
  title: string
  description?: string | null
  estimatedMinutes?: number | null
  revision: number
  updatedAt: Date
  exercises?: (Record<string, unknown> & { sets?: Record<string, unknown>[] })[] | null
}

/**
 * Not in a transaction, because MongoDB ends one that takes longer than a minute. Only what is missing is written, so that
 * it may stop half-way and start again.
 */
export async function firstWorkoutRevisionsInMongodb(database: Database): Promise<void> {
  const revisions = database.collection('workoutrevisions')
  await revisions.createIndex({ key: 1 }, { unique: true, ...NO_TIMEOUT })
  const revisionOf = new Map<string, number>()
  const workouts = database.collection<StoredWorkout>('workouts').find({}, NO_TIMEOUT)
  await inBatches(workouts, ROWS_AT_ONCE, async (batch) => {
    for (const { _id, revision } of batch) revisionOf.set(String(_id), revision)
    await revisions.bulkWrite(
      batch.map(firstRevision).map((row) => ({
        updateOne: { filter: { key: row.key }, update: { $setOnInsert: row }, upsert: true },
      })),
    )
  })
  await database.collection('workouts').updateMany({ wasHeld: { $ne: true } }, { $set: { wasHeld: true } }, NO_TIMEOUT)
  await nameInPrograms(database, revisionOf)
  await nameInSessions(database)
}

function firstRevision({ _id, title, description, estimatedMinutes, revision, updatedAt, exercises }: StoredWorkout) {
  const rows = (exercises ?? []).map((row) => ({
    id: row.id ?? null,
    exercise: String(row.exercise),
    group: String(row.group ?? '').trim() || null,
    notes: row.notes || null,
    restSeconds: row.restSeconds ?? null,
    alternatives: [],
    sets: (row.sets ?? []).map(setOf),
  }))
  return {
    key: `${_id}:${revision}`,
    workoutId: String(_id),
    revision,
    createdBy: null,
    title,
    description: description || null,
    estimatedMinutes: estimatedMinutes ?? null,
    exerciseIds: [...new Set(rows.map(({ exercise }) => exercise))].join(' '),
    exercises: rows,
    createdAt: updatedAt,
    updatedAt,
  }
}

function setOf(set: Record<string, unknown>) {
  const { thousandths = null, unit = null } = (set.load ?? {}) as { thousandths?: number | null; unit?: string | null }
  return {
    type: set.type,
    repsMin: set.repsMin ?? null,
    repsMax: set.repsMax ?? null,
    load: thousandths === null ? null : { thousandths, unit },
    percentOfOneRepMax: set.percentOfOneRepMax ?? null,
    percentMax: null,
    rpe: set.rpe ?? null,
    rpeMax: null,
    repsInReserve: null,
    durationSeconds: set.durationSeconds ?? null,
    distanceMeters: set.distanceMeters ?? null,
    distanceUnit: null,
    tempo: set.tempo || null,
    restSeconds: null,
    side: null,
  }
}

async function nameInPrograms(database: Database, revisionOf: ReadonlyMap<string, number>): Promise<void> {
  const revisions = database.collection<{ milestones: Snapshot[] }>('programrevisions')
  const unnamed = { 'milestones.slots': { $elemMatch: { workoutRevision: { $exists: false } } } }
  const found = revisions.find(unnamed, { projection: { milestones: 1 }, ...NO_TIMEOUT })
  await inBatches(found, ROWS_AT_ONCE, async (batch) => {
    await revisions.bulkWrite(
      batch.map(({ _id, milestones }) => ({
        updateOne: { filter: { _id }, update: { $set: { milestones: naming(milestones, revisionOf) } } },
      })),
    )
  })
}

async function nameInSessions(database: Database): Promise<void> {
  const sessions = database.collection('workoutsessions')
  const found = sessions.aggregate<{ _id: never; user: unknown; key: string }>(
    [
      { $match: { workout: { $ne: null }, prescribed: null } },
      { $lookup: { from: 'workouts', localField: 'workout', foreignField: '_id', as: 'of' } },
      { $unwind: '$of' },
      { $match: { $expr: { $or: [{ $eq: ['$status', 'IN_PROGRESS'] }, { $gte: ['$startedAt', '$of.updatedAt'] }] } } },
      { $project: { user: 1, key: { $concat: [{ $toString: '$of._id' }, ':', { $toString: '$of.revision' }] } } },
    ],
    NO_TIMEOUT,
  )
  await inBatches(found, ROWS_AT_ONCE, async (batch) => {
    await sessions.bulkWrite(
      batch.map(({ _id, user, key }) => ({
        updateOne: { filter: { _id, user }, update: { $set: { prescribed: key } } },
      })),
    )
  })
}
