import type { Endpoint, PayloadRequest } from 'payload'
import { coachesAndAdmins, coachesAndOwners } from '../collections/access.ts'
import { Refusal } from '../errors/refusal.ts'

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

const refused = (status: number, message: string) => Response.json({ errors: [{ message }] }, { status })
