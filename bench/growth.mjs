// The growth curves: what the same requests cost when there is more data. The database grows between the measurements.
// All targets are started anew each time, because the seed writes past the rules and revalidates nothing.
import { measure, turns } from './measure.mjs'
import { startTarget, withTargets } from './processes.mjs'
import { clientsOfPages, serveEveryProgram } from './workloads/pages.mjs'
import { reads } from './workloads/reads.mjs'
import { logSet, me } from './workloads/signedIn.mjs'

/** @import { Result } from './measure.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Process, Target } from './processes.mjs' */
/** @import { World } from './seed/main.mjs' */
/** @import { Usage } from './targets/meter.mjs' */

const PROGRAMS = [100, 1_000, 10_000]
const PAGES = [1, 100, 10_000]
const SETS = [10_000, 100_000, 1_000_000]
const PAGE = 20
const [tree, small] = reads

/** @typedef {Target['toReady'] & { name: string }} Start */
/** @typedef {Awaited<ReturnType<typeof measureGrowth>>} Growth */

/**
 * @param {Options} options
 * @param {NodeJS.ProcessEnv} env
 * @param {Process} seed
 * @param {World} world
 */
export async function measureGrowth(options, env, seed, world) {
  const { scale, say } = options
  /**
   * The least size stays as it is, because the other sizes are compared with it.
   *
   * @param {number[]} sizes
   */
  const scaled = (sizes) => [...new Set(sizes.map((size, index) => (index === 0 ? size : Math.round(size * scale))))]
  /** @type {(Result & { curve: string, size: number })[]} */
  const curves = []
  /** @type {Awaited<ReturnType<typeof memoryOf>>} */
  const memory = []

  for (const count of scaled(PROGRAMS)) {
    await seed.ask('programs', { world, count })
    await withTargets(options, env, async (targets) => {
      for (const workload of [tree, small]) {
        const { targets: results } = await measure(workload, targets, world, options)
        curves.push(...results.map((result) => ({ ...result, curve: `${workload.name}, programs`, size: count })))
      }
      memory.push(...(await memoryOf(targets, count)))
    })
  }

  const pages = scaled(PAGES)
  await seed.ask('programs', { world, count: pages.at(-1) * PAGE })
  await withTargets(options, env, async (targets) => {
    say('pages: walking to the last one')
    curves.push(...(await measurePages(targets, pages, options)))
  })

  for (const count of scaled(SETS)) {
    const own = count / 10
    /** @type {World['athlete']} */
    const veteran = await seed.ask('sets', { world, count, own })
    const grown = { ...world, athlete: veteran, training: { waymark: [veteran], payload: [veteran] } }
    await withTargets(options, env, async (targets) => {
      for (const workload of [me, logSet]) {
        const { targets: results } = await measure(workload, targets, grown, { ...options, connections: 1 })
        curves.push(...results.map((result) => ({ ...result, curve: `${workload.name}, sets`, size: count })))
      }
    })
  }
  return { curves, memory, start: await measureStart(options, env) }
}

/**
 * Measures all depths of all targets in turn.
 *
 * @param {Target[]} targets
 * @param {number[]} numbers
 * @param {Options} options
 */
async function measurePages(targets, numbers, options) {
  const known = targets.filter(({ key }) => key !== 'uncached')
  const waymark = known.find(({ key }) => key === 'waymark')
  if (!waymark) return []
  const clients = await clientsOfPages(waymark, numbers)
  const entries = numbers.flatMap((size) =>
    known.map((target) => ({
      ...target,
      size,
      clients: Array.from({ length: options.connections }, () => clients[size][target.key]()),
    })),
  )
  const results = await turns('pages', entries, options)
  return entries
    .map(({ key, name, size }, index) => ({ ...results[index], key, name, size, curve: 'page of programs' }))
    .toSorted((a, b) => known.findIndex(({ key }) => key === a.key) - known.findIndex(({ key }) => key === b.key))
}

/**
 * The memory of each Waymark process before and after it has served all programs with everything in them.
 *
 * @param {Target[]} targets
 * @param {number} programs
 */
async function memoryOf(targets, programs) {
  const rows = []
  for (const target of targets.filter(({ file }) => file === 'waymark.mjs')) {
    const served = await serveEveryProgram(target)
    /** @type {Usage} */
    const { rssMb } = await target.ask('usage')
    rows.push({ name: target.name, programs, served, atReadyMb: target.toReady.rssMb, rssMb })
  }
  return rows
}

/**
 * CPU, time and memory until a target answers. The first start is left out, because it reads files that are not cached
 * yet.
 *
 * @param {Options} options
 * @param {NodeJS.ProcessEnv} env
 */
async function measureStart({ targets, rounds, say }, env) {
  const keys = targets.filter((key) => key !== 'uncached')
  const starts = Object.fromEntries(keys.map((key) => /** @type {[string, Start[]]} */ ([key, []])))
  for (let round = 0; round <= rounds; round += 1) {
    say(`start: round ${round} of ${rounds}`)
    for (const key of keys) {
      const target = await startTarget(key, env)
      await target.stop()
      if (round > 0) starts[key].push({ name: target.name, ...target.toReady })
    }
  }
  return Object.values(starts)
}
