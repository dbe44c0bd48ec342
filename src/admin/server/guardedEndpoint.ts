import type { CollectionSlug, DataFromCollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { coachesAndAdmins, coachesAndOwners } from '../../collections/access.ts'
import { auditLookAt } from '../../collections/auditLooks.ts'
import { createLoaders } from '../../graphql/loaders/loaders.ts'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { because } from '../../kernel/reason.ts'
import { Refusal, refuse } from '../../kernel/refusal.ts'
import { NO_JOINS } from '../../storage/noJoins.ts'
import { WrongBody } from './bodyInput.ts'

/**
 * An endpoint for a view of the admin interface, about the document with its `:id`. A handler returns null if there is
 * no such document, and a whole answer where it is no JSON. Each endpoint has a guard, because Payload does not check who calls an endpoint.
 */
export const guardedEndpoint = (
  method: 'get' | 'post',
  path: string,
  handler: (req: PayloadRequest, id: string) => Promise<unknown>,
): Endpoint => guarded(method, path, (req) => handler(req, String(req.routeParams?.id)))

/** As `guardedEndpoint`, about no document. */
export function guarded(
  method: 'get' | 'post',
  path: string,
  handler: (req: PayloadRequest) => Promise<unknown>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      const may = await (method === 'get' ? coachesAndAdmins : coachesAndOwners)({ req })
      if (!may) return refused(403, 'You are not allowed to perform this action.')
      // Whom the caller coaches is asked once for all that the handler reads.
      req.context.coached ??= {}
      try {
        const answer = await handler(req)
        if (answer instanceof Response) return answer
        return answer === null
          ? refused(404, 'This document does not exist, or you may not see it.')
          : Response.json(answer)
      } catch (error) {
        if (error instanceof WrongBody) return refused(400, error.message)
        if (error instanceof Refusal) return refused(409, error.message)
        throw error
      }
    },
  }
}

/** Reads with the caller's access, without pages, and without populated relations: callers name what they need. */
export const reading = (req: PayloadRequest) => ({ depth: 0, pagination: false, overrideAccess: false, req }) as const

/**
 * The document that an endpoint is about, if the caller may see it. Access is checked only here. What belongs to the
 * document is then read past the access of its own collection, whose answer would be the same.
 */
export async function findVisible<Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
  id: string,
): Promise<DataFromCollectionSlug<Slug> | undefined> {
  // Payload is asked by a condition, and its own line does not name the document.
  auditLookAt(req, collection, id)
  const where = { id: { equals: id } }
  const { docs } = await req.payload.find({ collection, where, joins: NO_JOINS, ...reading(req) })
  return docs[0] as DataFromCollectionSlug<Slug> | undefined
}

/** Loaders without access checks. Use them only for what belongs to a document that `findVisible` has returned. */
export const loadersOf = (req: PayloadRequest) => createLoaders({ payload: req.payload, req, caller: ANONYMOUS })

/**
 * A whole number from the query string; null if the parameter is missing. Throws a Refusal if it is no whole number.
 */
export function numberIn(req: PayloadRequest, name: string): number | null {
  const given = req.searchParams.get(name)
  if (given === null) return null
  if (!/^\d{1,9}$/.test(given)) {
    const message = `"${name}" must be a whole number of at most 9 digits.`
    throw refuse.invalid(because.NOT_A_WHOLE_NUMBER(message, { min: 0, max: 999_999_999 }), [name])
  }
  return Number(given)
}

/** A page of a list, newest first. `older` is the value of `before` for the next page, null if there is none. */
export interface Page<Row> {
  shown: Row[]
  older: string | null
}

const refused = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })
