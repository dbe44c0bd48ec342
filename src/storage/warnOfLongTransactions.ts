import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { isMongodb } from './whichAdapter.ts'

const MOST_SECONDS = 10

/**
 * Warns where MongoDB lets a transaction live longer than ten seconds. Where no process of ours is left to end the
 * transactions of one that died, its athletes cannot be written for that long. Says nothing where our user may not read
 * the parameter.
 */
export async function warnOfLongTransactions({ db }: Payload, log: Logger): Promise<void> {
  if (!isMongodb(db)) return
  const parameter = 'transactionLifetimeLimitSeconds'
  const admin = db.connection.getClient().db('admin')
  const answer = await admin.command({ getParameter: 1, [parameter]: 1 }).catch(() => ({ [parameter]: 0 }))
  const seconds = Number(answer[parameter])
  if (!(seconds > MOST_SECONDS)) return
  log.warn(
    { [parameter]: seconds },
    `MongoDB keeps the transactions of a process that died for ${seconds} seconds. Set ${parameter} to ${MOST_SECONDS} or less.`,
  )
}
