import type { PayloadRequest } from 'payload'
import { Deadline } from '../../kernel/deadline.ts'

/** How long somebody waits for the answer to a REST request. */
interface Wait {
  deadline: Deadline
  /** Aborted once the request was answered, be it by a 503, and when its client has gone away. */
  ended?: AbortSignal
}

/** Marks requests with their wait. Nothing that arrives over HTTP can set this property. */
const WAIT = Symbol.for('waymark wait for a REST request')

export const attachWait = (request: Request, wait: Wait): void => void Object.assign(request, { [WAIT]: wait })

export const waitOf = (req: PayloadRequest): Wait =>
  (req as PayloadRequest & { [WAIT]?: Wait })[WAIT] ?? { deadline: Deadline.none }
