import type { RefreshSessionInput } from '../../graphql/auth/auth.inputs.ts'
import { now, nowMs } from '../../kernel/clock.ts'
import { audit } from './audit.ts'
import type { AuthRequest } from './authRequest.ts'
import { findUserById } from './findUserById.ts'
import { hashOf, isAncestor, readRefreshToken, sameHash, successorOf, writeRefreshToken } from './refreshToken.ts'
import { refreshRejected } from './refusals.ts'
import { endSessions, findSession, isAlive, SESSION_MS, type SignedIn, tokensFor } from './sessions.ts'

/**
 * How long the previous token still leads to the current one, because the answer with the current one may be lost. Longer
 * than an election of the database or a fail-over of a node takes.
 */
const GRACE_MS = 60 * 1_000

/**
 * Trades a refresh token for its successor, as a compare-and-set in one transaction. Requests that race write one
 * document. The second request finds that its token is now the previous one, which leads to the same successor for a
 * minute. After that, or once the successor has been used itself, somebody holds a copy, so the whole session ends.
 * Refuses REFRESH_REJECTED.
 */
export async function refreshSession(context: AuthRequest, { refreshToken }: RefreshSessionInput): Promise<SignedIn> {
  const { auth, doorway, caller } = context
  const given = readRefreshToken(refreshToken)
  if (!given) throw refreshRejected()
  const hash = hashOf(given.secret)

  const answer = await doorway.inTransaction(caller, async (tx): Promise<SignedIn | { reused: string } | null> => {
    const found = await findSession(tx, given.sessionId)
    if (!found || !isAlive(found.session)) return null
    const { session, userId } = found
    const user = await findUserById(tx, userId)
    if (!user) return null
    const successor = successorOf(given, auth.refreshKey)
    if (sameHash(hash, session.tokenHash)) {
      if (given.generation !== session.generation) return null
      const at = now()
      const expiresAt = new Date(at.getTime() + SESSION_MS).toISOString()
      await tx.payload.db.updateOne({
        collection: 'authSessions',
        id: session.id,
        data: {
          tokenHash: hashOf(successor.secret),
          previousHash: hash,
          generation: successor.generation,
          rotatedAt: at.toISOString(),
          lastUsedAt: at.toISOString(),
          expiresAt,
        },
        req: tx.req,
      })
      return tokensFor(auth, user, { id: session.id, expiresAt }, writeRefreshToken(successor))
    }
    const rotated = Date.parse(session.rotatedAt ?? '')
    if (session.previousHash && sameHash(hash, session.previousHash) && nowMs() - rotated <= GRACE_MS) {
      return tokensFor(auth, user, session, writeRefreshToken(successor))
    }
    const current = { generation: session.generation, hash: session.tokenHash }
    if (!isAncestor(given, current, auth.refreshKey)) return null
    await endSessions(tx, [session])
    return { reused: userId }
  })

  if (answer && 'reused' in answer) {
    audit(context, 'refresh reuse', { userId: answer.reused, sessionId: given.sessionId })
    throw refreshRejected()
  }
  if (!answer) throw refreshRejected()
  return answer
}
