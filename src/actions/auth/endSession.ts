import type { EndSessionInput } from '../../graphql/auth/auth.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { requireSession } from './fresh.ts'
import { endSessions, livingSessions } from './sessions.ts'

/** Ends one of the caller's sessions. Refuses NOT_FOUND for any other session. */
export async function endSession(context: AuthRequest, { sessionId }: EndSessionInput): Promise<number> {
  const { user } = requireSession(context)
  const id = decodeId('session', sessionId)
  const ended = await context.doorway.inTransaction(context.caller, async (tx) => {
    const own = (await livingSessions(tx, user.id)).filter((session) => session.id === id)
    if (own.length === 0) throw refuse.notFound('session', ['input', 'sessionId'])
    return endSessions(tx, own)
  })
  audit(context, 'logout', { userId: user.id, sessions: ended })
  return ended
}
