import { login } from './login.mjs'
import { reads } from './reads.mjs'
import { logSet, me, reorder } from './signedIn.mjs'

/**
 * A workload has these fields:
 * - name, about
 * - clients: for each target that has the workload, `(world, { index, connections, key }) => client`
 * - fromPayload: turns Payload's data into Waymark's; left out if two targets do not answer the same content
 * - cacheable: whether a response cache could answer the workload
 */
export const workloads = [...reads, me, logSet, reorder, login]
