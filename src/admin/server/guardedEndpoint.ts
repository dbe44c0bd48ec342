import type { CollectionSlug, DataFromCollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { coachesAndAdmins, coachesAndOwners } from '../../collections/access.ts'
import { createLoaders } from '../../graphql/loaders/loaders.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'

/**
 * An endpoint for a view of the admin interface, about the document of its `:id`; null says that there is none. Each has a
 * guard: Payload asks nobody who may call an endpoint.
 */
export function guardedEndpoint(
  method: 'get' | 'post',
  path: string,
  handler: (req: PayloadRequest, id: string) => Promise<unknown>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      const may = await (method === 'get' ? coachesAndAdmins : coachesAndOwners)({ req })
      if (!may) return refused(403, 'You are not allowed to perform this action.')
      try {
        const answer = await handler(req, String(req.routeParams?.id))
        return answer === null ? refused(404, 'There is nothing of this kind.') : Response.json(answer)
      } catch (error) {
        if (error instanceof Refusal) return refused(409, error.message)
        throw error
      }
    },
  }
}

/** As whoever asks, all at once, and nothing populated: what is asked for is named. */
export const reading = (req: PayloadRequest) => ({ depth: 0, pagination: false, overrideAccess: false, req }) as const

/**
 * The document that an endpoint is about, where whoever asks may see it. They are asked for once: what hangs on it is read
 * past the access of its collection, which on MongoDB would list all athletes to find out.
 */
export async function findVisible<Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  id: string,
): Promise<DataFromCollectionSlug<Slug> | undefined> {
  const where = { id: { equals: id } }
  const { docs } = await req.payload.find({ collection, where, joins: false as never, ...reading(req) })
  return docs[0] as DataFromCollectionSlug<Slug> | undefined
}

/** Unguarded ones alone: for what hangs on a document that `findVisible` has answered. */
export const loadersOf = (req: PayloadRequest) => createLoaders({ payload: req.payload, req, caller: ANONYMOUS })

/** A whole number of the address; null where it is left out. */
export function numberIn(req: PayloadRequest, name: string): number | null {
  const given = req.searchParams.get(name)
  if (given === null) return null
  if (!/^\d{1,9}$/.test(given)) throw refuse.invalid(`This is no whole number: ${name}.`, [name])
  return Number(given)
}

/** A page of a list, newest first; `older` is what to ask with for the next, null where there is none. */
export interface Page<Row> {
  shown: Row[]
  older: string | null
}

const refused = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })
