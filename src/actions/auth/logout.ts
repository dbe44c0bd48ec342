import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'
import { endSessions } from './sessions.ts'

/** Ends the caller's session. None of its tokens is good from the next request on. */
export async function logout(context: AuthRequest): Promise<number> {
  const { session, user } = requireSession(context)
  const ended = await context.doorway.inTransaction(context.caller, (tx) => endSessions(tx, [session]))
  audit(context, 'logout', { userId: user.id, sessions: ended })
  return ended
}
