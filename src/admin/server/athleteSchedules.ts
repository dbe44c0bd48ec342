import type { PayloadRequest, Where } from 'payload'
import type { Standing } from '../../actions/workouts/progress/plan.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import type { ShownSchedule } from '../../graphql/loaders/scheduleLoader.ts'
import { idOf } from '../../kernel/relation.ts'
import { adherenceOf } from '../../kernel/schedule/standing.ts'
import type { Enrolment, ProductUser, WorkoutSession } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { loadersOf } from './guardedEndpoint.ts'

/** Schedules of athletes whom the caller sees. Everything of one request is read together, however many athletes it is about. */

export interface Scheduled extends ShownSchedule {
  enrolment: Enrolment
  standing: Standing
}

export async function scheduledOf(loaders: Loaders, enrolment: Enrolment): Promise<Scheduled> {
  const [standing, shown] = await Promise.all([loaders.standing.load(enrolment), loaders.schedule.load(enrolment)])
  return { enrolment, standing, ...shown }
}

export interface KeptTo {
  done: number
  due: number
  /** Null where nothing was due. */
  percent: number | null
}

/** How these athletes keep to the schedules of their active enrolments together. Athletes without a schedule are missing. */
export async function adherenceOfAthletes(
  req: PayloadRequest,
  athletes: readonly ProductUser[],
): Promise<Map<string, KeptTo>> {
  if (athletes.length === 0) return new Map()
  const users: Where = { user: { in: athletes.map(({ id }) => id) } }
  const scheduled: Where[] = [{ status: { equals: 'ACTIVE' } }, { startsOn: { less_than_equal: '9999-12-31' } }]
  // The athletes whom the caller coaches.
  const enrolments = await findRows({ payload: req.payload, req }, 'enrolments', { and: [users, ...scheduled] })
  const loaders = loadersOf(req)
  const all = await Promise.all(enrolments.map((each) => scheduledOf(loaders, each)))
  const sums = new Map<string, { done: number; asked: number; due: number }>()
  for (const { enrolment, due, today } of all) {
    const kept = adherenceOf(due, today)
    const before = sums.get(idOf(enrolment.user)) ?? { done: 0, asked: 0, due: 0 }
    sums.set(idOf(enrolment.user), {
      done: before.done + kept.done,
      asked: before.asked + kept.done + kept.missed,
      due: before.due + kept.due,
    })
  }
  return new Map([...sums].map(([id, { done, asked, due }]) => [id, { done, due, percent: inPercent(done, asked) }]))
}

/**
 * On which day each of these sessions of an athlete was due. Sessions that did no scheduled workout are missing, and those
 * that did one again.
 */
export async function dueDaysOf(
  req: PayloadRequest,
  athlete: ProductUser,
  sessions: readonly WorkoutSession[],
): Promise<Map<string, string>> {
  const ids = new Set(sessions.flatMap(({ enrolment }) => idOf(enrolment) ?? []))
  if (ids.size === 0) return new Map()
  const own: Where[] = [{ user: { equals: athlete.id } }, { id: { in: [...ids] } }]
  // The caller sees this athlete.
  const enrolments = await findRows({ payload: req.payload, req }, 'enrolments', { and: own })
  const loaders = loadersOf(req)
  const scheduled = await Promise.all(enrolments.map((each) => scheduledOf(loaders, each)))
  const days = scheduled.flatMap(({ due, slots }) =>
    due.flatMap(({ slotId, dueOn }) => {
      const done = slots.get(slotId)?.done
      return done && dueOn ? [[done.sessionId, dueOn] as const] : []
    }),
  )
  return new Map(days)
}

export const inPercent = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 100) / whole))
