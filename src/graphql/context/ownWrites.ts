import type { Caller } from '../../kernel/caller.ts'
import { later, type OperationTime, readOperationTime } from '../../kernel/operationTime.ts'
import { lastChangeOf } from '../../storage/lastChange.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'

/**
 * Says how far its client has seen. A client that hands it back never reads anything older, whichever process answers.
 * Missing where a database has one process, and where nothing is kept in memory.
 */
export const SEEN_HEADER = 'x-waymark-seen'

/** How far memory must have heard for this request: what the caller has done, and what the client has seen. */
export function wantedBy({ user }: Caller, header: string | string[] | undefined): OperationTime | undefined {
  const done = readOperationTime(user && lastChangeOf(user))
  const seen = readOperationTime(header)
  return done !== undefined && seen !== undefined ? later(done, seen) : (done ?? seen)
}

/**
 * A query whose caller has seen or done more than this process has heard of waits a moment, and is otherwise answered
 * from the database. A mutation does not wait: it reads in its transaction, and what its answer reads of other
 * documents comes from the database where memory is older.
 */
export const readOwnWrites: RequestSteps = {
  responseForOperation({ contextValue: { req, payload }, operation }) {
    const { wanted } = req.context
    const { catalogue } = payload.db.waymark
    if (wanted === undefined || operation.operation !== 'query' || !catalogue) return
    return catalogue.catchUp(wanted).then((hasHeard) => {
      // A moment ahead of the database was taken for the newest one that it knows.
      if (hasHeard) req.context.wanted = undefined
    })
  },
  willSendResponse({ contextValue: { payload }, operation, response }) {
    const seen = payload.db.waymark.catalogue?.seen(operation?.operation === 'mutation')
    if (seen) response.http.headers.set(SEEN_HEADER, seen)
  },
}
