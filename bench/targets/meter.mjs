// What every target counts in the same way: CPU, memory, calls of Payload's database adapter, and SQL statements or
// MongoDB commands. It also records a CPU profile when asked.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import process from 'node:process'
import Database from 'libsql'
import { DATABASE_CALLS } from '#dist/src/storage/databaseCalls.js'

/** @typedef {ReturnType<typeof meter.usage>} Usage */

const counts = { calls: 0, statements: 0 }

/**
 * Counts what Payload asks of its adapter: a database call is one of these.
 *
 * @param {import('payload').DatabaseAdapter} db
 */
export function countCalls(db) {
  for (const method of DATABASE_CALLS) {
    const original = db[method]
    if (typeof original !== 'function') continue
    db[method] = function (/** @type {unknown[]} */ ...args) {
      counts.calls += 1
      return original.apply(this, args)
    }
  }
}

/** Counts every statement that libsql runs in this process, whichever module prepared it, BEGIN and COMMIT included. */
export function countSql() {
  const memory = new Database(':memory:')
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'))
  for (const [prototype, methods] of [
    [statement, ['get', 'run', 'iterate']], // `all` iterates
    [Database.prototype, ['exec']],
  ]) {
    for (const method of methods) {
      const original = prototype[method]
      prototype[method] = function (/** @type {unknown[]} */ ...args) {
        counts.statements += 1
        return original.apply(this, args)
      }
    }
  }
  memory.close()
}

/**
 * Counts every command of a MongoDB client: each command takes a connection out of the pool once. The driver's own
 * command events would copy the content of commands, which costs most where there are the most commands.
 *
 * @param {{ on(event: 'connectionCheckedOut', count: () => void): unknown }} client
 */
export function countCommands(client) {
  client.on('connectionCheckedOut', () => {
    counts.statements += 1
  })
}

/** @type {Session} */
let inspector

export const meter = {
  usage() {
    const { user, system } = process.cpuUsage()
    return { cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage.rss() / 1_048_576, ...counts }
  },
  async startProfile() {
    inspector = new Session()
    inspector.connect()
    await inspector.post('Profiler.enable')
    await inspector.post('Profiler.setSamplingInterval', { interval: 500 })
    await inspector.post('Profiler.start')
  },
  /** @param {{ file: string }} wanted */
  async stopProfile({ file }) {
    const { profile } = await inspector.post('Profiler.stop')
    inspector.disconnect()
    writeFileSync(file, JSON.stringify(profile))
  },
}
