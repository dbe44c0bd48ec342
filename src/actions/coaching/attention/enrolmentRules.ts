import { AttentionKind } from '../../../kernel/coachingVocabulary.ts'
import { dayOf, daysAfter } from '../../../kernel/localDay.ts'
import { cite, daysSince, type EnrolmentFact, isRecent, type Noticed, type Rule, type SessionFact } from './facts.ts'
import { startOfDay } from './startOfDay.ts'

const MISSED_AT_LEAST = 2
const WEEK_DAYS = 7

/** At least two workouts that were due before today and are neither done nor skipped. One more makes it another item. */
export const missedWorkouts: Rule = ({ enrolments, athlete }) =>
  enrolments.flatMap(({ id, isActive, programTitle, schedule }): Noticed[] => {
    const missed = schedule?.missed ?? []
    const last = missed.at(-1)
    if (!isActive || !last || missed.length < MISSED_AT_LEAST) return []
    return [
      {
        kind: AttentionKind.MISSED_WORKOUTS,
        since: startOfDay(daysAfter(last.dueOn, 1), athlete.timeZone),
        key: [id, last.slotId, last.dueOn],
        cites: [cite('enrolment')(id)],
        says: `Missed ${missed.length} workouts, the last one on ${last.dueOn}: ${programTitle}.`,
      },
    ]
  })

/**
 * The last open workout is due within a week. Where the workouts have no days: no more are open than the athlete has
 * completed in the last seven days.
 */
export const programEnding: Rule = ({ enrolments, sessions, athlete }, now) =>
  enrolments.flatMap((enrolment): Noticed[] => {
    const { id, isActive, open, programTitle } = enrolment
    const last = open.at(-1)
    const since = last && isActive ? endingSince(enrolment, sessions, athlete.timeZone, now) : null
    if (!last || !since) return []
    const left = open.length === 1 ? 'One workout is left' : `${open.length} workouts are left`
    return [
      {
        kind: AttentionKind.PROGRAM_ENDING,
        since,
        key: [id, last],
        cites: [cite('enrolment')(id)],
        says: `${left}: ${programTitle}.`,
      },
    ]
  })

function endingSince(
  { id, open, schedule }: EnrolmentFact,
  sessions: readonly SessionFact[],
  timeZone: string,
  now: Date,
): string | null {
  if (schedule) {
    if (schedule.lastDueOn === null) return null
    const from = daysAfter(schedule.lastDueOn, -WEEK_DAYS)
    return from <= dayOf(now, timeZone) ? startOfDay(from, timeZone) : null
  }
  const lately = sessions.flatMap(({ enrolment, completedAt }) =>
    enrolment === id && completedAt !== null && daysSince(completedAt, now) <= WEEK_DAYS ? [completedAt] : [],
  )
  return lately.length >= open.length ? (lately.sort().at(-1) ?? null) : null
}

/** A program that was completed within the last four weeks. */
export const programEnded: Rule = ({ enrolments }, now) =>
  enrolments.flatMap(({ id, isActive, completedAt, programTitle }): Noticed[] => {
    if (isActive || completedAt === null || !isRecent(completedAt, now)) return []
    return [
      {
        kind: AttentionKind.PROGRAM_ENDED,
        since: completedAt,
        key: [id],
        cites: [cite('enrolment')(id)],
        says: `Completed the program: ${programTitle}.`,
      },
    ]
  })

/**
 * An active enrolment follows an older revision than one that was propagated and left this enrolment waiting. It says
 * nothing of who did it.
 */
export const newerRevision: Rule = ({ enrolments }) =>
  enrolments.flatMap(({ id, isActive, offered, pinnedRevision, programTitle }): Noticed[] => {
    if (!isActive || !offered || offered.revision <= pinnedRevision) return []
    return [
      {
        kind: AttentionKind.NEWER_REVISION,
        since: offered.at,
        key: [id, String(offered.revision)],
        cites: [cite('enrolment')(id)],
        says: `A newer revision of the program waits for this athlete: ${programTitle}.`,
      },
    ]
  })
