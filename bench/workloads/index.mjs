import { login } from './login.mjs'
import { reads } from './reads.mjs'
import { logSet, me, pinned, reorder } from './signedIn.mjs'

/** @import { Client } from '../load.mjs' */
/** @import { World } from '../seed/main.mjs' */

/**
 * One of the connections of a target. `key` is the target's.
 *
 * @typedef {{ index: number, connections: number, key: string }} Connection
 */

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} about
 * @property {Record<string, (world: World, connection: Connection) => Client>} clients what makes a client, for each target
 *   that has the workload
 * @property {(data: Record<string, any>) => Record<string, unknown>} [fromPayload] turns Payload's data into Waymark's; left out if two
 *   targets do not answer the same content
 * @property {string} [beside] the name of another client of Waymark's, `clients.beside`, which takes its turns as a target does
 * @property {boolean} [cacheable] whether a response cache could answer the workload
 */

/** @type {Workload[]} */
export const workloads = [...reads, me, pinned, logSet, reorder, login]
