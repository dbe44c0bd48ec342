import type { DataFromCollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { idOf } from '../../../kernel/relation.ts'
import type { Enrolment, MilestoneCompletion, ProgramRevision, WorkoutSession } from '../../../payload-types.ts'
import { MOST_CONDITIONS, MOST_VALUES } from '../../../storage/callLimits.ts'
import { findTogether } from '../../../storage/findRows.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import type { DeletedSlot, DoneSlot } from './earnedBy.ts'
import { ofUser, onlyUserOf } from './ofUser.ts'
import type { StoredCompletion } from './plan.ts'

export interface Reader {
  payload: Payload
  req: PayloadRequest
}

/** A program as it was at a revision. */
export interface Plan {
  title: string
  milestones: SnapshotMilestone[]
}

interface Pin {
  program: string
  revision: number
}

export const planKey = ({ program, revision }: Pin) => `${program} ${revision}`

export const pinOf = ({ program, pinnedRevision }: Enrolment): Pin => ({
  program: idOf(program),
  revision: pinnedRevision,
})

/** Programs as they were at these revisions, by `planKey`. A deleted program has no entry. */
export async function readPlans(reader: Reader, pins: readonly Pin[]): Promise<Map<string, Plan>> {
  const revisionsOf = new Map<string, Set<number>>()
  for (const { program, revision } of pins) {
    revisionsOf.set(program, (revisionsOf.get(program) ?? new Set()).add(revision))
  }
  const conditions = [...revisionsOf].map(
    ([program, revisions]): Where => ({
      and: [{ program: { equals: program } }, { revision: { in: [...revisions] } }],
    }),
  )
  const fields = ['program', 'revision', 'title', 'milestones'] as const
  const found = await inParts(conditions, MOST_CONDITIONS, (or) => find(reader, 'programRevisions', { or }, fields))
  return new Map(
    found.map(({ program, revision, title, milestones }: ProgramRevision) => [
      planKey({ program: idOf(program), revision }),
      { title, milestones: milestones as SnapshotMilestone[] },
    ]),
  )
}

/** What an athlete did in an enrolment. */
export interface Training {
  done: Map<string, DoneSlot>
  /** What sessions did that were deleted since, in the order of their completion. */
  deleted: DeletedSlot[]
  completions: (StoredCompletion & { id: string })[]
}

/**
 * What was done in each of these enrolments, by enrolment ID. Two calls for every 10,000 enrolments. `user` is their
 * athlete, where they have only one.
 */
export async function readTraining(
  reader: Reader,
  enrolmentIds: readonly string[],
  user?: string,
): Promise<Map<string, Training>> {
  const sessions = await inParts(enrolmentIds, MOST_VALUES, (ids) => {
    const where: Where = { and: [{ enrolment: { in: ids } }, { status: { equals: 'COMPLETED' } }] }
    return find(reader, 'workoutSessions', ofUser(user, where), SESSION)
  })
  const completions = await inParts(enrolmentIds, MOST_VALUES, (ids) =>
    find(reader, 'milestoneCompletions', ofUser(user, { enrolment: { in: ids } }), COMPLETION),
  )
  const training = nothingDone(enrolmentIds)
  for (const session of sessions.sort(byCompletion)) {
    const { done, deleted } = training.get(idOf(session.enrolment) ?? '') ?? {}
    const { slotId, completedAt, completedOn, removedAt, id: sessionId } = session
    if (!done || !deleted || !slotId || !completedAt) continue
    if (removedAt) deleted.push({ slotId, completedAt, sessionId, removedAt })
    else if (!done.has(slotId)) done.set(slotId, { completedAt, completedOn, sessionId })
  }
  for (const completion of completions) training.get(idOf(completion.enrolment))?.completions.push(stored(completion))
  return training
}

/**
 * As `readTraining`, for the few enrolments of one athlete: two calls. Reads of each slot only the session that first
 * did it, and what was deleted, so that an athlete who does the slots again and again is read as fast as others.
 */
export async function readFirstTraining(
  reader: Reader,
  enrolments: readonly Pick<Enrolment, 'id' | 'user'>[],
): Promise<Map<string, Training>> {
  const { payload, req } = reader
  const enrolmentIds = enrolments.map(({ id }) => id)
  const user = onlyUserOf(enrolments)
  const first = await payload.db.firstDone({ collection: 'workoutSessions', enrolments: enrolmentIds, user, req })
  const ofThese = ofUser(user, { enrolment: { in: enrolmentIds } })
  const isDeleted: Where[] = [{ removedAt: { greater_than: EARLIEST } }, { status: { equals: 'COMPLETED' } }]
  // The athlete's own sessions name these enrolments.
  const [deleted, completions] = await findTogether(
    reader,
    { collection: 'workoutSessions', where: { and: [ofThese, ...isDeleted] } },
    { collection: 'milestoneCompletions', where: ofThese },
  )
  const training = nothingDone(enrolmentIds)
  for (const { id: sessionId, enrolment, slotId, ...when } of first) {
    training.get(enrolment)?.done.set(slotId, { ...when, sessionId })
  }
  for (const { id: sessionId, enrolment, slotId, completedAt, removedAt } of deleted.sort(byCompletion)) {
    if (!slotId || !completedAt || !removedAt) continue
    training.get(idOf(enrolment) ?? '')?.deleted.push({ slotId, completedAt, sessionId, removedAt })
  }
  for (const completion of completions) training.get(idOf(completion.enrolment))?.completions.push(stored(completion))
  return training
}

/** A comparison with a moment, unlike `exists`, is a range of the index on both databases. */
const EARLIEST = '0000-01-01T00:00:00.000Z'

const nothingDone = (enrolmentIds: readonly string[]) =>
  new Map(enrolmentIds.map((id): [string, Training] => [id, { done: new Map(), deleted: [], completions: [] }]))

const SESSION = ['enrolment', 'slotId', 'completedAt', 'completedOn', 'clientId', 'removedAt'] as const
const COMPLETION = ['enrolment', 'milestone', 'revision', 'completedAt', 'session'] as const

type Completed = Pick<WorkoutSession, 'completedAt' | 'clientId'>

/** Of two sessions completed at the same moment, the same one comes first in whichever order they arrived. */
function byCompletion(one: Completed, other: Completed): number {
  const earlier = Date.parse(String(one.completedAt)) - Date.parse(String(other.completedAt))
  return earlier || (one.clientId < other.clientId ? -1 : 1)
}

function stored({
  id,
  milestone,
  revision,
  completedAt,
  session,
}: MilestoneCompletion): Training['completions'][number] {
  return { id, milestoneId: idOf(milestone), revision, completedAt, sessionId: idOf(session) ?? null }
}

async function find<Slug extends 'programRevisions' | 'workoutSessions' | 'milestoneCompletions'>(
  { payload, req }: Reader,
  collection: Slug,
  where: Where,
  fields: readonly (keyof DataFromCollectionSlug<Slug> & string)[],
): Promise<DataFromCollectionSlug<Slug>[]> {
  // The caller has been shown these enrolments or moves them, so access is not asked. The adapter is called directly,
  // because these collections have no hooks and Payload would walk each field of the sessions of thousands of athletes.
  const { docs } = await payload.db.find({
    collection,
    where,
    select: Object.fromEntries(fields.map((field) => [field, true as const])),
    pagination: false,
    limit: 0,
    req,
  })
  return docs as DataFromCollectionSlug<Slug>[]
}

export async function inParts<Value, Found>(
  values: readonly Value[],
  size: number,
  read: (part: Value[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = []
  for (let start = 0; start < values.length; start += size) {
    for (const each of await read(values.slice(start, start + size))) found.push(each)
  }
  return found
}
