import type { Endpoint, PayloadRequest, TypedUser, Where } from 'payload'

const collection = 'payload-preferences'
/** In characters of JSON. The largest that a page stores, the columns and the filter of a list, has some hundred. */
const LARGEST_PREFERENCE = 16_384
const LONGEST_KEY = 200
/** Payload keeps one for each list and each form that somebody has opened. */
export const MOST_PREFERENCES = 200

/**
 * Bounds what an account of the admin interface can store about itself, because viewers may store it too, who write
 * nothing else. A preference too many replaces the oldest: it says only how a form looked.
 */
export function boundPreferences({ method, handler }: Omit<Endpoint, 'root'>): Endpoint['handler'] {
  if (method === 'delete') return (req) => forgetOne(req, handler)
  if (method !== 'post') return handler
  return async (req) => {
    const isTooLarge = (JSON.stringify(req.data) ?? '').length > LARGEST_PREFERENCE
    if (isTooLarge || String(req.routeParams?.key).length > LONGEST_KEY) {
      const message = `A preference has at most ${LARGEST_PREFERENCE} characters, and its key at most ${LONGEST_KEY}.`
      return refused(413, message)
    }
    const answer = await handler(req)
    await forgetOldest(req)
    return answer
  }
}

/** Payload fails on SQLite when there is nothing to delete. */
async function forgetOne(req: PayloadRequest, handler: Endpoint['handler']): Promise<Response> {
  const key = { key: { equals: String(req.routeParams?.key) } }
  const found =
    req.user && (await req.payload.db.findOne({ collection, where: { and: [key, ownedBy(req.user)] }, req }))
  return found ? handler(req) : refused(404, 'There is no such preference.')
}

/** Requests that come at once may each add one more, which the next request removes. */
async function forgetOldest(req: PayloadRequest): Promise<void> {
  if (!req.user) return
  const where = ownedBy(req.user)
  const { docs } = await req.payload.db.find({
    ...{ collection, where, req, sort: '-updatedAt', limit: 2 * MOST_PREFERENCES, select: { key: true } },
    pagination: false,
  })
  if (docs.length <= MOST_PREFERENCES) return
  const oldest = docs.slice(MOST_PREFERENCES).map(({ id }) => id)
  await req.payload.db.deleteMany({ collection, where: { id: { in: oldest } }, req })
}

const ownedBy = ({ id, collection: slug }: TypedUser): Where => ({
  and: [{ 'user.value': { equals: id } }, { 'user.relationTo': { equals: slug } }],
})

const refused = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })
