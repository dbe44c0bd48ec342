// Waymark as it is deployed: its own main module with its settings from the environment, and counters on what it opened.
import process from 'node:process'
import { getPayload } from 'payload'
import { answerParent } from './answerParent.mjs'
import { countCalls, countCommands, countSql, meter } from './meter.mjs'

countSql()
await import('../../dist/src/main.js')

answerParent({
  ...meter,
  /** Asked when it listens: the instance is then there, and Payload answers that one, whatever it is given. */
  async ready() {
    const { db } = await getPayload({ config: {} })
    countCalls(db)
    if (db.name === 'mongoose') countCommands(db.connection.getClient())
    return meter.usage()
  },
  // Its own drain waits a second for load balancers: the parent has none.
  stop: () => process.kill(process.pid, 'SIGTERM'),
})
