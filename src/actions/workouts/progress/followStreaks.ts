import type { Where } from 'payload'
import { daysAfter, mondayOf, weekOf } from '../../../kernel/localDay.ts'
import type { ProductUser, WorkoutSession } from '../../../payload-types.ts'
import { MOST_CONDITIONS } from '../../../storage/callLimits.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows, findTogether } from '../../../storage/findRows.ts'
import type { Question } from '../../../storage/question.ts'
import { recountStreaks } from './recountStreaks.ts'
import { areNewer, type Completion, extendStreaks, type Streaks } from './streak.ts'
import { streaksIn, type TrainedWeeks, weeksKept, withoutWeek, withWeek } from './trainedWeeks.ts'
import { progressIn } from './updateProductUserProgress.ts'

/** A completion before and after what happened to it. Null where there was none, or is none any more. */
export interface MovedCompletion {
  before: Completion | null
  now: Completion | null
}

/** Days of one moment lie in time zones that are at most 26 hours apart. */
const ZONES_APART_MS = 26 * 3_600_000

/**
 * The streaks of an athlete after these changes, whose sessions are already written. Reads nothing where workouts
 * are only added. Where one moves or is deleted, it reads one session of each week that lost one, and the last ones: so
 * the cost does not grow with what the athlete has done. Everything is counted anew where the weeks are not known.
 */
export async function followStreaks(
  tx: Transaction,
  user: ProductUser,
  moved: readonly MovedCompletion[],
): Promise<{ streaks: Streaks; weeks: TrainedWeeks | null }> {
  const progress = progressIn(user)
  const known = weeksKept(user.trainedWeeks, user.workoutsCompleted)
  const gone = moved.flatMap(({ before }) => before ?? [])
  const come = moved.flatMap(({ now }) => now ?? [])
  const comeIn = come.map(({ on }) => weekOf(on))
  if (gone.length === 0 && areNewer(come, progress)) {
    return { streaks: extendStreaks(progress, come), weeks: known && comeIn.reduce(withWeek, known) }
  }
  if (!known) {
    const { weeks, ...streaks } = await recountStreaks(tx, user.id, user.timeZone)
    return { streaks, weeks }
  }
  const left = [...new Set(gone.map(({ on }) => weekOf(on)))].filter((week) => !comeIn.includes(week))
  const isLastGone = gone.some(({ at, on }) => at >= `${progress.lastWorkoutAt}` || on >= `${progress.lastWorkoutOn}`)
  const inLeft = left.map((week) => ofWeek(user.id, week))
  const found = await firstOfEach(tx, isLastGone ? [...inLeft, latestOf(user.id)] : inLeft)
  const emptied = left.filter((_, index) => !found[index])
  const weeks = emptied.reduce(withoutWeek, comeIn.reduce(withWeek, known))
  const last = isLastGone ? await lastFrom(tx, user.id, found.at(-1)) : furthestOf([progress, ...come.map(lastly)])
  return { streaks: { ...streaksIn(weeks), ...last }, weeks }
}

type Last = Pick<Streaks, 'lastWorkoutAt' | 'lastWorkoutOn'>

const lastly = ({ at, on }: Completion): Last => ({ lastWorkoutAt: at, lastWorkoutOn: on })

function furthestOf(all: readonly Last[]): Last {
  const last = (name: keyof Last) => all.flatMap((each) => each[name] ?? []).sort()
  return { lastWorkoutAt: last('lastWorkoutAt').at(-1) ?? null, lastWorkoutOn: last('lastWorkoutOn').at(-1) ?? null }
}

type SessionQuestion = Question<'workoutSessions'>

/** The first session that each question finds. A call takes only so many questions. */
async function firstOfEach(
  tx: Transaction,
  questions: readonly SessionQuestion[],
): Promise<(WorkoutSession | undefined)[]> {
  const found: (WorkoutSession | undefined)[] = []
  for (let start = 0; start < questions.length; start += MOST_CONDITIONS) {
    const answers = await findTogether(tx, ...questions.slice(start, start + MOST_CONDITIONS))
    found.push(...answers.map(([session]) => session))
  }
  return found
}

/** A session that keeps a day of the week. The moments lead the index to it, and the day decides. */
function ofWeek(userId: string, week: number): SessionQuestion {
  const monday = mondayOf(week)
  const from = new Date(Date.parse(monday) - ZONES_APART_MS).toISOString()
  const to = new Date(Date.parse(mondayOf(week + 1)) + ZONES_APART_MS).toISOString()
  const where = completedBy(userId, [
    { completedAt: { greater_than_equal: from } },
    { completedAt: { less_than: to } },
    { completedOn: { greater_than_equal: monday } },
    { completedOn: { less_than_equal: daysAfter(monday, 6) } },
  ])
  return { collection: 'workoutSessions', where, sort: ['completedAt'], limit: 1 }
}

const latestOf = (userId: string): SessionQuestion => ({
  ...{ collection: 'workoutSessions', where: completedBy(userId), sort: ['-completedAt'], limit: 1 },
})

/** The latest day may be that of an earlier session, where the athlete has travelled west between the two. */
async function lastFrom(tx: Transaction, userId: string, latest: WorkoutSession | undefined): Promise<Last> {
  const at = latest?.completedAt
  if (!at) return { lastWorkoutAt: null, lastWorkoutOn: null }
  const since = new Date(Date.parse(at) - ZONES_APART_MS).toISOString()
  const near = completedBy(userId, [{ completedAt: { greater_than_equal: since } }])
  // Only the athlete's own rows.
  const [furthest] = await findRows(tx, 'workoutSessions', near, { sort: ['-completedOn'], limit: 1 })
  return { lastWorkoutAt: at, lastWorkoutOn: furthest?.completedOn ?? null }
}

function completedBy(userId: string, more: Where[] = []): Where {
  const and: Where[] = [
    { user: { equals: userId } },
    { completedAt: { exists: true } },
    { removedAt: { exists: false } },
  ]
  return { and: [...and, ...more] }
}
