// npm run bench: see `options.mjs` for what it takes and README.md for what it measures.
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { openDatabase } from './database.mjs'
import { measureGrowth } from './growth.mjs'
import { measure } from './measure.mjs'
import { HELP, readOptions } from './options.mjs'
import { environment, startProcess, startTarget } from './processes.mjs'
import { growthTables, machine, tables } from './report.mjs'
import { workloads } from './workloads/index.mjs'

const say = (text) => process.stderr.write(`${process.uptime().toFixed(0).padStart(5)} s  ${text}\n`)
/** What has been opened, to be closed in the opposite order, whatever happens. */
const opened = []

async function main(options) {
  const database = await openDatabase(options.database)
  opened.push(() => database.remove())
  const env = environment(database.url)
  const seed = await startProcess('seed/main.mjs', env)
  opened.push(() => seed.ask('drop').then(() => seed.stop()))
  const world = await seed.ask('world', { connections: options.connections })

  const { rounds, seconds, connections } = options
  const results = await measureWorkloads(options, env, world)
  process.stdout.write(`\n${machine(database.name)}; ${rounds} rounds of ${seconds} s, ${connections} connections\n\n`)
  process.stdout.write(tables(results))
  const growth = options.growth ? await measureGrowth({ ...options, say }, env, seed, world) : undefined
  if (growth) process.stdout.write(`\n${growthTables(growth)}`)
  if (options.json) {
    const everything = { machine: machine(database.name), options, results, growth }
    writeFileSync(options.json, `${JSON.stringify(everything, null, 2)}\n`)
  }
}

async function measureWorkloads(options, env, world) {
  if (options.profile) mkdirSync(options.profile, { recursive: true })
  const targets = []
  const stopAll = () => Promise.all(targets.map(({ stop }) => stop()))
  opened.push(stopAll)
  for (const key of options.targets) {
    say(`starting ${key}`)
    targets.push(await startTarget(key, env))
  }
  const results = []
  for (const workload of workloads.filter(({ name }) => options.workloads.includes(name))) {
    results.push(await measure(workload, targets, world, { ...options, say }))
  }
  await stopAll()
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
  else await main(options)
} catch (error) {
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
} finally {
  await closeAll()
}
