import type { Payload } from 'payload'
import { toComment } from '../actions/workouts/comments/comment.ts'
import { toSession, toSet } from '../actions/workouts/progress/documents.ts'
import { idOf } from '../kernel/relation.ts'

/** Everything that is stored of a user's training, without the IDs that the database gave. */
export type TrainingState = Awaited<ReturnType<typeof readTrainingState>>

export async function readTrainingState(payload: Payload, userId: string) {
  const own = { where: { user: { equals: userId } }, pagination: false, depth: 0 } as const
  const [sessions, sets, records, completions, enrolments, comments, user] = await Promise.all([
    payload.find({ ...own, collection: 'workoutSessions' }),
    payload.find({ ...own, collection: 'performedSets' }),
    payload.find({ ...own, collection: 'personalRecords' }),
    payload.find({ ...own, collection: 'milestoneCompletions' }),
    payload.find({ ...own, collection: 'enrolments' }),
    payload.find({ ...own, collection: 'comments' }),
    payload.findByID({ collection: 'productUsers', id: userId, depth: 0, joins: false }),
  ])
  const clientIds = new Map(
    [...sessions.docs, ...sets.docs].map(({ id, clientId }): [string, string] => [id, clientId]),
  )
  const nameOf = (relation: string | { id: string } | null | undefined) => clientIds.get(idOf(relation) ?? '') ?? null
  return {
    timeZone: user.timeZone,
    sessions: sorted(
      sessions.docs.map(toSession).map(({ id: _, updatedAt: __, enrolment, tally, ...session }) => ({
        ...session,
        tally: tally && { ...tally, pain: tally.pain.map((id) => String(nameOf(id))).sort() },
        inEnrolment: enrolment !== null,
      })),
    ),
    sets: sorted(
      sets.docs
        .map(toSet)
        // When a set arrived is not what the events say.
        .map(({ id: _, arrival: __, updatedAt: ___, ...set }) => ({ ...set, session: nameOf(set.session) as string })),
    ),
    records: sorted(
      records.docs.map(({ exercise, kind, score, achievedAt, setClientId, set, session, first }) => ({
        exercise: idOf(exercise),
        kind,
        score,
        achievedAt,
        setClientId,
        set: nameOf(set),
        session: nameOf(session),
        // Null for a record from before this was kept.
        hasBeaten: first ? idOf(session) !== (first as { session?: string }).session : null,
      })),
    ),
    completions: sorted(
      completions.docs.map(({ milestone, session, completedAt, revision }) => ({
        milestone: idOf(milestone),
        session: nameOf(session),
        completedAt,
        revision,
      })),
    ),
    enrolments: sorted(
      enrolments.docs.map(({ status, completedAt }) => ({ status, completedAt: completedAt ?? null })),
    ),
    comments: sorted(
      comments.docs.map(toComment).map(({ clientId, subject, subjectType, text, removedAt, said }) => ({
        ...{ clientId, subjectType, text, said, isRemoved: removedAt !== null },
        // An enrolment has no name of a device, and each athlete has one.
        subject: clientIds.get(subject) ?? null,
      })),
    ),
    progress: {
      workoutsCompleted: user.workoutsCompleted,
      setsPerformed: user.setsPerformed,
      totalVolumeKg: user.totalVolumeKg,
      volumeKgThousandths: user.volumeKgThousandths,
      volumeLbThousandths: user.volumeLbThousandths,
      currentStreakWeeks: user.currentStreakWeeks,
      longestStreakWeeks: user.longestStreakWeeks,
      lastWorkoutAt: user.lastWorkoutAt ?? null,
      lastWorkoutOn: user.lastWorkoutOn ?? null,
    },
  }
}

function sorted<Row>(rows: Row[]): Row[] {
  return rows.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}
