import type { Endpoint, PayloadRequest } from 'payload'
import { findUserById } from '../../actions/auth/findUserById.ts'
import { callerFor } from '../../kernel/caller.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { adminOf, productUserIdOf } from '../../storage/whoAsks.ts'
import { guarded } from './guardedEndpoint.ts'

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
    if (!coach) return Response.json({ errors: [{ message: 'Only coaches can do this.' }] }, { status: 403 })
    return handler(req, coach)
  })
}

async function coachWhoAsks(req: PayloadRequest): Promise<ProductUser | null> {
  const id = adminOf(req)?.role === 'coach' ? productUserIdOf(req) : undefined
  const found = id === undefined ? null : await findUserById({ payload: req.payload }, id)
  return found?.role === 'COACH' ? found : null
}

/** Runs the API's own operation as the coach, in one transaction. `owner` is whose writers queue up: see the doorway. */
export function asCoach<Input, Result>(
  req: PayloadRequest,
  coach: ProductUser,
  operation: (tx: Transaction, input: Input) => Promise<Result>,
  input: Input,
  owner: string,
): Promise<Result> {
  return req.payload.db.waymark.doorway.inTransaction(callerFor(coach), (tx) => operation(tx, input), owner)
}
