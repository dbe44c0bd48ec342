// What every target counts of itself, in the same way: CPU, memory, calls of Payload's database adapter, SQL statements or
// MongoDB commands; and a CPU profile when asked.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import process from 'node:process'
import Database from 'libsql'
import { DATABASE_CALLS } from '../../dist/src/storage/databaseCalls.js'

const counts = { calls: 0, statements: 0 }

/** Counts what Payload asks of its adapter: a database call is one of these. */
export function countCalls(db) {
  for (const method of DATABASE_CALLS) {
    const original = db[method]
    if (typeof original !== 'function') continue
    db[method] = function (...args) {
      counts.calls += 1
      return original.apply(this, args)
    }
  }
}

/** Every statement that libsql runs in this process, BEGIN and COMMIT included, whoever prepared it. */
export function countSql() {
  const memory = new Database(':memory:')
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'))
  for (const [prototype, methods] of [
    [statement, ['get', 'run', 'iterate']], // `all` iterates
    [Database.prototype, ['exec']],
  ]) {
    for (const method of methods) {
      const original = prototype[method]
      prototype[method] = function (...args) {
        counts.statements += 1
        return original.apply(this, args)
      }
    }
  }
  memory.close()
}

/**
 * Every command of a MongoDB client: each takes a connection out of the pool once. The driver's own events of commands would copy
 * what they carry, which costs the most where most commands are.
 */
export function countCommands(client) {
  client.on('connectionCheckedOut', () => {
    counts.statements += 1
  })
}

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
  async stopProfile({ file }) {
    const { profile } = await inspector.post('Profiler.stop')
    inspector.disconnect()
    writeFileSync(file, JSON.stringify(profile))
  },
}
