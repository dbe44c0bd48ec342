import type { ProductUser } from '../payload-types.ts'
import type { Deadline } from './deadline.ts'

/** Who is asking, as the collections' access functions and the operations see it. */
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
    /** Of the request that is answered; what is read after it nobody waits for. */
    deadline?: Deadline
  }
}
