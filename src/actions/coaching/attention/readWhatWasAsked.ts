import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Workout, WorkoutRevision } from '../../../payload-types.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import { readWorkoutRevisions } from '../../../storage/readWorkoutRevisions.ts'
import { alternativesOf } from '../../programs/workoutContent.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import type { AskedSet, AthleteFacts, SessionFact } from './facts.ts'
import { grouped, toRecordFact } from './factsOf.ts'
import { mayHaveStalled } from './stalled.ts'

type Asked = SessionFact['asked']

/**
 * The facts with what `stalled` needs of the exercises that may have stalled: the best estimates, however old they are,
 * and what the sessions were asked to do. Two calls, and one where the revisions are in memory.
 */
export async function readWhatWasAsked(
  reader: Reader,
  facts: AthleteFacts[],
  prescribed: ReadonlyMap<string, string | null>,
): Promise<AthleteFacts[]> {
  const candidates = facts.flatMap((each) => {
    const exercises = mayHaveStalled(each)
    return exercises.length > 0 ? [{ athlete: each.athlete.id, exercises }] : []
  })
  if (candidates.length === 0) return facts
  const exercises = new Set(candidates.flatMap((each) => each.exercises.map(({ exercise }) => exercise)))
  const best: Where[] = [
    { user: { in: candidates.map(({ athlete }) => athlete) } },
    { exercise: { in: [...exercises] } },
    { kind: { equals: 'BEST_ESTIMATED_ONE_REP_MAX' } },
  ]
  const records = await findUnguarded(reader, 'personalRecords', { and: best })
  const sessions = candidates.flatMap((each) => each.exercises.flatMap((exercise) => exercise.sessions))
  const keys = new Set(sessions.flatMap(({ id }) => prescribed.get(id) ?? []))
  const revisions = await readWorkoutRevisions(reader, [...keys])
  const askedBy = new Map([...revisions].map(([key, revision]): [string, Asked] => [key, askedIn(revision)]))
  const recordsOf = grouped(records, ({ user }) => idOf(user))
  const stalling = new Set(candidates.map(({ athlete }) => athlete))
  return facts.map((each) => {
    if (!stalling.has(each.athlete.id)) return each
    const known = new Set(each.records.map(({ id }) => id))
    const older = (recordsOf.get(each.athlete.id) ?? []).filter(({ id }) => !known.has(id)).map(toRecordFact)
    return {
      ...each,
      records: [...each.records, ...older],
      sessions: each.sessions.map((session) => {
        const asked = askedBy.get(prescribed.get(session.id) ?? '')
        return asked ? { ...session, asked } : session
      }),
    }
  })
}

/** What a revision prescribes, by exercise. Who does an alternative is asked the same. */
function askedIn({ exercises }: WorkoutRevision): Asked {
  const asked = new Map<string, AskedSet[]>()
  for (const row of (exercises ?? []) as NonNullable<Workout['exercises']>) {
    for (const exercise of [idOf(row.exercise), ...alternativesOf(row)]) {
      asked.set(exercise, [...(asked.get(exercise) ?? []), ...(row.sets ?? [])])
    }
  }
  return asked
}
