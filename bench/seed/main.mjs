// Fills the database, in a process of its own, so that neither the one that measures nor those that are measured hold what
// seeding left behind. Asked over IPC; answers the world: IDs, tokens and accounts that the workloads need.
import process from 'node:process'
import { pino } from 'pino'
import { openWaymark } from '../../dist/src/waymark.js'
import { answerParent } from '../targets/answerParent.mjs'
import { SETS_PER_SESSION, seedAthlete } from './athletes.mjs'
import { seedCatalogue, seedDrafts, seedShells } from './catalogue.mjs'

const ADMINS_PER_CONNECTION = 3
/** Half a year, a workout a day. */
const PAST_DAYS = 182
/** An athlete of the growth curves who is not measured. */
const CROWD_DAYS = 100

const { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: payloadSecret } = process.env
const waymark = await openWaymark({ databaseUrl, payloadSecret }, pino({ level: 'silent' }))
const { payload } = waymark
const say = (text) => process.stderr.write(`         seeding ${text}\n`)

/** Programs without milestones and sets of the crowd so far: the growth curves ask for more, never for fewer. */
let shells = 0
let crowd = 0

answerParent({
  /** What every workload needs; each of the targets `writers` gets what it writes to for itself. */
  async world({ connections, training, writers }) {
    say('the catalogue')
    const catalogue = await seedCatalogue(waymark)
    say('people')
    const athlete = await seedAthlete(waymark, catalogue, { username: 'athlete', sessions: PAST_DAYS })
    const admins = []
    for (let number = 1; number <= connections * ADMINS_PER_CONNECTION; number += 1) {
      const account = { email: `owner.${number}@example.com`, password: `correct horse ${number} battery` }
      await payload.create({ collection: 'admins', data: { ...account, role: 'owner' } })
      admins.push(account)
    }
    const coach = await seedAthlete(waymark, catalogue, { username: 'coach', sessions: 0, role: 'COACH' })
    const world = { ...catalogue, athlete, admins, coach, drafts: {}, training: {} }
    for (const target of writers) {
      say(`drafts, and athletes who train, for ${target}`)
      world.training[target] = []
      for (let number = 1; number <= training; number += 1) {
        const username = `${target}.${number}`
        const athlete = { username, sessions: 10, training: true }
        world.training[target].push(await seedAthlete(waymark, catalogue, athlete))
      }
    }
    const drafts = await seedDrafts(waymark, connections * writers.length)
    for (const [index, target] of writers.entries()) {
      world.drafts[target] = drafts.slice(index * connections, (index + 1) * connections)
    }
    return world
  },

  /** As many published programs as that, shells behind the ten that have a tree. */
  async programs({ world, count }) {
    const wanted = count - world.programs.length
    say(`${count.toLocaleString('en')} programs`)
    await seedShells(waymark, shells, wanted)
    shells = wanted
  },

  /** Another athlete with `own` sets, among a crowd of as many as make `count` sets altogether. */
  async sets({ world, count, own }) {
    say(`${count.toLocaleString('en')} sets, of which one athlete logged ${own.toLocaleString('en')}`)
    const [days, username] = [Math.round(own / SETS_PER_SESSION), `veteran.${count}`]
    const veteran = await seedAthlete(waymark, world, { username, sessions: days, training: true })
    const { totalDocs } = await payload.count({ collection: 'performedSets' })
    for (let left = count - totalDocs; left > 0; left -= CROWD_DAYS * SETS_PER_SESSION) {
      const sessions = Math.min(CROWD_DAYS, Math.ceil(left / SETS_PER_SESSION))
      crowd += 1
      await seedAthlete(waymark, world, { username: `crowd.${crowd}`, sessions })
    }
    return veteran
  },

  async drop() {
    if (payload.db.name === 'mongoose') await payload.db.connection.dropDatabase()
  },

  async stop() {
    await waymark.close()
    setImmediate(() => process.exit(0))
  },
})
