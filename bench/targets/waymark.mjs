// Waymark as it is deployed: its own main module, with settings from the environment, and counters on the database that
// it opened.
import process from 'node:process'
import { getPayload } from 'payload'
import { answerParent } from './answerParent.mjs'
import { countCalls, countCommands, countSql, meter } from './meter.mjs'

countSql()
await import('#dist/src/main.js')

answerParent({
  ...meter,
  /**
   * Called once the service listens. By then Payload has an instance, and `getPayload` returns it, whatever config it
   * gets.
   */
  async ready() {
    const { db } = await getPayload({ config: /** @type {import('payload').SanitizedConfig} */ ({}) })
    countCalls(db)
    if (db.name === 'mongoose') countCommands(db.connection.getClient())
    return meter.usage()
  },
  // SIGTERM starts Waymark's own drain, which waits a second for load balancers, although the parent has none.
  stop: () => process.kill(process.pid, 'SIGTERM'),
})
