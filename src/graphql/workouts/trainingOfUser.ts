import { decodeId, type NodeType } from '../../kernel/nodeId.ts'
import { seesTraining, viewerOf } from '../../kernel/trainingVisibility.ts'
import type {
  PerformedSet as PerformedSetDocument,
  PersonalRecord as PersonalRecordDocument,
  WorkoutSession as WorkoutSessionDocument,
} from '../../payload-types.ts'
import type { Condition } from '../../storage/bulkOperations.ts'
import type { ProductUser } from '../auth/productUser.type.ts'
import type { Connection } from '../connections/connection.type.ts'
import { emptyPage, newestFirst, pageOfEach } from '../connections/pageOfEach.ts'
import type { Context } from '../context/context.ts'
import { PerformedSet } from './performedSet.type.ts'
import { PersonalRecord } from './personalRecord.type.ts'
import type { PerformedSetsArgs, PersonalRecordsArgs, WorkoutSessionsArgs } from './workoutSession.args.ts'
import { WorkoutSession } from './workoutSession.type.ts'

/** The lists of one user's training, newest first. Empty when the caller may not see them. */

export async function workoutSessionsOfUser(
  context: Context,
  { document }: ProductUser,
  { filter, first, after }: WorkoutSessionsArgs,
): Promise<Connection<WorkoutSession>> {
  if (!seesTraining(viewerOf(context.caller), document)) return emptyPage(after)
  const where: Condition[] = []
  if (filter?.status) where.push({ field: 'status', in: filter.status })
  if (filter?.workout != null) where.push(names('workout', filter.workout))
  if (filter?.startedAfter) where.push({ field: 'startedAt', atLeast: filter.startedAfter })
  if (filter?.startedBefore) where.push({ field: 'startedAt', below: filter.startedBefore })
  return pageOfEach(context, {
    collection: 'workoutSessions',
    by: 'user',
    parent: document.id,
    where,
    first,
    after,
    order: newestFirst<WorkoutSessionDocument>('startedAt'),
    toNode: WorkoutSession.from,
  })
}

export async function performedSetsOfUser(
  context: Context,
  { document }: ProductUser,
  { exercise, first, after }: PerformedSetsArgs,
): Promise<Connection<PerformedSet>> {
  if (!seesTraining(viewerOf(context.caller), document)) return emptyPage(after)
  return pageOfEach(context, {
    collection: 'performedSets',
    by: 'user',
    parent: document.id,
    first,
    after,
    where: [names('exercise', exercise), { field: 'removedAt', empty: true }],
    order: newestFirst<PerformedSetDocument>('performedAt'),
    toNode: PerformedSet.from,
  })
}

export async function personalRecordsOfUser(
  context: Context,
  { document }: ProductUser,
  { exercise, first, after }: PersonalRecordsArgs,
): Promise<Connection<PersonalRecord>> {
  if (!seesTraining(viewerOf(context.caller), document)) return emptyPage(after)
  return pageOfEach(context, {
    collection: 'personalRecords',
    by: 'user',
    parent: document.id,
    first,
    after,
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
