import { createProductUser, type NewProductUser } from '../actions/auth/createProductUser.ts'
import { openSession } from '../actions/auth/sessions.ts'
import type { AuthSettings } from '../actions/auth/settings.ts'
import { ANONYMOUS, type Caller, callerFor } from '../kernel/caller.ts'
import type { ProductUser } from '../payload-types.ts'
import type { Waymark } from '../waymark.ts'

export interface Person {
  user: ProductUser
  token: string
  refreshToken: string
  caller: Caller
  sessionId: string
}

/** How tests make users of a server, and sign them in. */
export function peopleOf({ doorway }: Waymark, auth: AuthSettings) {
  async function register(person: NewProductUser): Promise<Person> {
    const user = await doorway.inTransaction(ANONYMOUS, (tx) => createProductUser(tx, person))
    return signInAgain({ user })
  }

  /** Opens another session of the same person. */
  async function signInAgain({ user }: Pick<Person, 'user'>): Promise<Person> {
    return doorway.inTransaction(ANONYMOUS, async (tx) => {
      const { session, token, refreshToken } = await openSession(tx, auth, user, {
        userAgent: 'tests',
        authenticatedAt: null,
      })
      return { user, token, refreshToken, caller: callerFor(user), sessionId: session.id }
    })
  }

  return { register, signInAgain }
}
