import {
  APIError,
  addDataAndFileToRequest,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { isOwner } from '../../storage/whoAsks.ts'
import { boundPreferences } from './boundPreferences.ts'
import type { Fields, Shapes } from './fieldAt.ts'
import { oncePerForm } from './oncePerForm.ts'
import { shapeProblem } from './restBody.ts'
import { queryProblem } from './restQuery.ts'

/** What the pages ask of the collections that Payload adds: one preference of the caller's own, by its key. */
const PREFERENCES = 'payload-preferences'
const OF_PREFERENCES = '/:key'

const TAKES_BODY: ReadonlySet<string> = new Set(['POST', 'PATCH', 'PUT'])
/** The paths at which the body is a document of the collection. */
const SAVES: ReadonlySet<string> = new Set(['/', '/:id', '/:id/duplicate'])
const BULK: ReadonlySet<string> = new Set(['patch', 'delete'])

/**
 * Puts a guard before every endpoint that Payload has registered, ours included, and removes those that nobody needs.
 * The configuration is walked when it is complete, so an endpoint that a later version of Payload adds has the guard
 * too. The endpoints are copied, because all configurations of a process share Payload's own.
 */
export function guardEndpoints(config: SanitizedConfig): SanitizedConfig {
  const shapes: Shapes = new Map(config.collections.map((collection) => [collection.slug, collection]))
  for (const collection of config.collections) {
    const { slug, versions, endpoints } = collection
    const update = (endpoints || []).find(({ method, path }) => method === 'patch' && path === '/:id')?.handler
    const needed = (endpoints || []).filter(
      ({ path }) => isNeeded(slug, path) && (versions || !path.startsWith('/versions')),
    )
    // Assigned in this way, because no list fits Payload's type of this property.
    Object.assign(collection, { endpoints: needed.map((endpoint) => guarded(endpoint, { slug, update }, shapes)) })
  }
  return Object.assign(config, { endpoints: config.endpoints.map((endpoint) => guarded(endpoint, {}, shapes)) })
}

function isNeeded(slug: string, path: string): boolean {
  return !slug.startsWith('payload-') || (slug === PREFERENCES && path === OF_PREFERENCES)
}

interface Of {
  slug?: CollectionSlug
  /** Saves a document. */
  update?: Endpoint['handler'] | undefined
}

function handlerOf({ method, path, handler }: Omit<Endpoint, 'root'>, { slug, update }: Of): Endpoint['handler'] {
  if (slug === PREFERENCES) return boundPreferences({ method, path, handler })
  const isForm = SAVES.has(path) && method === (path === '/:id' ? 'patch' : 'post')
  return isForm && slug && update ? oncePerForm(handler, update, slug) : handler
}

function guarded<Each extends Omit<Endpoint, 'root'>>(endpoint: Each, of: Of, shapes: Shapes): Each {
  const { slug } = of
  const handler = handlerOf(endpoint, of)
  const fields = slug !== undefined && SAVES.has(endpoint.path) ? shapes.get(slug)?.flattenedFields : undefined
  const isBulk = endpoint.path === '/' && BULK.has(endpoint.method)
  return {
    ...endpoint,
    handler: async (req: PayloadRequest) => {
      if (isBulk && !isOwner(req)) return refused(403, 'Only an owner may change or delete many documents at once.')
      // A question that comes as JSON stands in `data`, and Payload reads it together with the query string.
      const asked = req.method === 'GET' ? Object(req.data) : {}
      const problem = queryProblem({ ...req.query, ...asked }, slug, shapes) ?? (await bodyProblem(req, fields))
      if (problem !== null) return refused(400, problem)
      try {
        return await handler(req)
      } catch (error) {
        if (isOfTheCaller(error)) return refused(400, 'A value of the request does not have the form of its field.')
        throw error
      }
    },
  }
}

/**
 * Mongoose turns each value of a query into the type of its field, and throws when that is not possible. What it lets
 * through, MongoDB refuses as a bad value. SQLite finds nothing then.
 */
function isOfTheCaller(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const BAD_VALUE = 2
  const { name, code } = error as Error & { code?: unknown }
  return name === 'CastError' || name === 'BSONError' || (name === 'MongoServerError' && code === BAD_VALUE)
}

/** Reads the body, and returns what is wrong with it in words for the caller, or null. */
async function bodyProblem(req: PayloadRequest, fields: Fields | undefined): Promise<string | null> {
  if (!TAKES_BODY.has(req.method ?? '')) return null
  if (req.body) {
    try {
      await addDataAndFileToRequest(req)
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof APIError) return 'The request body cannot be read.'
      throw error
    }
    // Payload's own handlers would read the body once more.
    Object.defineProperty(req, 'body', { value: null })
    if (req.data === undefined) return 'The Content-Type must be application/json or multipart/form-data.'
    if (Object(req.data) !== req.data || Array.isArray(req.data)) return 'The request body must be a JSON object.'
  }
  req.data ??= {} // Payload's handlers expect one
  return fields ? shapeProblem(req.data, fields) : null
}

const refused = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })
