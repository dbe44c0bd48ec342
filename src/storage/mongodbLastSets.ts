import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BulkArguments, LastDone } from './bulkOperations.ts'
import { modelOf, objectIdOf } from './mongodbModels.ts'

type Stage = Record<string, unknown>

/**
 * The first group steps through the index from one exercise of the user to the next (a distinct scan). The lookup then
 * reads the last set of each exercise. Grouping all sets would read all of them.
 */
export async function lastSets(
  adapter: MongooseAdapter,
  { collection: slug, users }: BulkArguments<'lastSets'>,
): Promise<LastDone[]> {
  const { collection } = modelOf(adapter, slug)
  const from = collection.collectionName
  const ofUser = (id: string): Stage[] => {
    const user = objectIdOf(adapter, id)
    const last = [
      { $match: { user, removedAt: null } },
      { $sort: { doneKey: -1, _id: -1 } },
      { $limit: 1 },
      { $project: { doneKey: 1 } },
    ]
    return [
      { $match: { user } },
      { $group: { _id: '$exercise' } },
      { $lookup: { from, localField: '_id', foreignField: 'exercise', pipeline: last, as: 'last' } },
      { $unwind: '$last' },
      { $project: { _id: '$last._id', user: { $literal: user }, exercise: '$_id', doneKey: '$last.doneKey' } },
    ]
  }
  const [first, ...rest] = users.map(ofUser)
  if (!first) return []
  const others = rest.map((pipeline) => ({ $unionWith: { coll: from, pipeline } }))
  const rows = await collection.aggregate([...first, ...others, { $sort: { doneKey: -1, _id: -1 } }]).toArray()
  return rows.map(({ _id, user, exercise, doneKey }) => ({
    id: String(_id),
    user: String(user),
    exercise: String(exercise),
    doneKey: String(doneKey),
  }))
}
