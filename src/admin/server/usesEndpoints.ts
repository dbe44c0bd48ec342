import type { Endpoint, PayloadRequest } from 'payload'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import { guardedEndpoint } from './guardedEndpoint.ts'
import { usesOfMilestones, usesOfWorkouts } from './usesOf.ts'

/** The largest page of a list in the admin interface has a hundred rows. */
const MOST_IDS = 200

/** Where the rows of a page of milestones, or the options of a picker, are used. */
export const milestoneEndpoints: Endpoint[] = [usesEndpoint(usesOfMilestones)]
export const workoutEndpoints: Endpoint[] = [usesEndpoint(usesOfWorkouts)]

function usesEndpoint(usesOf: (req: PayloadRequest, ids: string[]) => Promise<Record<string, string>>): Endpoint {
  return guardedEndpoint('get', '/uses', async (req) => {
    const ids = [...new Set((req.searchParams.get('ids') ?? '').split(',').filter(Boolean))]
    if (ids.length > MOST_IDS) {
      throw refuse.invalid(because.TOO_MANY(`Give at most ${MOST_IDS} IDs.`, { max: MOST_IDS }), ['ids'])
    }
    return { uses: ids.length > 0 ? await usesOf(req, ids) : {} }
  })
}
