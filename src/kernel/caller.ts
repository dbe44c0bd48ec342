import type { ProductUser } from '../payload-types.ts'
import type { Deadline } from './deadline.ts'
import type { OperationTime } from './operationTime.ts'

/** The caller, as the collections' access functions and the operations see them. */
export interface Caller {
  role: 'ANONYMOUS' | 'ATHLETE' | 'COACH'
  user: ProductUser | null
}

export const ANONYMOUS: Caller = { role: 'ANONYMOUS', user: null }

export function callerFor(user: ProductUser): Caller {
  return { role: user.role, user }
}

declare module 'payload' {
  interface RequestContext {
    caller?: Caller
    /** The deadline of the request. Nobody waits for what is read after it. */
    deadline?: Deadline
    /** What is answered from memory must hold every change up to here: what the caller has done, and has seen before. */
    wanted?: OperationTime
  }
}
