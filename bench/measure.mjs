// Rounds of turns, A B C A B C. Other load on the machine thus affects all targets alike, and a ratio is taken within
// one round.
import path from 'node:path'
import { requireSameContent } from './content.mjs'
import { load } from './load.mjs'
import { median, quantile } from './statistics.mjs'

/** @import { Client } from './load.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Target } from './processes.mjs' */
/** @import { World } from './seed/main.mjs' */
/** @import { Usage } from './targets/meter.mjs' */
/** @import { Workload } from './workloads/index.mjs' */

/** @typedef {Target & { clients: Client[], size?: number }} Entry */
/** @typedef {Awaited<ReturnType<typeof turn>>} Turn */
/** @typedef {ReturnType<typeof summary>} Result */
/** @typedef {Awaited<ReturnType<typeof measure>>} Measured */

/** How many operations run one after the other to count what one of them asks of the database. */
const COUNTED = 10

/**
 * Measures a workload on the targets that have a client for it.
 *
 * @param {Workload} workload
 * @param {Target[]} targets
 * @param {World} world
 * @param {Options} options
 */
export async function measure(workload, targets, world, options) {
  const { connections } = options
  const entries = targets
    .flatMap((target) => [target, ...(target.key === 'waymark' && workload.beside ? [besideOf(target, workload)] : [])])
    .filter(({ key }) => clientOf(workload, key))
    .map((target) => ({
      ...target,
      clients: Array.from({ length: connections }, (_, index) =>
        clientOf(workload, target.key)(world, { index, connections, key: target.key }),
      ),
    }))
  /** @type {Record<string, number>} */
  let bytes
  const sameContent = async () => {
    bytes = await requireSameContent(workload, entries)
  }
  const results = await turns(workload.name, entries, options, sameContent)
  const told = results.map((result, index) => ({ ...result, bytes: bytes[entries[index].key] }))
  return { name: workload.name, about: workload.about, targets: told }
}

/**
 * @param {Target} waymark
 * @param {Workload} workload
 * @returns {Target}
 */
const besideOf = (waymark, { beside }) => ({ ...waymark, key: 'beside', name: beside })

/**
 * Each entry is a target with its clients. Each is warmed up, gets its turn in each round, is counted, and is profiled
 * if wanted.
 *
 * @param {string} name
 * @param {Entry[]} entries
 * @param {Options} options
 */
export async function turns(name, entries, { rounds, seconds, profile, say }, check = async () => {}) {
  await check()
  for (const entry of entries) {
    say(`${name}: warming up ${entry.name}`)
    await load(entry.origin, entry.clients, { seconds })
  }
  const measured = entries.map(() => /** @type {Turn[]} */ ([]))
  for (let round = 1; round <= rounds; round += 1) {
    say(`${name}: round ${round} of ${rounds}`)
    await check()
    for (const [index, entry] of entries.entries()) measured[index].push(await turn(entry, entry.clients, { seconds }))
  }
  /** @type {Result[]} */
  const results = []
  for (const [index, entry] of entries.entries()) {
    const counted = await turn(entry, entry.clients.slice(0, 1), { limit: COUNTED })
    if (profile)
      await profileTurn(entry, seconds, path.join(profile, [name, entry.size, entry.key].filter(Boolean).join('.')))
    results.push(summary(entry, measured[index], counted))
  }
  return results
}

/**
 * Without its response cache, Waymark runs only the workloads where the cache may matter: those that anybody may read.
 * An earlier Waymark runs every workload.
 *
 * @param {Workload} workload
 * @param {string} key
 */
export const clientOf = ({ clients, cacheable }, key) => {
  if (key === 'before') return clients.waymark
  return key === 'uncached' ? cacheable && clients.waymark : clients[key]
}

/**
 * @param {Target} target
 * @param {Client[]} clients
 * @param {Parameters<typeof load>[2]} how
 */
async function turn({ origin, ask }, clients, how) {
  /** @type {Usage} */
  const before = await ask('usage')
  const { times, seconds } = await load(origin, clients, how)
  /** @type {Usage} */
  const after = await ask('usage')
  /** @param {'cpuMs' | 'calls' | 'statements'} what */
  const each = (what) => (after[what] - before[what]) / times.length
  return {
    ...{ perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), times },
    ...{ cpuMs: each('cpuMs'), calls: each('calls'), statements: each('statements'), rssMb: after.rssMb },
  }
}

/**
 * @param {Entry} entry
 * @param {number} seconds
 * @param {string} file
 */
async function profileTurn({ origin, ask, clients }, seconds, file) {
  await ask('startProfile')
  await load(origin, clients, { seconds })
  await ask('stopProfile', { file: `${path.resolve(file)}.cpuprofile` })
}

/**
 * @param {Entry} entry
 * @param {Turn[]} measured
 * @param {Turn} counted
 */
function summary({ key, name }, measured, counted) {
  const times = measured.flatMap((each) => each.times)
  /** @param {'perSecond' | 'cpuMs'} what */
  const middle = (what) => median(measured.map((each) => each[what]))
  return {
    ...{ key, name, perSecond: middle('perSecond'), cpuMs: middle('cpuMs'), rssMb: measured.at(-1).rssMb },
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99), calls: counted.calls, statements: counted.statements },
    rounds: measured.map(({ times, ...round }) => round),
  }
}
