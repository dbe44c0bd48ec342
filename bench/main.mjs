// npm run bench. `options.mjs` says which options there are, and README.md says what is measured.
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { openDatabase } from './database.mjs'
import { measureGrowth } from './growth.mjs'
import { clientOf, measure } from './measure.mjs'
import { HELP, Misuse, readOptions } from './options.mjs'
import { addEarlier, environment, startProcess, withTargets } from './processes.mjs'
import { growthTables, machine, tables } from './report.mjs'
import { workloads } from './workloads/index.mjs'
import { reorder } from './workloads/signedIn.mjs'

/** @import { Growth } from './growth.mjs' */
/** @import { Measured } from './measure.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Target } from './processes.mjs' */
/** @import { Wanted, World } from './seed/main.mjs' */

/** @type {Options['say']} */
const say = (text) => process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${text}\n`)
/** How many athletes log sets, in turn. With fewer, sessions would grow larger than real ones. */
const TRAINING = 150
/**
 * The functions that close what has been opened. They run in reverse order, whatever happens.
 *
 * @type {(() => Promise<unknown>)[]}
 */
const opened = []

/** @param {Options} options */
async function main(options) {
  if (options.profile) mkdirSync(options.profile, { recursive: true })
  const { rounds, seconds, connections } = options
  const { say: _, ...asked } = options
  /** @type {{ options: object, machine?: string, results?: Measured[], growth?: Growth }} */
  const told = { options: asked }
  /**
   * @param {string} database
   * @param {string} text
   */
  const tell = (database, text) => {
    told.machine = machine(database)
    process.stdout.write(`\n${told.machine}; ${rounds} rounds of ${seconds} s, ${connections} connections\n\n${text}`)
  }
  if (options.workloads.length > 0) {
    const keys = options.before ? [...options.targets, addEarlier(options.before)] : options.targets
    const writers = keys.filter((key) => clientOf(reorder, key))
    const { database, env, world } = await openWorld(options, { connections, training: TRAINING, writers })
    told.results = await withTargets({ ...options, targets: keys }, env, (targets) =>
      measureAll(options, targets, world),
    )
    tell(database, tables(told.results))
    await closeAll()
  }
  if (options.growth) {
    const { database, env, seed, world } = await openWorld(options, { connections, training: 0, writers: [] })
    told.growth = await measureGrowth(options, env, seed, world)
    tell(database, growthTables(told.growth))
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(told, null, 2)}\n`)
}

/**
 * Opens a database of the run's own, and seeds it.
 *
 * @param {Options} options
 * @param {Wanted} wanted
 */
async function openWorld(options, wanted) {
  const database = await openDatabase(options.database)
  opened.push(() => database.remove())
  const env = environment(database.url)
  const seed = await startProcess('seed/main.mjs', env)
  opened.push(() => seed.ask('drop').finally(() => seed.stop()))
  /** @type {World} */
  const world = await seed.ask('world', wanted)
  return { database: database.name, env, seed, world }
}

/**
 * @param {Options} options
 * @param {Target[]} targets
 * @param {World} world
 */
async function measureAll(options, targets, world) {
  /** @type {Measured[]} */
  const results = []
  for (const workload of workloads.filter(({ name }) => options.workloads.includes(name))) {
    results.push(await measure(workload, targets, world, options))
  }
  return results
}

async function closeAll() {
  for (const close of opened.splice(0).reverse()) {
    await close().catch((error) => say(`not everything could be removed: ${error.message}`))
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => closeAll().finally(() => process.exit(130)))
}
try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) process.stdout.write(HELP)
  else await main({ ...options, say })
} catch (error) {
  const hint = error instanceof Misuse ? '\n`npm run bench -- --help` says what it takes.\n' : ''
  process.stderr.write(`\n${error.message}\n${hint}`)
  process.exitCode = 1
} finally {
  await closeAll()
}
