import type { Endpoint, PayloadRequest, Where } from 'payload'
import { currentStreak } from '../../actions/workouts/progress/streak.ts'
import { volumeIn } from '../../actions/workouts/progress/volume.ts'
import { weeksOfTraining } from '../../graphql/workouts/weeksOfTraining.ts'
import { now } from '../../kernel/clock.ts'
import { dayOf, keptDay } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { productUserIdOf } from '../../storage/whoAsks.ts'
import { estimatesOf, recordsOf } from './athleteRecords.ts'
import { dueDaysOf } from './athleteSchedules.ts'
import { findVisible, guardedEndpoint, loadersOf } from './guardedEndpoint.ts'
import { nameOf } from './nameOf.ts'

const WEEKS = 26
const LATEST_SESSIONS = 10

/** The data of an athlete's page, with days in the athlete's time zone and masses in the unit that they prefer. */
export const trainingEndpoints: Endpoint[] = [
  guardedEndpoint('get', '/:id/training', async (req, id) => {
    const user = await findVisible(req, 'productUsers', id)
    if (!user) return null
    const { timeZone, preferredUnit: unit } = user
    const [weeks, sessions, records, coachingId] = await Promise.all([
      weeksOfTraining({ loaders: loadersOf(req) }, { userId: id, timeZone }, WEEKS),
      req.payload.find({
        collection: 'workoutSessions',
        where: { and: [{ user: { equals: id } }, { removedAt: { exists: false } }] },
        sort: '-startedAt',
        limit: LATEST_SESSIONS,
        pagination: false,
        depth: 0,
        overrideAccess: true, // the caller may see this athlete
        req,
      }),
      recordsOf(req, user),
      coachingOf(req, id),
    ])
    const dueDays = await dueDaysOf(req, user, sessions.docs)
    return {
      ...{ coachingId, name: nameOf(user), username: user.username },
      ...totalsOf(user),
      weeks: weeks.map(({ moved, ...week }) => ({ ...week, volume: volumeIn(unit, moved) })),
      sessions: sessions.docs.map((session) => ({
        id: session.id,
        workoutTitle: session.workoutTitle,
        status: session.status,
        setCount: session.setCount,
        hasPain: session.hasPain === true,
        startedOn: dayOf(new Date(session.startedAt), timeZone),
        doneOn: keptDay(session.completedOn, session.completedAt, timeZone),
        dueOn: dueDays.get(session.id) ?? null,
      })),
      records,
    }
  }),
  guardedEndpoint('get', '/:id/estimates', async (req, id) => {
    const user = await findVisible(req, 'productUsers', id)
    return user ? estimatesOf(req, user, req.searchParams.get('exercise') ?? '') : null
  }),
]

/** The caller's own coaching of this athlete. Null for owners and viewers, who coach nobody. */
async function coachingOf(req: PayloadRequest, athlete: string): Promise<string | null> {
  const coach = productUserIdOf(req)
  if (coach === undefined) return null
  const own: Where[] = [
    { coach: { equals: coach } },
    { athlete: { equals: athlete } },
    { status: { equals: 'ACTIVE' } },
  ]
  // The caller's own coaching.
  const [found] = await findRows({ payload: req.payload, req }, 'coachings', { and: own }, { limit: 1 })
  return found ? encodeId('coaching', found.id) : null
}

function totalsOf(user: ProductUser) {
  const { timeZone, preferredUnit: unit, workoutsCompleted, longestStreakWeeks } = user
  const moved = { kgThousandths: user.volumeKgThousandths, lbThousandths: user.volumeLbThousandths }
  const last = keptDay(user.lastWorkoutOn, user.lastWorkoutAt, timeZone)
  return {
    timeZone,
    unit,
    workoutsCompleted,
    longestStreakWeeks,
    totalVolume: volumeIn(unit, moved),
    // Computed when it is read, because a streak lapses without a write.
    currentStreakWeeks: currentStreak(user.currentStreakWeeks, last, dayOf(now(), timeZone)),
  }
}
