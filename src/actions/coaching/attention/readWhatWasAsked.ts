import type { Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { WorkoutRevision, WorkoutSession } from '../../../payload-types.ts'
import { findUnguarded } from '../../../storage/reading.ts'
import { readWorkoutRevisions } from '../../../storage/readWorkoutRevisions.ts'
import { adjustedRows, type KeptRow, keptChanges, type RowChange } from '../../workouts/progress/adjustedRows.ts'
import type { Reader } from '../../workouts/progress/readTraining.ts'
import type { AskedSet, AthleteFacts, SessionFact } from './facts.ts'
import { grouped, toRecordFact } from './factsOf.ts'
import { mayHaveStalled } from './stalled.ts'

type Asked = SessionFact['asked']
/** What a session was told when it began: see decision 0108. */
type Told = Pick<WorkoutSession, 'prescribed' | 'adjusted'>

/**
 * The facts with what `stalled` needs of the exercises that may have stalled: the best estimates, however old they are,
 * and what the athletes were asked for in their sessions. Two calls, and one where the revisions are in memory.
 */
export async function readWhatWasAsked(
  reader: Reader,
  facts: AthleteFacts[],
  stored: ReadonlyMap<string, Told>,
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
  const keys = new Set(sessions.flatMap(({ id }) => stored.get(id)?.prescribed ?? []))
  const revisions = await readWorkoutRevisions(reader, [...keys])
  const askedBy = new Map([...revisions].map(([key, revision]): [string, Asked] => [key, askedIn(revision, [])]))
  const askedOf = ({ prescribed, adjusted }: Told) => {
    const changes = keptChanges(adjusted)
    const revision = changes.length > 0 ? revisions.get(prescribed ?? '') : undefined
    return revision ? askedIn(revision, changes) : askedBy.get(prescribed ?? '')
  }
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
        const told = stored.get(session.id)
        const asked = told && askedOf(told)
        return asked ? { ...session, asked } : session
      }),
    }
  })
}

/**
 * What a revision prescribes with what a coach has changed of it for the athlete, by exercise. Who does an alternative is
 * asked the same.
 */
function askedIn({ exercises }: WorkoutRevision, changes: readonly RowChange[]): Asked {
  const asked = new Map<string, AskedSet[]>()
  for (const { row } of adjustedRows(exercises as unknown as KeptRow[], changes)) {
    for (const exercise of [row.exercise, ...row.alternatives]) {
      asked.set(exercise, [...(asked.get(exercise) ?? []), ...row.sets])
    }
  }
  return asked
}
