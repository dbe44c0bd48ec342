import { daysAfter } from '../../kernel/localDay.ts'
import { decodeId, type NodeType } from '../../kernel/nodeId.ts'
import type {
  PerformedSet as PerformedSetDocument,
  PersonalRecord as PersonalRecordDocument,
  WorkoutSession as WorkoutSessionDocument,
} from '../../payload-types.ts'
import type { Condition } from '../../storage/bulkOperations.ts'
import { seesTraining } from '../../storage/trainingVisibility.ts'
import type { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { emptyPage, newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import { PerformedSet } from './performedSet.type.ts'
import { PersonalRecord } from './personalRecord.type.ts'
import type {
  EnrolmentSessionsArgs,
  PerformedSetsArgs,
  PersonalRecordsArgs,
  WorkoutSessionsArgs,
} from './workoutSession.args.ts'
import { WorkoutSession } from './workoutSession.type.ts'

/** The lists of one user's training, newest first. Empty when the caller may not see them. */

export async function workoutSessionsOfUser(
  context: Context,
  { document }: ProductUser,
  { filter, ...page }: WorkoutSessionsArgs,
): Promise<Connection<WorkoutSession>> {
  if (!(await seesTraining(context.req, document.id))) return emptyPage(page)
  const where: Condition[] = [{ field: 'removedAt', empty: true }]
  if (filter?.status) where.push({ field: 'status', in: filter.status })
  if (filter?.workout != null) where.push(names('workout', filter.workout))
  if (filter?.enrolment != null) where.push(names('enrolment', filter.enrolment))
  if (filter?.startedAfter) where.push({ field: 'startedAt', atLeast: filter.startedAfter })
  if (filter?.startedBefore) where.push({ field: 'startedAt', below: filter.startedBefore })
  return pageOfEach(context, {
    collection: 'workoutSessions',
    by: 'user',
    parent: document.id,
    where,
    page,
    order: LAST_STARTED_FIRST,
    toNode: WorkoutSession.from,
  })
}

const LAST_STARTED_FIRST = newestFirst<WorkoutSessionDocument>('startedAt')

/** The sessions of one enrolment. Unguarded, because whoever sees an enrolment sees the training of its athlete. */
export function workoutSessionsOfEnrolment(
  context: Context,
  enrolmentId: string,
  { status, ...page }: EnrolmentSessionsArgs,
): Promise<Connection<WorkoutSession>> {
  return pageOfEach(context, {
    collection: 'workoutSessions',
    by: 'enrolment',
    parent: enrolmentId,
    where: [{ field: 'removedAt', empty: true }, ...(status ? [{ field: 'status', in: status } as const] : [])],
    page,
    order: LAST_STARTED_FIRST,
    toNode: WorkoutSession.from,
  })
}

/** The name is the one from before sets had a `doneKey`, so that older cursors are still cursors of the list. */
const LAST_DONE_FIRST = {
  ...newestFirst<PerformedSetDocument>('doneKey'),
  name: 'performedAt_DESC',
  beginsWithMoment: true,
} as const

export async function performedSetsOfUser(
  context: Context,
  { document }: ProductUser,
  { exercise, from, to, ...page }: PerformedSetsArgs,
): Promise<Connection<PerformedSet>> {
  if (!(await seesTraining(context.req, document.id))) return emptyPage(page)
  return pageOfEach(context, {
    collection: 'performedSets',
    by: 'user',
    parent: document.id,
    page,
    where: [names('exercise', exercise), { field: 'removedAt', empty: true }, ...doneOnDays(from, to)],
    order: LAST_DONE_FIRST,
    toNode: PerformedSet.from,
  })
}

/**
 * The conditions for sets that were done on these days, both included. The days that the sets keep decide. The moments
 * follow from them, because no day is further than 14 hours from that of UTC; they let an index find the days.
 */
function doneOnDays(from: string | null | undefined, to: string | null | undefined): Condition[] {
  return [
    ...(from ? [atLeast('performedOn', from), atLeast('doneKey', daysAfter(from, -1))] : []),
    ...(to ? [below('performedOn', daysAfter(to, 1)), below('doneKey', daysAfter(to, 2))] : []),
  ]
}

const atLeast = (field: string, value: string): Condition => ({ field, atLeast: value })
const below = (field: string, value: string): Condition => ({ field, below: value })

export async function personalRecordsOfUser(
  context: Context,
  { document }: ProductUser,
  { exercise, ...page }: PersonalRecordsArgs,
): Promise<Connection<PersonalRecord>> {
  if (!(await seesTraining(context.req, document.id))) return emptyPage(page)
  return pageOfEach(context, {
    collection: 'personalRecords',
    by: 'user',
    parent: document.id,
    page,
    where: exercise == null ? [] : [names('exercise', exercise)],
    order: newestFirst<PersonalRecordDocument>('achievedAt'),
    toNode: PersonalRecord.from,
  })
}

/** An ID of another type, or a malformed one, matches nothing. */
function names(field: NodeType, taggedId: string): Condition {
  const id = decodeId(field, taggedId)
  return { field, in: id === null ? [] : [id] }
}
