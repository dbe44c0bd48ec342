// What training costs by how much history there is: mutations and lists over HTTP, for an athlete with a long history
// and for one with none. In the same run, Payload's own Local API writes the same documents, for comparison. The run
// has its own database, which is removed afterwards.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

/** @import { AddressInfo } from 'node:net' */
/** @import { CollectionSlug, RequiredDataFromCollectionSlug } from 'payload' */
/** @import { AuthSettings } from '#dist/src/actions/auth/settings.js' */
/** @import { Waymark } from '#dist/src/waymark.js' */

/** @typedef {Awaited<ReturnType<typeof seedCatalogue>>} Catalogue */
/** @typedef {Awaited<ReturnType<typeof signIn>>} Caller */
/** @typedef {{ group: string, name: string, prepare: () => Promise<string | undefined>, run: (given: string) => Promise<unknown> }} Thing */

const HELP = `Measures logSet, completeWorkout, progress and lists of sessions among many athletes' histories.

  npm run bench:training -- [--athletes <n>] [--sessions <n>] [--sets <n>] [--runs <n>] [--database <url>] [--help]

  --athletes <n>    how many athletes there are: 1000 when omitted
  --sessions <n>    completed workouts of each: 100 when omitted, at least 20
  --sets <n>        sets of each workout: 20 when omitted
  --runs <n>        how often each thing is measured: 100 when omitted, at least 10
  --database <url>  a MongoDB server (mongodb://…), of which a database with a random name is used; DATABASE_URL when omitted,
                    and where that is no MongoDB a SQLite file in a temporary folder. Either is deleted afterwards.
  --help            this text
`
const PAGE = 10
const DAY_MS = 86_400_000
const LOAD = { thousandths: 80_000, unit: 'KG' }
const REPS = 5

/**
 * @param {string} name
 * @param {string} answer
 */
const mutation = (name, answer) =>
  `mutation ($input: ${name[0].toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} userErrors { message } } }`
const START = mutation('startWorkout', 'workoutSession { id }')
const LOG = mutation('logSet', 'set { id position } newPersonalRecords { id }')
const COMPLETE = mutation('completeWorkout', 'workoutSession { id volume } newPersonalRecords { id }')
const SYNC =
  'mutation ($input: SyncWorkoutEventsInput!) { syncWorkoutEvents(input: $input) { results { outcome } userErrors { message } } }'
const PROGRESS =
  '{ me { progress { workoutsCompleted totalVolume currentStreakWeeks byWeek { weekStart workoutsCompleted volume } } } }'
const SESSIONS = `query ($after: String, $before: DateTime!) { me { workoutSessions(first: ${PAGE}, after: $after, filter: { startedBefore: $before }) {
  nodes { id volume sets { reps load { value } } } pageInfo { endCursor } } } }`
const PREVIOUS = 'query ($id: ID!) { workout(id: $id) { exercises { previousSets { reps position } } } }'

const { values } = parseArgs({
  options: {
    athletes: { type: 'string', default: '1000' },
    sessions: { type: 'string', default: '100' },
    sets: { type: 'string', default: '20' },
    runs: { type: 'string', default: '100' },
    database: { type: 'string', default: process.env.DATABASE_URL ?? '' },
    help: { type: 'boolean' },
  },
})
const [athletes, sessions, sets, runs] = /** @type {const} */ (['athletes', 'sessions', 'sets', 'runs']).map((name) =>
  Number(values[name]),
)
const wellFormed =
  [athletes, sessions, sets, runs].every(Number.isInteger) && athletes >= 1 && sessions >= 20 && sets >= 1 && runs >= 10
if (values.help) process.stdout.write(HELP)
else if (!wellFormed) {
  process.stderr.write(HELP)
  process.exitCode = 2
} else await main()

async function main() {
  const database = temporaryDatabase()
  const { pino } = await import('pino')
  const { openWaymark } = await import('#dist/src/waymark.js')
  const { createSchema } = await import('#dist/src/schema.js')
  const { buildServer } = await import('#dist/src/http/server.js')
  const { authSettings } = await import('#dist/src/actions/auth/settings.js')
  const log = pino({ level: 'silent' })
  const [payloadSecret, origins] = [randomUUID(), ['http://localhost:3000']]
  const jwtSecret = randomBytes(48).toString('base64url')
  const auth = authSettings({
    ...{ rpId: 'localhost', origins, jwtSecret, previousJwtSecrets: [], payloadSecret, authRateLimit: 1_000_000 },
  })
  const waymark = await openWaymark({ databaseUrl: database.url, payloadSecret }, log)
  const env = { origins, trustProxy: false, rateBudgets: { user: 1e12, address: 1e12 } }
  const { app, close } = await buildServer({ env, schema: await createSchema(), log, doorway: waymark.doorway, auth })
  try {
    const started = Date.now()
    const catalogue = await seedCatalogue(waymark)
    const people = await seedTraining(waymark, catalogue)
    const seconds = ((Date.now() - started) / 1_000).toFixed(1)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${/** @type {AddressInfo} */ (app.server.address()).port}/graphql`
    const callers = {
      long: await signIn(waymark, auth, people.long, url),
      new: await signIn(waymark, auth, people.new, url),
    }
    report(database.name, seconds, await measure(await thingsToMeasure(waymark, catalogue, callers)))
  } finally {
    await close()
    await database.drop(waymark)
    await waymark.close()
    database.remove()
  }
}

function temporaryDatabase() {
  if (values.database.startsWith('mongodb')) {
    const url = new URL(values.database)
    url.pathname = `${url.pathname === '/' ? '/bench-training' : url.pathname}-${randomUUID().slice(0, 8)}`
    return {
      name: 'MongoDB',
      url: url.href,
      /** @param {Waymark} waymark */
      drop: ({ payload }) => payload.db.connection.dropDatabase(),
      remove: () => {},
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))
  return {
    name: 'SQLite',
    url: `file:${path.join(folder, 'waymark.db')}`,
    drop: async () => {},
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Seeds as many exercises as a workout has sets, up to five, and one workout of them in a published program.
 *
 * @param {Waymark} waymark
 */
async function seedCatalogue({ payload }) {
  const exercises = []
  for (let number = 0; number < Math.min(sets, 5); number += 1) {
    const name = `Exercise ${number}`
    const data = /** @type {RequiredDataFromCollectionSlug<'exercises'>} */ ({
      ...{ name, slug: `exercise-${number}`, category: 'STRENGTH', metric: 'LOAD_AND_REPS', primaryMuscles: ['CHEST'] },
    })
    exercises.push(await payload.create({ collection: 'exercises', data }))
  }
  const rows = exercises.map(({ id }) => ({ exercise: id, sets: [{ type: 'NORMAL', repsMin: REPS }] }))
  const workout = await payload.create({
    collection: 'workouts',
    data: /** @type {RequiredDataFromCollectionSlug<'workouts'>} */ ({ title: 'Everything', exercises: rows }),
  })
  const milestone = await payload.create({
    collection: 'milestones',
    data: /** @type {RequiredDataFromCollectionSlug<'milestones'>} */ ({
      ...{ title: 'All of it', workouts: [{ workout: workout.id }] },
    }),
  })
  // The second milestone stays open, so that the enrolments do.
  const open = await payload.create({
    collection: 'milestones',
    data: /** @type {RequiredDataFromCollectionSlug<'milestones'>} */ ({
      ...{ title: 'Once more', workouts: [{ workout: workout.id }] },
    }),
  })
  const program = await payload.create({
    collection: 'programs',
    data: /** @type {RequiredDataFromCollectionSlug<'programs'>} */ ({
      title: 'For everybody',
      slug: 'for-everybody',
      isPublished: true,
      milestones: [{ milestone: milestone.id }, { milestone: open.id }],
    }),
  })
  return { exercises, workout, program, slotId: milestone.workouts?.[0]?.id }
}

/**
 * Writes past every rule, with a transaction for each athlete, what there would be after years of training. The last
 * athlete has never trained.
 *
 * @param {Waymark} waymark
 * @param {Catalogue} catalogue
 */
async function seedTraining({ doorway, payload }, catalogue) {
  const { program } = catalogue
  const { ANONYMOUS } = await import('#dist/src/kernel/caller.js')
  const { db } = payload
  const began = Date.now()
  /**
   * @param {number} number
   * @param {number} done
   */
  const user = (number, done) => ({
    ...{ id: db.newId(), username: `athlete.${number}`, displayName: null, role: 'ATHLETE', timeZone: 'UTC' },
    ...{ preferredUnit: 'KG', webauthnUserId: randomBytes(64).toString('base64url'), wasEnrolled: true },
    ...{ searchText: ` athlete ${number}`, workoutsCompleted: done, setsPerformed: done * sets },
    ...{ volumeKgThousandths: done * sets * LOAD.thousandths * REPS, volumeLbThousandths: 0 },
    ...{ totalVolumeKg: (done * sets * LOAD.thousandths * REPS) / 1_000, currentStreakWeeks: 0, longestStreakWeeks: 0 },
    lastWorkoutAt: done > 0 ? new Date(began - DAY_MS).toISOString() : null,
  })
  /** @param {string} user */
  const enrolment = (user) => ({
    ...{ id: db.newId(), user, program: program.id, programTitle: program.title, joinedRevision: program.revision },
    ...{ pinnedRevision: program.revision, status: 'ACTIVE', startedAt: new Date(began - DAY_MS).toISOString() },
    activeKey: `${user}:${program.id}`,
  })
  /** @type {Map<string, string>} */
  const enrolments = new Map()
  /** @type {string} */
  let long
  for (let number = 0; number < athletes; number += 1) {
    await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
      const athlete = user(number, sessions)
      long = athlete.id
      /**
       * @param {CollectionSlug} collection
       * @param {Record<string, unknown>[]} rows
       */
      const insert = (collection, rows) => db.insertMany({ collection, rows, req })
      const joined = enrolment(athlete.id)
      const written = trainingOf(athlete.id, joined.id, catalogue, db.newId, began)
      await insert('productUsers', [athlete])
      await insert('enrolments', [joined])
      enrolments.set(athlete.id, joined.id)
      await insert('workoutSessions', written.sessions)
      await insert('performedSets', written.sets)
      await insert('personalRecords', written.records)
    })
    if ((number + 1) % 10 === 0 || number + 1 === athletes) sayProgress(number + 1, began)
  }
  const newcomer = user(athletes, 0)
  const joined = enrolment(newcomer.id)
  await doorway.inTransaction(ANONYMOUS, async ({ req }) => {
    await db.insertMany({ collection: 'productUsers', rows: [newcomer], req })
    await db.insertMany({ collection: 'enrolments', rows: [joined], req })
  })
  return {
    long: { user: long, enrolment: enrolments.get(long) },
    new: { user: newcomer.id, enrolment: joined.id },
  }
}

/**
 * @param {number} done
 * @param {number} began
 */
function sayProgress(done, began) {
  const rate = (done * sessions * sets) / ((Date.now() - began) / 1_000)
  process.stderr.write(
    `\r${done} of ${athletes} athletes, ${(done * sessions * sets).toLocaleString('en')} sets, ${Math.round(rate).toLocaleString('en')} a second `,
  )
  if (done === athletes) process.stderr.write('\n')
}

/**
 * A workout a day, the last one yesterday. All sets are alike, so the first set of each exercise holds the records.
 *
 * @param {string} user
 * @param {string} enrolment
 * @param {Catalogue} catalogue
 * @param {() => string} newId
 * @param {number} now
 */
function trainingOf(user, enrolment, { exercises, workout, slotId }, newId, now) {
  /** @type {Record<'sessions' | 'sets' | 'records', Record<string, unknown>[]>} */
  const made = { sessions: [], sets: [], records: [] }
  for (let day = sessions; day > 0; day -= 1) {
    const start = now - day * DAY_MS
    const [startedAt, completedAt] = [start, start + 3_600_000].map((time) => new Date(time).toISOString())
    const session = newId()
    made.sessions.push({
      ...{ id: session, user, workout: workout.id, workoutTitle: workout.title, status: 'COMPLETED', startedAt },
      ...{ completedAt, completedOn: completedAt.slice(0, 10), clientId: randomUUID(), setCount: sets },
      ...{ enrolment, slotId, volumeLbThousandths: 0 },
      volumeKgThousandths: sets * LOAD.thousandths * REPS,
    })
    for (let number = 0; number < sets; number += 1) {
      const exercise = exercises[number % exercises.length]
      const performedAt = new Date(start + number * 60_000).toISOString()
      const set = { id: newId(), clientId: randomUUID() }
      made.sets.push({
        ...{ ...set, session, user, exercise: exercise.id, exerciseName: exercise.name, type: 'NORMAL', reps: REPS },
        ...{ load: LOAD, performedAt, isSubstitution: false, sessionCompletedAt: completedAt },
        ...{ lastEventAt: performedAt, lastEventId: set.clientId },
        doneKey: `${performedAt} 0000000000 ${set.clientId}`,
      })
      if (day < sessions || number >= exercises.length) continue
      const units = LOAD.thousandths * 100_000_000
      const scores = { HEAVIEST_LOAD: units, BEST_ESTIMATED_ONE_REP_MAX: units * (30 + REPS), MOST_REPS: REPS }
      for (const [kind, score] of Object.entries(scores)) {
        const proof = { set: set.id, session, achievedAt: performedAt, setClientId: set.clientId }
        const first = { ...proof, setSequence: /** @type {number | null} */ (null) }
        made.records.push({ id: newId(), user, exercise: exercise.id, kind, score, ...proof, first })
      }
    }
  }
  return made
}

/**
 * Signs a user in. Returns the user's ID and a function that sends a request over HTTP.
 *
 * @param {Waymark} waymark
 * @param {AuthSettings} auth
 * @param {{ user: string, enrolment: string }} person
 * @param {string} url
 */
async function signIn({ doorway, payload }, auth, { user: id, enrolment }, url) {
  const { callerFor } = await import('#dist/src/kernel/caller.js')
  const { findUserById } = await import('#dist/src/actions/auth/findUserById.js')
  const { openSession } = await import('#dist/src/actions/auth/sessions.js')
  const user = await findUserById({ payload }, id)
  const { token } = await doorway.inTransaction(callerFor(user), (tx) =>
    openSession(tx, auth, user, { userAgent: 'bench', authenticatedAt: null }),
  )
  return {
    id,
    enrolment,
    /**
     * @param {string} query
     * @param {Record<string, unknown>} [variables]
     */
    ask: async (query, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = /** @type {Record<string, any>} */ (await response.json())
      const refused = Object.values(data ?? {}).flatMap((field) => field?.userErrors ?? [])
      if (errors || refused.length > 0) throw new Error(JSON.stringify(errors ?? refused))
      return data
    },
  }
}

/**
 * The things to measure, in groups. The first of each group is what the others of the group are compared with.
 *
 * @param {Waymark} waymark
 * @param {Catalogue} catalogue
 * @param {{ long: Caller, new: Caller }} callers
 */
async function thingsToMeasure({ payload }, { exercises, workout, slotId }, callers) {
  const workoutId = `workout_${workout.id}`
  const exerciseId = `exercise_${exercises[0].id}`
  /** @param {Caller} caller */
  const start = async ({ ask }) => {
    const { startWorkout } = await ask(START, { input: { clientId: randomUUID(), workoutId } })
    return startWorkout.workoutSession.id
  }
  /** @param {string} workoutSessionId */
  const set = (workoutSessionId) => ({
    input: { workoutSessionId, clientId: randomUUID(), exerciseId, reps: REPS, load: { value: '80', unit: 'KG' } },
  })
  const running = { new: await start(callers.new), long: await start(callers.long) }
  /** @param {string} id */
  const raw = (id) => id.slice(id.indexOf('_') + 1)
  /** @type {Thing[]} */
  const things = []
  /**
   * @param {string} group
   * @param {string} name
   * @param {Thing['run']} run
   * @param {Thing['prepare']} [prepare]
   */
  const add = (group, name, run, prepare = async () => undefined) => things.push({ group, name, run, prepare })

  const localSet = () => {
    const at = new Date().toISOString()
    const of = { session: raw(running.long), user: callers.long.id, exercise: exercises[0].id }
    return { ...of, exerciseName: 'x', type: 'NORMAL', reps: REPS, load: LOAD, performedAt: at, clientId: randomUUID() }
  }
  add('one set', 'Local API create, in process', () =>
    payload.create({
      collection: 'performedSets',
      data: /** @type {RequiredDataFromCollectionSlug<'performedSets'>} */ ({
        ...localSet(),
        lastEventAt: new Date().toISOString(),
        lastEventId: randomUUID(),
      }),
      depth: 0,
    }),
  )
  add('one set', 'logSet, new athlete', () => callers.new.ask(LOG, set(running.new)))
  add('one set', 'logSet, long history', () => callers.long.ask(LOG, set(running.long)))

  /** @param {Caller} caller */
  const prepared = async (caller) => {
    const workoutSessionId = await start(caller)
    for (let number = 0; number < 3; number += 1) await caller.ask(LOG, set(workoutSessionId))
    return workoutSessionId
  }
  add(
    'completion',
    'Local API update, in process',
    (id) =>
      payload.update({
        ...{ collection: 'workoutSessions', id: raw(id), depth: 0 },
        data: { status: 'COMPLETED', completedAt: new Date().toISOString() },
      }),
    () => start(callers.new),
  )
  for (const [name, caller] of /** @type {const} */ ([
    ['completeWorkout, new athlete', callers.new],
    ['completeWorkout, long history', callers.long],
  ])) {
    /** @param {string} workoutSessionId */
    const complete = (workoutSessionId) => caller.ask(COMPLETE, { input: { workoutSessionId } })
    add('completion', name, complete, () => prepared(caller))
  }

  /** @param {Caller} caller */
  const late = (caller) => async () => {
    const at = Date.now() - DAY_MS * (1.5 + Math.floor(Math.random() * Math.min(sessions, 300)))
    const sessionClientId = randomUUID()
    const of = { enrolmentId: `enrolment_${caller.enrolment}`, slotId: `slot_${slotId}` }
    const event = (/** @type {number} */ minutes, /** @type {Record<string, unknown>} */ what) => ({
      ...{ clientEventId: randomUUID(), occurredAt: new Date(at + minutes * 60_000).toISOString() },
      ...what,
    })
    const { syncWorkoutEvents } = await caller.ask(SYNC, {
      input: {
        events: [
          event(0, { workoutStarted: { sessionClientId, ...of } }),
          event(5, { workoutCompleted: { sessionClientId } }),
        ],
      },
    })
    const outcomes = syncWorkoutEvents.results.map((/** @type {{ outcome: string }} */ { outcome }) => outcome)
    if (outcomes.some((/** @type {string} */ outcome) => outcome !== 'APPLIED')) throw new Error(outcomes.join())
  }
  add('late completion in a program', 'new athlete', late(callers.new))
  add('late completion in a program', 'long history', late(callers.long))

  add('progress and 12 weeks', 'new athlete', () => callers.new.ask(PROGRESS))
  add('progress and 12 weeks', 'long history', () => callers.long.ask(PROGRESS))

  // Leaves out the sessions that this run begins, so that every page holds the same number of sets.
  const before = new Date(Date.now() - DAY_MS / 2).toISOString()
  let after = null
  const depths = [0, Math.floor(sessions / 2), sessions - PAGE]
  for (let depth = 0; depth <= sessions - PAGE; depth += PAGE) {
    const here = after
    if (depths.some((wanted) => wanted - (wanted % PAGE) === depth)) {
      add(`${PAGE} sessions with their sets`, `${depth} deep`, () =>
        callers.long.ask(SESSIONS, { after: here, before }),
      )
    }
    after = (await callers.long.ask(SESSIONS, { after, before })).me.workoutSessions.pageInfo.endCursor
  }
  add('previous sets of a workout', 'long history', () => callers.long.ask(PREVIOUS, { id: workoutId }))
  return things
}

/**
 * Measures all things in each round, each round in another order, so that other load on the machine affects all of them
 * alike.
 *
 * @param {Thing[]} things
 */
async function measure(things) {
  const times = new Map(things.map((thing) => /** @type {[Thing, number[]]} */ ([thing, []])))
  for (let round = -5; round < runs; round += 1) {
    const turn = Math.abs(round) % things.length
    for (const thing of [...things.slice(turn), ...things.slice(0, turn)]) {
      const given = await thing.prepare()
      const started = performance.now()
      await thing.run(given)
      // The first five rounds warm up the caches and the compiler.
      if (round >= 0) times.get(thing).push(performance.now() - started)
    }
  }
  return times
}

/**
 * @param {string} name
 * @param {string} seconds
 * @param {Awaited<ReturnType<typeof measure>>} times
 */
function report(name, seconds, times) {
  /**
   * @param {number[]} sorted
   * @param {number} share
   */
  const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  /** @type {[string, string, ...number[]][]} */
  const rows = []
  let base
  let group
  for (const [thing, unsorted] of times) {
    const sorted = unsorted.toSorted((a, b) => a - b)
    const median = at(sorted, 0.5)
    if (thing.group !== group) {
      group = thing.group
      base = median
    }
    rows.push([group, thing.name, median, at(sorted, 0.1), at(sorted, 0.9), median / base])
  }
  const widths = /** @type {const} */ ([0, 1]).map((column) => Math.max(...rows.map((row) => row[column].length)))
  /** @param {string[]} row */
  const line = ([group, thing, ...numbers]) =>
    `${group.padEnd(widths[0])}  ${thing.padEnd(widths[1])}${numbers.map((text) => text.padStart(11)).join('')}\n`
  process.stdout.write(
    `${athletes} athletes × ${sessions} sessions × ${sets} sets on ${name} (made in ${seconds} s), ${runs} runs of each, interleaved.\n\n`,
  )
  process.stdout.write(line(['', '', 'median ms', 'p10 ms', 'p90 ms', 'to first']))
  for (const [group, thing, median, low, high, ratio] of rows) {
    const cells = [median, low, high].map((value) => value.toFixed(2))
    process.stdout.write(line([group, thing, ...cells, `× ${ratio.toFixed(2)}`]))
  }
  process.stdout.write(
    '\nWhat stands over HTTP holds GraphQL, authentication and every rule; the Local API writes one document and knows none.\n',
  )
}
