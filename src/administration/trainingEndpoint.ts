import type { Endpoint, PayloadRequest } from 'payload'
import { idOf } from '../collections/relation.ts'
import { currentStreak, mondayOf, weekNumber } from '../progress/streak.ts'
import { guardedEndpoint, reading } from './guardedEndpoint.ts'

const WEEKS = 26
const LATEST_SESSIONS = 10
const DAY_MS = 86_400_000

/** What the page of an athlete draws. */
export const trainingEndpoint: Endpoint = guardedEndpoint('get', '/:id/training', async (req, id) => {
  const { docs } = await req.payload.find({
    collection: 'productUsers',
    where: { id: { equals: id } },
    joins: false,
    ...reading(req),
  })
  const user = docs[0]
  if (!user) return null
  const now = new Date()
  const [sessions, records] = await Promise.all([sessionsOf(req, id, user.timeZone, now), recordsOf(req, id)])
  const last = user.lastWorkoutAt ? new Date(user.lastWorkoutAt) : null
  return {
    workoutsCompleted: user.workoutsCompleted,
    totalVolumeKg: user.totalVolumeKg,
    // Computed when it is read: it lapses without a write.
    currentStreakWeeks: currentStreak(user.currentStreakWeeks, last, now, user.timeZone),
    longestStreakWeeks: user.longestStreakWeeks,
    ...sessions,
    records,
  }
})

/** The last weeks up to the running one, each of them there, and the latest sessions of any status. */
async function sessionsOf(req: PayloadRequest, user: string, timeZone: string, now: Date) {
  const running = weekNumber(now, timeZone)
  // From a day too early: a Monday begins up to 14 hours before it does in UTC.
  const since = new Date(Date.parse(mondayOf(running - WEEKS + 1)) - DAY_MS).toISOString()
  const [completed, latest] = await Promise.all([
    req.payload.find({
      collection: 'workoutSessions',
      where: { and: [{ user: { equals: user } }, { completedAt: { greater_than_equal: since } }] },
      select: { completedAt: true },
      ...reading(req),
    }),
    req.payload.find({
      collection: 'workoutSessions',
      where: { user: { equals: user } },
      sort: '-startedAt',
      ...reading(req),
      limit: LATEST_SESSIONS,
    }),
  ])
  const weeks = completed.docs.map(({ completedAt }) => weekNumber(new Date(String(completedAt)), timeZone))
  return {
    weeks: Array.from({ length: WEEKS }, (_, index) => {
      const week = running - WEEKS + 1 + index
      return { monday: mondayOf(week), workouts: weeks.filter((each) => each === week).length }
    }),
    sessions: latest.docs.map(({ id, workoutTitle, status, startedAt, setCount }) => ({
      ...{ id, workoutTitle, status, startedAt, setCount },
    })),
  }
}

async function recordsOf(req: PayloadRequest, user: string) {
  const { docs } = await req.payload.find({
    collection: 'personalRecords',
    where: { user: { equals: user } },
    sort: '-achievedAt',
    ...reading(req),
  })
  const among = (ids: string[]) => ({ where: { id: { in: [...new Set(ids)] } }, ...reading(req) })
  const [exercises, sets] = await Promise.all([
    req.payload.find({
      collection: 'exercises',
      ...among(docs.map(({ exercise }) => idOf(exercise))),
      select: { name: true },
    }),
    req.payload.find({ collection: 'performedSets', ...among(docs.map(({ set }) => idOf(set))) }),
  ])
  const names = new Map(exercises.docs.map(({ id, name }) => [id, name]))
  const proofs = new Map(sets.docs.map((set) => [set.id, set]))
  return docs.map(({ id, exercise, kind, achievedAt, set, score }) => {
    const { reps, load, durationSeconds, distanceMeters } = proofs.get(idOf(set)) ?? {}
    const proof = { reps, load, durationSeconds, distanceMeters }
    return { id, exercise: names.get(idOf(exercise)), kind, achievedAt, score, proof }
  })
}
