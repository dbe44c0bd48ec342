import type { Payload } from 'payload'
import { isMongodb } from './whichAdapter.ts'

/** The connections of this process to all members of the replica set. */
interface PoolState {
  inUse: number
  idle: number
  /** The calls that wait for a connection. */
  waiting: number
}

export interface PoolWatch {
  state(): PoolState
}

/** What MongoDB's driver keeps of its pools and does not export. A test on MongoDB fails when a new version has moved it. */
interface DriverInside {
  topology?: {
    s: {
      servers: Map<
        string,
        { pool: { currentCheckedOutCount: number; availableConnectionCount: number; waitQueueSize: number } }
      >
    }
  }
}

/** Follows the pool of connections. Undefined on SQLite, which has no pool. `onWait` gets milliseconds. */
export function watchPool(db: Payload['db'], onWait: (ms: number) => void): PoolWatch | undefined {
  if (!isMongodb(db)) return undefined
  const client = db.connection.getClient()
  client.on('connectionCheckedOut', ({ durationMS }) => onWait(durationMS))
  client.on('connectionCheckOutFailed', ({ durationMS }) => onWait(durationMS))
  return {
    state: () => {
      const servers = (client as unknown as DriverInside).topology?.s.servers.values() ?? []
      const state = { inUse: 0, idle: 0, waiting: 0 }
      for (const { pool } of servers) {
        state.inUse += pool.currentCheckedOutCount
        state.idle += pool.availableConnectionCount
        state.waiting += pool.waitQueueSize
      }
      return state
    },
  }
}
