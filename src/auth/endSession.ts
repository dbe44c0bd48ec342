import type { Context } from '../context/context.ts'
import { refuse } from '../errors/refusal.ts'
import { decodeId } from '../nodes/nodeId.ts'
import { audit } from './audit.ts'
import type { EndSessionInput } from './auth.inputs.ts'
import { requireSession } from './fresh.ts'
import { endSessions, livingSessions } from './sessions.ts'

/** Ends one of the caller's sessions. Refuses NOT_FOUND for any other. */
export async function endSession(context: Context, { sessionId }: EndSessionInput): Promise<number> {
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
