// Fills the database in a process of its own, so that what seeding leaves in memory is neither in the measuring process
// nor in a measured one. It is asked over IPC and returns the world: IDs, tokens and accounts that the workloads need.
import process from 'node:process'
import { pino } from 'pino'
import { openWaymark } from '#dist/src/waymark.js'
import { answerParent } from '../targets/answerParent.mjs'
import { SETS_PER_SESSION, seedAthlete, seedEnrolment } from './athletes.mjs'
import { seedCatalogue, seedDrafts, seedShells } from './catalogue.mjs'

/** @import { Athlete } from './athletes.mjs' */
/** @import { Catalogue, Draft } from './catalogue.mjs' */

/**
 * What the workloads need to know. `drafts` and `training` hold what each target writes to, by its key.
 *
 * @typedef {Catalogue & { athlete: Athlete, enrolment: string, coach: Athlete, admins: { email: string, password: string }[],
 *   drafts: Record<string, Draft[]>, training: Record<string, Athlete[]> }} World
 */
/** @typedef {{ connections: number, training: number, writers: string[] }} Wanted */

const ADMINS_PER_CONNECTION = 3
/** Half a year with a workout a day. */
const PAST_DAYS = 182
/** The days of training of each athlete of the growth curves who is not measured. */
const CROWD_DAYS = 100

const { DATABASE_URL: databaseUrl, PAYLOAD_SECRET: payloadSecret } = process.env
const waymark = await openWaymark({ databaseUrl, payloadSecret }, pino({ level: 'silent' }))
const { payload } = waymark
/** @param {string} text */
const say = (text) => process.stderr.write(`         seeding ${text}\n`)

/**
 * How many programs without milestones and how many crowd athletes there are so far. The growth curves only ask for
 * more.
 */
let shells = 0
let crowd = 0

answerParent({
  /**
   * Seeds what every workload needs. Each target in `writers` gets its own documents to write to.
   *
   * @param {Wanted} wanted
   */
  async world({ connections, training, writers }) {
    say('the catalogue')
    const catalogue = await seedCatalogue(waymark)
    say('people')
    const athlete = await seedAthlete(waymark, catalogue, { username: 'athlete', sessions: PAST_DAYS })
    const enrolment = await seedEnrolment(waymark, athlete, catalogue.programs[0])
    /** @type {World['admins']} */
    const admins = []
    for (let number = 1; number <= connections * ADMINS_PER_CONNECTION; number += 1) {
      const account = { email: `owner.${number}@example.com`, password: `correct horse ${number} battery` }
      await payload.create({ collection: 'admins', data: { ...account, role: 'owner' } })
      admins.push(account)
    }
    const coach = await seedAthlete(waymark, catalogue, { username: 'coach', sessions: 0, role: 'COACH' })
    /** @type {World} */
    const world = { ...catalogue, athlete, enrolment, admins, coach, drafts: {}, training: {} }
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

  /**
   * Brings the number of published programs to `count`: the ten that have a tree, and programs without milestones.
   *
   * @param {{ world: World, count: number }} wanted
   */
  async programs({ world, count }) {
    const wanted = count - world.programs.length
    say(`${count.toLocaleString('en')} programs`)
    await seedShells(waymark, shells, wanted)
    shells = wanted
  },

  /**
   * Seeds one more athlete with `own` sets, and a crowd, until there are `count` sets in all. Returns the athlete.
   *
   * @param {{ world: World, count: number, own: number }} wanted
   */
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
