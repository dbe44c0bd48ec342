import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { BEFORE_ALL, type OperationTime, operationTimeOf } from '../kernel/operationTime.ts'

/** The part of a BSON timestamp that is read here. */
export interface Timestamp {
  getHighBits(): number
  getLowBits(): number
}

export const timeOf = (timestamp: Timestamp): OperationTime =>
  operationTimeOf(timestamp.getHighBits(), timestamp.getLowBits())

/** The driver keeps it to tell it to every server, and has no public way to ask for it (read in 6.20). */
interface WithTopology {
  topology?: { clusterTime?: { clusterTime: Timestamp } }
}

/** The latest moment that any answer of the database has told this process of: no read so far was later than that. */
export function newestTimeOf({ connection }: MongooseAdapter): OperationTime {
  const { topology } = connection.getClient() as unknown as WithTopology
  return topology?.clusterTime ? timeOf(topology.clusterTime.clusterTime) : BEFORE_ALL
}

/** The cursor of an aggregation keeps the last answer, and shows only its documents (read in 6.20). */
interface WithAnswer {
  documents?: { postBatchResumeToken?: { _data?: unknown } | null }
}

/** A resume token begins with the type of a timestamp, and then the timestamp. */
const TOKEN = /^82([0-9a-f]{16})/i

/**
 * The moment up to which the last answer of a change stream told every change. A stream that has nothing to tell moves
 * it on as well. Right only where the answer was not full, because one moment may have several changes.
 */
export function toldUpTo(stream: object): OperationTime {
  const { documents } = stream as WithAnswer
  const [, time] = TOKEN.exec(String(documents?.postBatchResumeToken?._data)) ?? []
  return time?.toLowerCase() ?? BEFORE_ALL
}
