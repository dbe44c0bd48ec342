// Runs the whole suite on SQLite, then on MongoDB, and says at the end which of them ran.
//   node scripts/test.mjs [sqlite | mongodb | all | hard | browser] [arguments of vitest]
// "hard" runs the long form of the tests that have one. "browser" runs the tests of our pages in Chromium, on SQLite.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { findChromium } from './chromium.mjs'
import { folderForDatabases } from './inMemory.mjs'
import { findMongoDb } from './mongod.mjs'
import { listener } from './untold.mjs'

const [first = 'all', ...rest] = process.argv.slice(2)
const which = ['all', 'sqlite', 'mongodb', 'hard', 'browser'].includes(first) ? first : 'all'
const vitestArguments = which === first ? rest : [first, ...rest]
const outcomes = []
/** Where the tests make their SQLite files and other folders. */
const temporary = mkdtempSync(path.join(folderForDatabases(), 'waymark-tests-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
if (which === 'hard') process.env.WAYMARK_HARD = 'on'

// Some tests run the compiled service, as its users do.
execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' })

if (which === 'browser') outcomes.push({ name: 'Chromium', ...(await inBrowser()) })
else if (which !== 'mongodb') outcomes.push({ name: 'SQLite', failed: await runVitest('SQLite', {}) })
if (which !== 'sqlite' && which !== 'browser') outcomes.push({ name: 'MongoDB', ...(await onMongoDb()) })

console.log('\nThe suite ran on:')
for (const { name, failed, skipped } of outcomes) {
  console.log(`  ${name.padEnd(8)} ${skipped ? `SKIPPED — ${skipped}` : failed ? 'FAILED' : 'passed'}`)
}
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0

async function onMongoDb() {
  const mongodb = await findMongoDb()
  if ('missing' in mongodb) {
    console.log(`\n!!! The MongoDB suite did NOT run: ${mongodb.missing}`)
    console.log('!!! Put mongod on the PATH, or set MONGODB_URI to a replica set.')
    return { failed: Boolean(process.env.CI), skipped: mongodb.missing }
  }
  try {
    return { failed: await runVitest(`MongoDB (${mongodb.origin})`, { WAYMARK_TEST_MONGODB: mongodb.uri }) }
  } finally {
    await mongodb.stop()
  }
}

async function inBrowser() {
  const chromium = findChromium()
  if ('missing' in chromium) {
    console.log(`\n!!! The browser tests did NOT run: ${chromium.missing}`)
    console.log('!!! Install chromium (on Debian: apt-get install chromium), or set CHROMIUM_PATH to the path of one.')
    return { failed: Boolean(process.env.CI), skipped: chromium.missing }
  }
  return { failed: await runVitest(`Chromium (${chromium.path})`, { WAYMARK_TEST_CHROMIUM: chromium.path }) }
}

// Never spawnSync: this process must go on reading what mongod prints, because mongod stops when the pipe is full.
async function runVitest(title, environment) {
  console.log(`\n══ ${title} ══\n`)
  const colour = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {}
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...vitestArguments], {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...colour, ...process.env, TMPDIR: temporary, ...environment, NODE_ENV: 'test' },
  })
  const printed = listener()
  for (const stream of ['stdout', 'stderr']) {
    vitest[stream].setEncoding('utf8').on('data', (piece) => {
      printed.hear(piece)
      process[stream].write(piece)
    })
  }
  const [code] = await once(vitest, 'close')
  // The report of a failed test may well show a secret.
  if (code !== 0 || printed.told() === null) return code !== 0
  console.log(`\n!!! The tests passed, but they printed a secret:\n${printed.told()}`)
  return true
}
