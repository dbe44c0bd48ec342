import DataLoader from 'dataloader'
import type { Payload } from 'payload'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import { MOST_VALUES } from '../../storage/callLimits.ts'
import { findTogether } from '../../storage/findRows.ts'
import type { VerifiedToken } from './token.ts'

/** The session and the user that a token names, as the database has them now. */
interface Bearer {
  session: AuthSession | undefined
  user: ProductUser | undefined
}

export type BearerReader = Pick<DataLoader<VerifiedToken, Bearer>, 'load'>

/**
 * Reads the session and the user on every request and keeps neither, so that a logout or a change of role is in force
 * on the next request, on every node. Requests that arrive together share one database call, which begins after the
 * last of them has arrived.
 */
export function readBearers(payload: Payload): BearerReader {
  return new DataLoader<VerifiedToken, Bearer>(
    async (tokens) => {
      const [sessions, users] = await findTogether(
        { payload }, // there is no caller before this read
        { collection: 'authSessions', where: { id: { in: [...new Set(tokens.map(({ sessionId }) => sessionId))] } } },
        { collection: 'productUsers', where: { id: { in: [...new Set(tokens.map(({ userId }) => userId))] } } },
      )
      const sessionById = new Map(sessions.map((session) => [session.id, session]))
      const userById = new Map(users.map((user) => [user.id, user]))
      return tokens.map(({ sessionId, userId }) => ({
        session: sessionById.get(sessionId),
        user: userById.get(userId),
      }))
    },
    { cache: false, batchScheduleFn: (read) => setImmediate(read), maxBatchSize: MOST_VALUES },
  )
}
