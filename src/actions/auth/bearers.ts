import DataLoader from 'dataloader'
import type { Payload } from 'payload'
import type { AuthSession, ProductUser } from '../../payload-types.ts'
import { MOST_VALUES } from '../../storage/callLimits.ts'
import { findTogether } from '../../storage/findRows.ts'
import type { VerifiedToken } from './token.ts'

/** What the database knows now of whom a token names. */
interface Bearer {
  session: AuthSession | undefined
  user: ProductUser | undefined
}

export type BearerReader = Pick<DataLoader<VerifiedToken, Bearer>, 'load'>

/**
 * Both are read on every request and kept for none, so that a logout and a change of role are in force on the next one, on every
 * node. Requests that have arrived together are read in one call, which begins after the last of them came.
 */
export function readBearers(payload: Payload): BearerReader {
  return new DataLoader<VerifiedToken, Bearer>(
    async (tokens) => {
      const [sessions, users] = await findTogether(
        { payload }, // until they are read there is no caller
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
