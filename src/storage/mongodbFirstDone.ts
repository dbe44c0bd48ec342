import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkArguments, FirstDone } from './bulkOperations.ts'
import { modelOf, objectIdOf, openSessionOf } from './mongodbModels.ts'
import { isRouted } from './mongodbSharding.ts'

type Stage = Record<string, unknown>

/** The enrolments of one athlete are fewer. */
const MOST_LOOKUPS = 50
const DONE = { removedAt: null, status: 'COMPLETED', completedAt: { $ne: null } }

type Found = { _id: unknown; enrolment: unknown; slotId: string; completedAt: Date; completedOn?: string | null }

/**
 * The group steps through the index from one slot of the enrolment to the next (a distinct scan), and the lookup reads
 * the first session of each, as `lastSets` does.
 */
export async function firstDone(adapter: MongooseAdapter, args: BulkArguments<'firstDone'>): Promise<FirstDone[]> {
  const { collection: slug, enrolments, req } = args
  const from = modelOf(adapter, slug).collection.collectionName
  if (isRouted(adapter) || enrolments.length > MOST_LOOKUPS) return firstOfSessions(adapter, args)
  const ofEnrolment = (id: string, place: number): Stage => {
    const enrolment = objectIdOf(adapter, id)
    const first = [
      { $match: { enrolment, ...DONE } },
      { $sort: { completedAt: 1, clientId: 1 } },
      { $limit: 1 },
      { $project: { enrolment: 1, slotId: 1, completedAt: 1, completedOn: 1 } },
    ]
    const pipeline = [
      { $match: { enrolment } },
      { $group: { _id: '$slotId' } },
      { $match: { _id: { $ne: null } } },
      { $lookup: { from, localField: '_id', foreignField: 'slotId', pipeline: first, as: 'first' } },
      { $unwind: '$first' },
      { $replaceRoot: { newRoot: '$first' } },
    ]
    return { $lookup: { from, pipeline, as: String(place) } }
  }
  // One lookup for each enrolment, because a transaction takes no union: see `findTogether`.
  const database = adapter.connection.getClient().db(adapter.connection.name)
  const [found] = await database
    .aggregate<Record<string, Found[]>>([{ $documents: [{}] }, ...enrolments.map(ofEnrolment)], {
      session: await openSessionOf(adapter, req),
    })
    .toArray()
  return enrolments.flatMap((_, place) => (found?.[place] ?? []).map(toFirstDone))
}

/**
 * Without a lookup, so it reads all sessions of the enrolments. The athlete in the filter names their one shard. For
 * hundreds of enrolments at once it is also the faster way: a lookup of a few entries costs as much as reading many.
 */
async function firstOfSessions(
  adapter: MongooseAdapter,
  { collection, enrolments, user, req }: BulkArguments<'firstDone'>,
): Promise<FirstDone[]> {
  const found = await modelOf(adapter, collection)
    .collection.aggregate<Found>(
      [
        {
          $match: {
            ...(user !== undefined && { user: objectIdOf(adapter, user) }),
            enrolment: { $in: enrolments.map((id) => objectIdOf(adapter, id)) },
            ...DONE,
            slotId: { $ne: null },
          },
        },
        { $project: { enrolment: 1, slotId: 1, completedAt: 1, completedOn: 1, clientId: 1 } },
        { $sort: { completedAt: 1, clientId: 1 } },
        { $group: { _id: { enrolment: '$enrolment', slotId: '$slotId' }, first: { $first: '$$ROOT' } } },
        { $replaceRoot: { newRoot: '$first' } },
        { $project: { enrolment: 1, slotId: 1, completedAt: 1, completedOn: 1 } },
      ],
      { session: await openSessionOf(adapter, req) },
    )
    .toArray()
  return found.map(toFirstDone)
}

const toFirstDone = ({ _id, enrolment, slotId, completedAt, completedOn = null }: Found): FirstDone => ({
  id: String(_id),
  enrolment: String(enrolment),
  slotId,
  completedAt: completedAt.toISOString(),
  completedOn,
})
