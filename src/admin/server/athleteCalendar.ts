import type { PayloadRequest, Where } from 'payload'
import { daysIn } from '../../actions/workouts/progress/schedules.ts'
import { now } from '../../kernel/clock.ts'
import { dayOf, daysAfter, keptDay, mondayOf, weekOf } from '../../kernel/localDay.ts'
import { readDay } from '../../kernel/moment.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { ScheduleChange } from '../../kernel/schedule/layout.ts'
import { adherenceOf, type DueSlot } from '../../kernel/schedule/standing.ts'
import type { Enrolment, ProductUser, WorkoutSession } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { athletesOf, seesAuthor } from '../../storage/trainingVisibility.ts'
import { inPercent, type Scheduled, scheduledOf } from './athleteSchedules.ts'
import { loadersOf } from './guardedEndpoint.ts'

const MOST_ENROLMENTS = 50
const MOST_SESSIONS = 300
const DAYS_IN_A_WEEK = 7

/**
 * A month of an athlete whom the caller sees, in the athlete's own days: what is and was due, what was done beside it, and
 * the programs with their progress. The number of calls does not depend on how many there are.
 */
export async function calendarOf(req: PayloadRequest, athlete: ProductUser) {
  const { id, timeZone } = athlete
  const today = dayOf(now(), timeZone)
  const month = monthIn(req, today)
  const weeks = weeksOf(month)
  const [from, to] = [String(weeks[0]?.[0]), String(weeks.at(-1)?.at(-1))]
  const reader = { payload: req.payload, req }
  // The caller sees this athlete.
  const [enrolments, sessions] = await Promise.all([
    findRows(reader, 'enrolments', { user: { equals: id } }, { sort: ['-startedAt', '-id'], limit: MOST_ENROLMENTS }),
    findRows(reader, 'workoutSessions', doneBetween(id, from, to), { sort: ['-completedAt'], limit: MOST_SESSIONS }),
  ])
  const loaders = loadersOf(req)
  const scheduled = await Promise.all(enrolments.map((each) => scheduledOf(loaders, each)))
  const shown = { from, to, timeZone, loaders }
  const due = (await Promise.all(scheduled.map((each) => dueIn(req, each, shown)))).flat()
  const known = new Set(due.flatMap(({ sessionId }) => sessionId ?? []))
  return {
    ...{ today, timeZone, month, weeks, before: monthBeside(month, -1), after: monthBeside(month, 1) },
    mayChange: (await athletesOf(req)).includes(id),
    workouts: due,
    others: sessions
      .flatMap((session) => otherThan(known, session, athlete))
      .filter(({ on }) => on >= from && on <= to),
    paused: scheduled.flatMap((each) => pausedIn(each, from, to)),
    programs: await Promise.all(scheduled.map((each) => programOf(loaders, each))),
  }
}

function monthIn(req: PayloadRequest, today: string): string {
  const month = req.searchParams.get('month') ?? today.slice(0, 7)
  const isMonth = /^\d{4}-\d{2}$/.test(month) && readDay(`${month}-01`) !== null
  // A month at an end of the calendar has weeks outside of it.
  if (isMonth && month > '0001-01' && month < '9999-12') return month
  const message = '"month" must be a month such as 2026-11.'
  throw refuse.invalid(because.WRONG_FORM(message, { example: '2026-11' }), ['month'])
}

/** The weeks that a month touches, from Monday to Sunday. */
function weeksOf(month: string): string[][] {
  const last = daysAfter(`${monthBeside(month, 1)}-01`, -1)
  const weeks: string[][] = []
  for (let week = weekOf(`${month}-01`); week <= weekOf(last); week += 1) {
    weeks.push(Array.from({ length: DAYS_IN_A_WEEK }, (_, day) => daysAfter(mondayOf(week), day)))
  }
  return weeks
}

/** The month that begins so many months later, or earlier. */
function monthBeside(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** A day begins at most 14 hours earlier or later in some time zone. */
function doneBetween(user: string, from: string, to: string): Where {
  const [first, last] = [`${daysAfter(from, -1)}T00:00:00.000Z`, `${daysAfter(to, 2)}T00:00:00.000Z`]
  const completed = [{ completedAt: { greater_than_equal: first } }, { completedAt: { less_than: last } }]
  return {
    and: [
      { user: { equals: user } },
      { status: { equals: 'COMPLETED' } },
      ...completed,
      { removedAt: { exists: false } },
    ],
  }
}

function otherThan(known: ReadonlySet<string>, session: WorkoutSession, { timeZone }: ProductUser) {
  const { id, workoutTitle: title, completedAt, completedOn } = session
  if (known.has(id) || !completedAt) return []
  return [{ sessionId: id, title, on: keptDay(completedOn, completedAt, timeZone) }]
}

interface Shown {
  from: string
  to: string
  timeZone: string
  loaders: ReturnType<typeof loadersOf>
}

async function dueIn(
  req: PayloadRequest,
  { enrolment, due, slots }: Scheduled,
  { from, to, timeZone, loaders }: Shown,
) {
  // What was done and never was due is among the sessions beside the schedule, on the day it was done.
  const shown = due.flatMap((each) => {
    const { dueOn } = each
    return dueOn !== null && dueOn >= from && dueOn <= to ? [{ ...each, dueOn }] : []
  })
  return Promise.all(
    shown.map(async (each) => {
      const { slotId, dueOn, status, movedFrom } = each
      const standing = slots.get(slotId)
      // A session keeps the name and the day of what was done. The plan may call its place by a newer name.
      const done = standing?.done && (await loaders.session.load(standing.done.sessionId))
      return {
        ...{ enrolmentId: enrolment.id, slotId: encodeId('slot', slotId), dueOn, status, movedFrom },
        isOpen: enrolment.status === 'ACTIVE' && !standing?.done,
        title: done?.workoutTitle ?? standing?.slot.workoutTitle ?? '',
        sessionId: standing?.done?.sessionId ?? null,
        doneOn: done ? keptDay(done.completedOn, done.completedAt, timeZone) : null,
        reason: await reasonOf(req, enrolment, each),
      }
    }),
  )
}

/** Words of another coach are not shown. */
async function reasonOf(req: PayloadRequest, { user }: Enrolment, { skip }: DueSlot): Promise<string | null> {
  if (!skip?.reason) return null
  return (await seesAuthor(req, idOf(user), skip.by ?? '')) ? skip.reason : null
}

async function programOf(loaders: Shown['loaders'], { enrolment, standing, due, today }: Scheduled) {
  const { id, programTitle, status, startsOn, trainingDays } = enrolment
  const { slotsDone, slotsTotal, next } = standing
  const { percent, missed } = adherenceOf(due, today)
  return {
    ...{ id, programId: idOf(enrolment.program), title: programTitle, status, isActive: status === 'ACTIVE' },
    ...{ slotsDone, slotsTotal, percent: inPercent(slotsDone, slotsTotal) ?? 0 },
    next: next?.slot.workoutTitle ?? null,
    startsOn: startsOn ?? null,
    trainingDays: daysIn(trainingDays),
    adherence: percent === null ? null : Math.floor(percent),
    missed,
    adjusted: (await loaders.adjustments.load(id)).filter(({ takenBackAt }) => !takenBackAt).length,
    pauses: pausesOf(enrolment)
      .filter(({ until }) => until === null || until >= today)
      .map((pause) => ({ ...pause, hasBegun: pause.from <= today })),
  }
}

/** The pauses of an active program that touch these days, past ones too, so that an empty day says why. */
function pausedIn({ enrolment }: Scheduled, first: string, last: string) {
  const { status, programTitle: title } = enrolment
  if (status !== 'ACTIVE') return []
  return pausesOf(enrolment)
    .filter(({ from, until }) => from <= last && (until ?? last) >= first)
    .map((pause) => ({ ...pause, title }))
}

/** The pauses that nobody has taken back. Of those from one day, the last one told stands. */
function pausesOf({ changes }: Enrolment): { from: string; until: string | null }[] {
  const told = new Map<string, string | null>()
  for (const change of (changes ?? []) as unknown as ScheduleChange[]) {
    if (change.kind === 'PAUSE') told.set(change.from, change.until)
  }
  return [...told].filter(([from, until]) => until === null || until >= from).map(([from, until]) => ({ from, until }))
}
