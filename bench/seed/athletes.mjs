// Athletes with a past: a workout a day up to yesterday, with twenty sets each. The rows are written in bulk and past
// every rule, as they would be after months of training. Each athlete has a token, and may have a session in progress
// to log sets in.
import { randomBytes, randomUUID } from 'node:crypto'
import { signToken } from '#dist/src/actions/auth/token.js'
import { doneKeyOf } from '#dist/src/actions/workouts/progress/setOrder.js'
import { ANONYMOUS } from '#dist/src/kernel/caller.js'

/** @import { CollectionSlug } from 'payload' */
/** @import { Waymark } from '#dist/src/waymark.js' */
/** @import { Catalogue } from './catalogue.mjs' */

/** @typedef {Record<string, unknown>} Row */
/** @typedef {Awaited<ReturnType<typeof seedAthlete>>} Athlete */

export const SETS_PER_SESSION = 20
const DAY_MS = 86_400_000
const LOAD = { thousandths: 80_000, unit: 'KG' }
const REPS = 5
const VOLUME_OF_SESSION = SETS_PER_SESSION * LOAD.thousandths * REPS
const TOKEN_SECONDS = 24 * 60 * 60
const DAYS_AT_ONCE = 100

/**
 * Writes `sessions` × 20 rows of sets. Returns the athlete's ID, a token, and the ID of the session in progress, or
 * null.
 *
 * @param {Waymark} waymark
 * @param {Pick<Catalogue, 'exercises' | 'workout'>} catalogue
 * @param {{ username: string, sessions: number, role?: 'ATHLETE' | 'COACH', training?: boolean }} wanted
 * @returns {Promise<{ id: string, token: string, workoutSession: string | null }>}
 */
export async function seedAthlete(waymark, catalogue, { username, sessions, role = 'ATHLETE', training = false }) {
  const { db } = waymark.payload
  /** @param {Partial<Record<CollectionSlug, Row[]>>} rows */
  const insert = (rows) =>
    waymark.doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      for (const [collection, those] of /** @type {[CollectionSlug, Row[]][]} */ (Object.entries(rows))) {
        if (those.length > 0) await db.insertMany({ collection, rows: those, req })
      }
    })
  const now = Date.now()
  const user = userRow(db.newId(), username, role, sessions, now)
  const sid = db.newId()
  await insert({ productUsers: [user], authSessions: [authSessionRow(sid, user.id, now)] })
  for (let day = sessions; day > 0; day -= DAYS_AT_ONCE) {
    const days = { from: day, downTo: Math.max(0, day - DAYS_AT_ONCE), sessions }
    await insert(daysOf(user.id, catalogue, db.newId, now, days))
  }
  const running = training ? db.newId() : null
  if (running) await insert({ workoutSessions: [runningRow(running, user.id, catalogue.workout, now)] })
  return {
    id: user.id,
    token: signToken({ userId: user.id, sessionId: sid }, [process.env.JWT_SECRET], TOKEN_SECONDS),
    workoutSession: running,
  }
}

/**
 * Enrols an athlete in a program, at its first revision, and answers the enrolment's ID.
 *
 * @param {Waymark} waymark
 * @param {Athlete} athlete
 * @param {Catalogue['programs'][number]} program
 */
export async function seedEnrolment(waymark, { id: user }, { id: program, slug }) {
  const { db } = waymark.payload
  const id = db.newId()
  const row = {
    ...{ id, user, program, programTitle: slug, joinedRevision: 1, pinnedRevision: 1, status: 'ACTIVE' },
    ...{ startedAt: new Date().toISOString(), activeKey: `${user}:${program}` },
  }
  await waymark.doorway.inTransaction(ANONYMOUS, ({ req }) =>
    db.insertMany({ collection: 'enrolments', rows: [row], req }),
  )
  return id
}

/**
 * @param {string} id
 * @param {string} username
 * @param {string} role
 * @param {number} sessions
 * @param {number} now
 */
function userRow(id, username, role, sessions, now) {
  return {
    ...{ id, username, displayName: null, role, timeZone: 'UTC', preferredUnit: 'KG', wasEnrolled: true },
    ...{ webauthnUserId: randomBytes(64).toString('base64url'), searchText: ` ${username}` },
    ...{ workoutsCompleted: sessions, setsPerformed: sessions * SETS_PER_SESSION },
    ...{ volumeKgThousandths: sessions * VOLUME_OF_SESSION, volumeLbThousandths: 0 },
    ...{ totalVolumeKg: (sessions * VOLUME_OF_SESSION) / 1_000, currentStreakWeeks: Math.ceil(sessions / 7) },
    longestStreakWeeks: Math.ceil(sessions / 7),
    lastWorkoutAt: sessions > 0 ? new Date(now - DAY_MS).toISOString() : null,
  }
}

/**
 * @param {string} id
 * @param {string} user
 * @param {number} now
 */
function authSessionRow(id, user, now) {
  const at = new Date(now).toISOString()
  return {
    ...{ id, user, tokenHash: randomUUID(), generation: 0, lastUsedAt: at, userAgent: 'bench' },
    expiresAt: new Date(now + 30 * DAY_MS).toISOString(),
  }
}

/**
 * @param {string} id
 * @param {string} user
 * @param {Catalogue['workout']} workout
 * @param {number} now
 */
function runningRow(id, user, { id: workout, title }, now) {
  return {
    ...{ id, user, workout, workoutTitle: title, status: 'IN_PROGRESS', startedAt: new Date(now).toISOString() },
    ...{ clientId: randomUUID(), setCount: 0, volumeKgThousandths: 0, volumeLbThousandths: 0 },
    prescribed: `${workout}:1`,
  }
}

/**
 * @param {number} day
 * @param {number} number
 * @param {Catalogue['exercises']} exercises
 */
const exerciseOf = (day, number, exercises) => exercises[(day % 4) * 5 + (number % 5)]

/**
 * What a session keeps of its sets for `attention`.
 *
 * @param {number} day
 * @param {Catalogue['exercises']} exercises
 */
function tallyOf(day, exercises) {
  /** @type {Record<string, number>} */
  const estimated = {}
  /** @type {string[]} */
  const pain = []
  for (let number = 0; number < SETS_PER_SESSION; number += 1) {
    const { id } = exerciseOf(day, number, exercises)
    estimated[id] = (estimated[id] ?? 0) + 1
  }
  return { work: SETS_PER_SESSION, hard: 0, pain, estimated }
}

/**
 * Trains five of twenty exercises each day, in turn. The first four days hold the records, because all sets of an
 * exercise are alike.
 *
 * @param {string} user
 * @param {Pick<Catalogue, 'exercises' | 'workout'>} catalogue
 * @param {() => string} newId
 * @param {number} now
 * @param {{ from: number, downTo: number, sessions: number }} days
 */
function daysOf(user, { exercises, workout }, newId, now, { from, downTo, sessions }) {
  /** @type {Record<'workoutSessions' | 'performedSets' | 'personalRecords', Row[]>} */
  const made = { workoutSessions: [], performedSets: [], personalRecords: [] }
  for (let day = from; day > downTo; day -= 1) {
    const start = now - day * DAY_MS
    const [startedAt, completedAt] = [start, start + 3_600_000].map((time) => new Date(time).toISOString())
    const [session, clientId] = [newId(), randomUUID()]
    made.workoutSessions.push({
      ...{ id: session, user, workout: workout.id, workoutTitle: workout.title, status: 'COMPLETED', startedAt },
      ...{ completedAt, clientId, setCount: SETS_PER_SESSION, arrivals: SETS_PER_SESSION, volumeLbThousandths: 0 },
      ...{ ending: { kind: 'workoutCompleted', at: completedAt, id: clientId } },
      completedOn: completedAt.slice(0, 10), // The athletes live in UTC.
      volumeKgThousandths: VOLUME_OF_SESSION,
      prescribed: `${workout.id}:1`,
      ...{ tally: tallyOf(day, exercises), hasComments: false },
    })
    for (let number = 0; number < SETS_PER_SESSION; number += 1) {
      const exercise = exerciseOf(day, number, exercises)
      const performedAt = new Date(start + number * 60_000).toISOString()
      const set = { id: newId(), clientId: randomUUID(), arrival: number + 1 }
      made.performedSets.push({
        ...{ ...set, session, user, exercise: exercise.id, exerciseName: exercise.name, type: 'NORMAL', reps: REPS },
        ...{
          load: LOAD,
          performedAt,
          performedOn: performedAt.slice(0, 10),
          isSubstitution: false,
          hasComments: false,
          sessionCompletedAt: completedAt,
        },
        ...{ lastEventAt: performedAt, lastEventId: set.clientId },
        clocks: { logged: { at: performedAt, id: set.clientId } },
        doneKey: doneKeyOf({ ...set, performedAt }),
      })
      if (sessions - day >= 4 || number >= 5) continue
      made.personalRecords.push(...recordsOf(user, exercise.id, newId, set, session, performedAt))
    }
  }
  return made
}

/**
 * @param {string} user
 * @param {string} exercise
 * @param {() => string} newId
 * @param {{ id: string, clientId: string }} set
 * @param {string} session
 * @param {string} achievedAt
 */
function recordsOf(user, exercise, newId, set, session, achievedAt) {
  const units = LOAD.thousandths * 100_000_000
  const scores = { HEAVIEST_LOAD: units, BEST_ESTIMATED_ONE_REP_MAX: units * (30 + REPS), MOST_REPS: REPS }
  const proof = { set: set.id, session, achievedAt, setClientId: set.clientId }
  const first = { ...proof, setSequence: /** @type {number | null} */ (null) }
  return Object.entries(scores).map(([kind, score]) => ({ id: newId(), user, exercise, kind, score, ...proof, first }))
}
