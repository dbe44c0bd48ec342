import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { WorkoutSession } from '../../../payload-types.ts'
import { findLatestOfEach, findUnguarded } from '../../../storage/reading.ts'
import { toSet } from '../../workouts/progress/documents.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import { type Tally, tallyOf } from '../../workouts/sync/tally.ts'
import { type AthleteFacts, daysBefore, SESSIONS_SEEN_DAYS } from './facts.ts'
import { grouped, toRecordFact, toSessionFact } from './factsOf.ts'
import { readEnrolments } from './readEnrolments.ts'
import { readUnread } from './readUnread.ts'
import { readWhatWasAsked } from './readWhatWasAsked.ts'

/**
 * Of each athlete, so that nobody's sessions take the place of those of another. In 56 days that is more than one a day,
 * and of more the latest are seen.
 */
const MOST_SESSIONS = 100

/**
 * The facts of these athletes, whom the caller coaches. Each read is about all of them, and is bounded in time, so that
 * it costs the same however long they have trained. What there may be any number of is bounded for each athlete.
 */
export async function readAthleteFacts(
  reader: Reader,
  coach: string,
  athletes: readonly string[],
  coachedSince: ReadonlyMap<string, string>,
  now: Date,
): Promise<AthleteFacts[]> {
  const since = { greater_than: daysBefore(now, SESSIONS_SEEN_DAYS) }
  const of: Where = { user: { in: [...athletes] } }
  const users = await findUnguarded(reader, 'productUsers', { id: { in: [...athletes] } })
  // A device may tell of a session that begins later. It is none until then.
  const begun = { ...since, less_than_equal: now.toISOString() }
  const sessions = await findLatestOfEach(reader, 'workoutSessions', athletes, {
    where: { and: [{ startedAt: begun }, { removedAt: { exists: false } }] },
    ...{ newest: 'startedAt', limit: MOST_SESSIONS },
  })
  const records = await findUnguarded(reader, 'personalRecords', { and: [of, { achievedAt: since }] })
  const counted = await countSets(reader, sessions)
  const sessionsOf = grouped(sessions, ({ user }) => idOf(user))
  const recordsOf = grouped(records, ({ user }) => idOf(user))
  const zones = new Map(users.map(({ id, timeZone }) => [id, timeZone]))
  const enrolmentsOf = await readEnrolments(reader, athletes, zones, now)
  const unread = await readUnread(reader, coach, athletes)
  const facts = users.map(
    ({ id, timeZone, lastWorkoutAt }): AthleteFacts => ({
      athlete: { id, timeZone, lastWorkoutAt: lastWorkoutAt ?? null },
      coachedSince: coachedSince.get(id) as string, // only athletes who are coached are read
      sessions: (sessionsOf.get(id) ?? []).map((session) => toSessionFact(session, counted)),
      records: (recordsOf.get(id) ?? []).map(toRecordFact),
      enrolments: enrolmentsOf.get(id) ?? [],
      comments: unread.get(id) ?? [],
    }),
  )
  return readWhatWasAsked(reader, facts, new Map(sessions.map((session) => [session.id, session])))
}

/** The tallies of sessions from before there were tallies. One call, and none once these sessions are past. */
async function countSets(reader: Reader, sessions: readonly WorkoutSession[]): Promise<ReadonlyMap<string, Tally>> {
  const ids = sessions.flatMap(({ id, tally }) => (tally ? [] : [id]))
  if (ids.length === 0) return new Map()
  const sets = await findUnguarded(reader, 'performedSets', { session: { in: ids } })
  const bySession = grouped(sets.map(toSet), ({ session }) => session)
  return new Map([...bySession].map(([id, own]): [string, Tally] => [id, tallyOf(own)]))
}
