import type { PayloadRequest } from 'payload'
import type { Logger } from 'pino'
import type { Limited } from '../../actions/auth/limitAttempts.ts'

/** Where a REST request comes from, and where its attempts are counted. */
export type Knocking = Limited & { log: Logger; requestId: string }

/** Marks requests with where they come from. Nothing that arrives over HTTP can set this property. */
const KNOCKING = Symbol.for('waymark login comes from')

export const attachLogin = (request: Request, from: Knocking): void => void Object.assign(request, { [KNOCKING]: from })

/** Undefined for a request that did not come by our server. */
export const comingFrom = (req: PayloadRequest): Knocking | undefined =>
  (req as PayloadRequest & { [KNOCKING]?: Knocking })[KNOCKING]
