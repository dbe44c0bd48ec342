import { randomUUID } from 'node:crypto'
import { createClient } from '@libsql/client/sqlite3'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mondayOf, weekOf } from '../src/kernel/localDay.ts'
import { migrations } from '../src/storage/migrations/index.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { UpdateProfileDocument } from '../src/testing/generated/operations.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo, type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'
import { openWaymark, type Waymark } from '../src/waymark.ts'

const DAY_MS = 86_400_000

describe('the day of a workout', () => {
  let server: TestServer
  let tree: Awaited<ReturnType<ReturnType<typeof catalogue>['publishedTree']>>
  let athletes = 0

  beforeAll(async () => {
    server = await startTestServer()
    tree = await catalogue(server, await server.register({ username: 'coach.one', role: 'COACH' })).publishedTree()
  })
  afterAll(() => server.stop())

  const thisMonday = Date.parse(mondayOf(weekOf(new Date().toISOString().slice(0, 10))))
  /** A moment in the week that began so many weeks ago in Greenwich. */
  const moment = (weeksAgo: number, hours: number) =>
    new Date(thisMonday - weeksAgo * 7 * DAY_MS + hours * 3_600_000).toISOString()
  const dayOf = (weeksAgo: number, day = 0) => moment(weeksAgo, day * 24).slice(0, 10)

  async function someAthlete(timeZone: string) {
    athletes += 1
    const person = await server.register({ username: `athlete.${athletes}`, timeZone })
    const does = training(server, person)
    const workout = async (at: string) => {
      const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
      const set = { reps: '5', loadValue: '100', loadUnit: 'KG' }
      const results = await does.sync([
        event(at, { workoutStarted: { sessionClientId, workoutId: tree.workout } }),
        event(at, { setLogged: { sessionClientId, setClientId, exerciseId: tree.exercise, ...set } }),
        event(at, { workoutCompleted: { sessionClientId } }),
      ])
      expect(results.map(({ outcome }) => outcome)).toEqual(['APPLIED', 'APPLIED', 'APPLIED'])
    }
    const move = (to: string) => does.mutate(UpdateProfileDocument, { timeZone: to })
    return { person, does, workout, move }
  }

  async function shown(person: Person) {
    const { data } = await server.graphql(
      `{ me { progress { currentStreakWeeks longestStreakWeeks byWeek(last: 6) { weekStart workoutsCompleted } }
         workoutSessions { nodes { completedOn } } } }`,
      {},
      person,
    )
    const { progress, workoutSessions } = data.me
    const byWeek = progress.byWeek as { weekStart: string; workoutsCompleted: number }[]
    return {
      current: progress.currentStreakWeeks,
      longest: progress.longestStreakWeeks,
      weeks: byWeek.filter(({ workoutsCompleted }) => workoutsCompleted > 0).map(({ weekStart }) => weekStart),
      days: workoutSessions.nodes.map(({ completedOn }: { completedOn: string }) => completedOn),
    }
  }

  it('stays when the athlete moves to another time zone: weeks and streaks are those in which it was done', async () => {
    const { person, workout, move } = await someAthlete('UTC')
    // Sunday evening and Tuesday of the same week in Greenwich; in Kiritimati, the first is Monday of the next week.
    // They lie far enough back for the streak to have ended everywhere, also where the running week is still the last one.
    await workout(moment(5, 6 * 24 + 17))
    await workout(moment(4, 6 * 24 + 17))
    await workout(moment(3, 6 * 24 + 17))
    const before = await shown(person)
    expect(before).toEqual({
      ...{ current: 0, longest: 3, weeks: [dayOf(5), dayOf(4), dayOf(3)] },
      days: [dayOf(3, 6), dayOf(4, 6), dayOf(5, 6)],
    })
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      await move(timeZone)
      expect({ timeZone, ...(await shown(person)) }).toEqual({ timeZone, ...before })
    }
  })

  it('is that of the time zone when it was recorded, and a streak goes on over a move', async () => {
    const { person, does, workout, move } = await someAthlete('Pacific/Kiritimati')
    await workout(moment(5, 6 * 24 + 17)) // Monday, four weeks ago, in Kiritimati
    await move('UTC')
    await workout(moment(3, 6 * 24 + 17)) // Sunday of the week after, in Greenwich
    expect(await shown(person)).toMatchObject({
      ...{ longest: 2, weeks: [dayOf(4), dayOf(3)], days: [dayOf(3, 6), dayOf(4)] },
    })
    // A workout that arrives late makes the streaks be counted anew, from the days that were kept.
    await workout(moment(5, 20))
    expect(await shown(person)).toMatchObject({ longest: 3, weeks: [dayOf(5), dayOf(4), dayOf(3)] })
    // An edit of a set moves no day.
    const { docs } = await server.waymark.payload.find({
      ...{ collection: 'performedSets', where: { user: { equals: person.user.id } }, sort: '-doneKey', depth: 0 },
    })
    const { id } = await does.start({ workoutId: tree.workout })
    await does.log(id, tree.exercise, { reps: 1, load: kg('1') })
    expect(docs.map(({ performedOn }) => performedOn)).toEqual([dayOf(3, 6), dayOf(5), dayOf(4)].sort().reverse())
  })
})

describe('a database from before days were kept', () => {
  const database = temporaryDatabase()
  const { log } = memoryLog()
  const done = '2026-01-05T06:30:00.000Z'
  // In Honolulu that is still Sunday.
  const later = '2026-01-06T12:00:00.000Z'
  let waymark: Waymark
  const id = () => (isMongo ? String(new ObjectId()) : randomUUID())
  const ids = { user: id(), sessions: [id(), id(), id()], set: id(), clientId: randomUUID() }

  const common = { title: 'x', slug: 'x' }
  const old = {
    product_users: [{ id: ids.user, username: 'old', time_zone: 'Pacific/Honolulu', last_workout_at: later }],
    workout_sessions: ids.sessions.map((session, index) => ({
      ...{ id: session, user_id: ids.user, workout_title: 'W', client_id: `c${index}`, started_at: done },
      ...{ status: index < 2 ? 'COMPLETED' : 'IN_PROGRESS', completed_at: [done, later, null][index] },
    })),
    exercises: [{ id: ids.sessions[0], ...common }],
    performed_sets: [
      {
        ...{ id: ids.set, session_id: ids.sessions[0], user_id: ids.user, exercise_id: ids.sessions[0], reps: 5 },
        ...{ exercise_name: 'E', type: 'NORMAL', performed_at: done, client_id: ids.clientId, last_event_at: done },
      },
    ],
  }

  async function makeOldSqlite() {
    const client = createClient({ url: database.url })
    const released = migrations.slice(0, migrations.findIndex(({ name }) => name.endsWith('_admin')) + 1)
    for (const { name, up } of released) {
      await up({ db: drizzle(client) } as never)
      await client.execute({
        sql: 'insert into payload_migrations (id, name, batch) values (?, ?, 1)',
        args: [randomUUID(), name],
      })
    }
    await client.execute('pragma foreign_keys = off')
    for (const [table, rows] of Object.entries(old)) {
      const { rows: columns } = await client.execute(`pragma table_info(${table})`)
      for (const row of rows as Record<string, string | number | null>[]) {
        // Whatever must not be missing, and is not about days.
        const filled = { ...row }
        for (const { name, notnull, dflt_value } of columns) {
          if (notnull && dflt_value === null) filled[String(name)] ??= 'x'
        }
        const names = Object.keys(filled).filter((name) => columns.some((column) => column.name === name))
        await client.execute({
          sql: `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
          args: names.map((name) => filled[name] ?? null),
        })
      }
    }
    client.close()
  }

  async function makeOldMongo() {
    const client = await MongoClient.connect(database.url)
    const camel = (name: string) => name.replace(/_id$/, '').replace(/_(.)/g, (_, first) => first.toUpperCase())
    for (const [table, rows] of Object.entries(old)) {
      const documents = (rows as Record<string, string | number | null>[]).map(({ id: _id, ...row }) => ({
        _id: new ObjectId(String(_id)),
        ...Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            // `client_id` is a text and no relationship.
            name === 'client_id' ? 'clientId' : camel(name),
            name.endsWith('_at') && value
              ? new Date(value)
              : /^[0-9a-f]{24}$/.test(String(value))
                ? new ObjectId(String(value))
                : value,
          ]),
        ),
        webauthnUserId: randomUUID(),
      }))
      await client.db().collection(table.replaceAll('_', '')).insertMany(documents)
    }
    await client.close()
  }

  beforeAll(async () => {
    await (isMongo ? makeOldMongo() : makeOldSqlite())
    waymark = await openWaymark({ databaseUrl: database.url, payloadSecret: randomUUID() }, log, randomUUID())
  })
  afterAll(async () => {
    await waymark.close()
    await database.remove()
  })

  it('keeps the days of each time zone as it is when it is brought up to date, and the order of its sets', async () => {
    const { payload } = waymark
    const day = async (session: string) =>
      (await payload.findByID({ collection: 'workoutSessions', id: session, depth: 0 })).completedOn ?? null
    expect(await Promise.all(ids.sessions.map(day))).toEqual(['2026-01-04', '2026-01-06', null])
    const set = await payload.findByID({ collection: 'performedSets', id: ids.set, depth: 0 })
    expect([set.performedOn, set.doneKey]).toEqual(['2026-01-04', `${done} 0000000000 ${ids.clientId}`])
    const user = await payload.findByID({ collection: 'productUsers', id: ids.user, depth: 0, joins: false })
    expect(present(user.lastWorkoutOn)).toBe('2026-01-06')
  })
})
