import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CollectionSlug,
  commitTransaction,
  type Endpoint,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { nowMs } from '../../kernel/clock.ts'
import { Deadline } from '../../kernel/deadline.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { idempotencyKeyProblem } from '../../kernel/rules.ts'
import type { IdempotencyKey } from '../../payload-types.ts'
import { mayStartOver } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { adminOf, productUserIdOf } from '../../storage/whoAsks.ts'

/** Longer than a browser keeps what was typed into a form. */
const LASTS_MS = 15 * 24 * 60 * 60 * 1_000
const RETRY_FOR_MS = 5_000

type Handler = Endpoint['handler']

interface Form {
  slug: CollectionSlug
  caller: string
  key: string
}

/**
 * A form makes one document, however often it is sent. Each opening of a form has a key, which it sends as `formKey`
 * beside its fields. Who repeats a save whose answer was lost changes the document that the first one made, and is not
 * told that somebody else has changed what they have saved themselves. `update` is the handler that saves a document.
 */
export function oncePerForm(handler: Handler, update: Handler, slug: CollectionSlug): Handler {
  return async (req) => {
    const { formKey: key, ...data } = req.data ?? {}
    req.data = data
    const caller = productUserIdOf(req) ?? adminOf(req)?.id
    if (key === undefined || caller === undefined) return handler(req)
    if (typeof key !== 'string' || idempotencyKeyProblem(key)) {
      return Response.json({ errors: [{ message: 'The "formKey" must be a short text.' }] }, { status: 400 })
    }
    const found = await begin(req, { slug, caller: String(caller), key })
    try {
      const answer = await (await handlerFor(req, found, { handler, update, slug }))(req)
      const { doc } = (await answer.clone().json()) as { doc: { id: string; revision?: number } }
      const data = { object: String(doc.id), version: doc.revision ?? null }
      await req.payload.db.updateOne({ collection: 'idempotencyKeys', id: found.id, data, req, returning: false })
      await commitTransaction(req)
      return answer
    } catch (error) {
      await killTransaction(req)
      throw error
    }
  }
}

interface Handlers {
  handler: Handler
  update: Handler
  slug: CollectionSlug
}

/** How this form is saved, after what it has saved before. */
async function handlerFor(req: PayloadRequest, { object, version }: IdempotencyKey, handlers: Handlers) {
  const { handler, update, slug } = handlers
  if (!object) return handler
  const routeParams = { ...req.routeParams }
  const isRepeat = req.method === 'POST' && (await exists(req, slug, object))
  if (isRepeat) req.routeParams = { ...routeParams, id: object }
  if (!isRepeat && object !== String(routeParams.id)) return handler
  // What the form has saved itself, it has seen.
  const seen: unknown = req.data?.revision
  if (typeof seen === 'number' && typeof version === 'number' && seen < version) {
    req.data = { ...req.data, revision: version }
  }
  return isRepeat ? update : handler
}

async function exists(req: PayloadRequest, collection: CollectionSlug, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: false, req })
  return totalDocs > 0
}

/**
 * Begins the transaction of the save and writes the row of the key first, before anything else can have happened. So of
 * two saves of one form at once, one waits here until the other is through: on SQLite for its turn, and on MongoDB it
 * conflicts at this row and starts over.
 */
async function begin(req: PayloadRequest, form: Form): Promise<IdempotencyKey> {
  const deadline = Deadline.in(RETRY_FOR_MS)
  for (;;) {
    await initTransaction(req)
    try {
      return await claim(req, form)
    } catch (error) {
      await killTransaction(req)
      if (!mayStartOver(error) || deadline.hasPassed) throw error
    }
    await sleep(50 + Math.random() * 100)
  }
}

async function claim(req: PayloadRequest, { slug, caller, key }: Form): Promise<IdempotencyKey> {
  const { payload } = req
  // Keys are closed to everybody.
  const asWaymark = { collection: 'idempotencyKeys', depth: 0, overrideAccess: true, req } as const
  const where = { caller: { equals: caller }, key: { equals: key } }
  const [found] = (await payload.find({ ...asWaymark, where, limit: 1, pagination: false })).docs
  const bodyHash = createHash('sha256').update(`form of ${slug}`).digest('hex')
  const expiresAt = new Date(nowMs() + LASTS_MS).toISOString()
  if (!found) {
    return payload.create({ ...asWaymark, data: { caller, key, bodyHash, expiresAt } }).catch((error: unknown) => {
      throw isUniqueViolation(error, 'idempotencyKeys.caller+key') ? new ConcurrentChange('key') : error
    })
  }
  if (found.bodyHash !== bodyHash) throw refuse.idempotencyConflict('This key was used for something else.')
  await payload.db.updateOne({
    collection: 'idempotencyKeys',
    id: found.id,
    data: { expiresAt },
    req,
    returning: false,
  })
  return found
}
