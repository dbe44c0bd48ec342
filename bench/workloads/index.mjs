import { login } from './login.mjs'
import { reads } from './reads.mjs'
import { logSet, me, reorder } from './signedIn.mjs'

/**
 * name, about · clients: for each target that has the workload, `(world, { index, connections }) => client` · fromPayload:
 * Payload's data as Waymark would say it; left out where two targets answer what is not the same content · cacheable: whether
 * a response cache could answer it.
 */
export const workloads = [...reads, me, logSet, reorder, login]
