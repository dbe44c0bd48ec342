import type { LogoutEverywhereInput } from '../../graphql/auth/auth.inputs.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'
import { endSessions, livingSessions } from './sessions.ts'

/** Ends all sessions of the caller. With `keepCurrent`, the current session stays. */
export async function logoutEverywhere(
  context: AuthRequest,
  input: LogoutEverywhereInput | null | undefined,
): Promise<number> {
  const { session, user } = requireSession(context)
  const ended = await context.doorway.inTransaction(context.caller, async (tx) => {
    const all = await livingSessions(tx, user.id)
    return endSessions(tx, input?.keepCurrent ? all.filter(({ id }) => id !== session.id) : all)
  })
  audit(context, 'logout', { userId: user.id, sessions: ended })
  return ended
}
