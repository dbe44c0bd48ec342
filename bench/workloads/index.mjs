import { reads } from './reads.mjs'

/**
 * name, about · clients: for each target that has the workload, `(world, connection) => client` · fromPayload: Payload's data
 * as Waymark would say it; left out where the answers of two targets are not the same content.
 */
export const workloads = [...reads]
