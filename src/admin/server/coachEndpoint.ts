import type { Endpoint, PayloadRequest } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import { requireStillCoach } from '../../actions/auth/requireStillCoach.ts'
import { callerFor } from '../../kernel/caller.ts'
import { Forbidden } from '../../kernel/callerErrors.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { adminOf, productUserIdOf } from '../../storage/whoAsks.ts'
import { guarded } from './guardedEndpoint.ts'

const forbidden = () => Response.json({ errors: [{ message: 'Only coaches can do this.' }] }, { status: 403 })

/**
 * An endpoint for what a coach sees and does as a coach. Owners and viewers coach nobody, so it is closed to them, as the
 * same mutation is at the API.
 */
export function coachEndpoint(
  method: 'get' | 'post',
  path: string,
  handler: (req: PayloadRequest, coach: ProductUser) => Promise<unknown>,
): Endpoint {
  return guarded(method, path, async (req) => {
    const coach = await coachWhoAsks(req)
    if (!coach) return forbidden()
    try {
      return await handler(req, coach)
    } catch (error) {
      if (error instanceof Forbidden) return forbidden()
      throw error
    }
  })
}

async function coachWhoAsks(req: PayloadRequest): Promise<ProductUser | null> {
  const id = adminOf(req)?.role === 'coach' ? productUserIdOf(req) : undefined
  const found = id === undefined ? null : await findUserById({ payload: req.payload }, id)
  return found?.role === 'COACH' ? found : null
}

/**
 * Runs the API's own operation as the coach, in one transaction, in which the coach's role is asked again. `owner` is whose
 * writers queue up: see the doorway.
 */
export function asCoach<Input, Result>(
  req: PayloadRequest,
  coach: ProductUser,
  operation: (tx: Transaction, input: Input) => Promise<Result>,
  input: Input,
  owner: string,
): Promise<Result> {
  const { doorway } = req.payload.db.waymark
  const work = (tx: Transaction) => requireStillCoach(tx).then(() => operation(tx, input))
  return doorway.inTransaction(callerFor(coach), work, owner)
}
