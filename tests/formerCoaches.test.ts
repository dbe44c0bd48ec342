import { randomUUID } from 'node:crypto'
import { type GraphQLSchema, Kind, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRole } from '../src/actions/auth/changeRole.ts'
import { rootAccess } from '../src/graphql/context/rootAccess.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { createSchema } from '../src/schema.ts'
import { cookieOf } from '../src/testing/adminOf.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { everyOperation } from '../src/testing/everyOperation/everyOperation.ts'
import {
  AdjustEnrolmentDocument,
  AssignProgramDocument,
  CreateCoachingInvitationDocument,
  InviteAthleteDocument,
  MoveScheduledWorkoutDocument,
  PauseEnrolmentDocument,
  ScheduleEnrolmentDocument,
  ShiftScheduleDocument,
  SkipScheduledWorkoutDocument,
  type TypedDocumentString,
} from '../src/testing/generated/operations.ts'
import { hard } from '../src/testing/hard.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { times } from '../src/testing/mutate.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { training } from '../src/testing/training.ts'
import { wholeDatabase } from '../src/testing/wholeDatabase.ts'

const ROUNDS = hard(8, 40)
/** Four milestones of the stage, as in `tests/budgets`. */
const FEW = 4

type Role = 'ATHLETE' | 'COACH'

/**
 * Lets a caller lose the role after the request has asked for it, and right before its transaction begins. Nothing else
 * happens of what ends with the role, so that only the role itself can be why a mutation is refused.
 */
function losingTheRole(server: TestServer) {
  const { payload } = server.waymark
  const { db } = payload
  const begin = db.beginTransaction
  const setRole = (id: string, role: Role) => db.updateOne({ collection: 'productUsers', id, data: { role } })
  return async function during<Answer>(id: string, send: () => Promise<Answer>): Promise<Answer> {
    let isDue = true
    db.beginTransaction = async (options) => {
      if (isDue) {
        isDue = false
        await setRole(id, 'ATHLETE')
      }
      return begin(options)
    }
    try {
      return await send()
    } finally {
      db.beginTransaction = begin
      await setRole(id, 'COACH')
    }
  }
}

describe('a mutation of a coach', () => {
  let schema: GraphQLSchema
  let server: TestServer

  beforeAll(async () => {
    schema = await createSchema()
    server = await startTestServer({ schema, admin: 'in development' })
  })
  afterAll(() => server.stop())

  it('is refused, whichever it is, and writes nothing where the role has ended since the request began', {
    timeout: 300_000,
  }, async () => {
    const during = losingTheRole(server)
    const fields = Object.values(present(schema.getMutationType()).getFields())
    const ofCoaches = fields.filter(({ name, extensions }) => rootAccess(name, extensions) === 'coach')
    const names = new Set(ofCoaches.map(({ name }) => name))
    const people = new Map<string, string>()
    const tried = new Set<string>()
    const written = async () => ({ ...(await wholeDatabase(server.waymark.payload)), productUsers: [] })
    async function graphql<Data, Variables extends object>(
      query: string | TypedDocumentString<Data, Variables>,
      variables?: Variables,
      who?: { token?: string },
    ) {
      const send = () => server.graphql(query, variables, who)
      const [operation] = parse(String(query)).definitions
      const [root] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : []
      const name = root?.kind === Kind.FIELD ? root.name.value : ''
      if (names.has(name) && !tried.has(name)) {
        tried.add(name)
        const before = await written()
        const { errors, data } = await during(present(people.get(who?.token ?? '')), send)
        const codes = errors?.map(({ extensions }) => extensions.code)
        expect([name, codes, Object.values(data ?? {})]).toEqual([name, ['FORBIDDEN'], [null]])
        expect(await written()).toEqual(before)
      }
      return send()
    }
    const register: TestServer['register'] = async (person) => {
      const registered = await server.register(person)
      people.set(registered.token, registered.user.id)
      return registered
    }
    await everyOperation({ ...server, graphql, register }, FEW)
    expect([...names].filter((name) => !tried.has(name))).toEqual([])
  })

  it('is refused in the admin interface as well', async () => {
    const during = losingTheRole(server)
    const coach = await server.register({ username: 'coach.of.links', role: 'COACH' })
    const entered = await fetch(`${server.url}/admin-session`, {
      ...{ method: 'POST', headers: { authorization: `Bearer ${coach.token}` } },
    })
    const headers = { cookie: cookieOf(entered), origin: server.url, 'content-type': 'application/json' }
    const body = JSON.stringify({ uses: 1, expiresInDays: 1 })
    const send = () => fetch(`${server.url}/api/productUsers/athletes/link`, { method: 'POST', headers, body })
    expect((await during(coach.user.id, send)).status).toBe(403)
    const left = { coach: { equals: coach.user.id } }
    const count = () => server.waymark.payload.count({ collection: 'coachingInvitations', where: left })
    expect((await count()).totalDocs).toBe(0)
    expect([(await send()).status, (await count()).totalDocs]).toEqual([200, 1])
  })
})

describe('an enrolment of a stranger', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  it('is as if it did not exist, to the number of calls', async () => {
    const coach = await server.register({ username: 'coach.who.looks', role: 'COACH' })
    const [own, stranger] = await Promise.all(times(2, (index) => server.register({ username: `ada.${index}` })))
    await coached(server, coach, present(own))
    const { program } = await catalogue(server, coach).publishedTree()
    const { id } = await training(server, present(stranger)).enrol(program)
    const absent = encodeId('enrolment', server.waymark.payload.db.newId())
    const slotId = encodeId('slot', server.waymark.payload.db.newId())
    const row = { workoutExerciseId: encodeId('workoutExercise', server.waymark.payload.db.newId()), note: 'x' }
    const changes: [document: unknown, input: object][] = [
      [AdjustEnrolmentDocument, row],
      [SkipScheduledWorkoutDocument, { slotId }],
      [MoveScheduledWorkoutDocument, { slotId, to: '2026-12-01' }],
      [ShiftScheduleDocument, { fromSlotId: slotId, days: 1 }],
      [PauseEnrolmentDocument, { from: '2026-12-01' }],
      [ScheduleEnrolmentDocument, { schedule: null }],
    ]
    for (const [document, input] of changes) {
      const told = async (enrolmentId: string) => {
        const answers: unknown[] = []
        const calls = await server.calls(async () => {
          const { data, errors } = await server.graphql(String(document), { input: { enrolmentId, ...input } }, coach)
          answers.push(data, errors)
        })
        return { answers, calls }
      }
      const said = await told(id)
      expect(JSON.stringify(said.answers)).toContain('NOT_FOUND')
      expect(said).toEqual(await told(absent))
    }
  })
})

describe('the end of a role', () => {
  let server: TestServer
  let writer: Person
  let programId: string

  beforeAll(async () => {
    server = await startTestServer()
    writer = await server.register({ username: 'coach.who.stays', role: 'COACH' })
    programId = (await catalogue(server, writer).publishedTree()).program
  })
  afterAll(() => server.stop())

  it('leaves no open coaching and no code, whatever the coach does at that moment', { timeout: 120_000 }, async () => {
    const { payload, doorway } = server.waymark
    const { log } = memoryLog()
    for (let round = 0; round < ROUNDS; round += 1) {
      const username = `coach.${round}`
      const coach = await server.register({ username, role: 'COACH' })
      const people = await Promise.all(times(6, (index) => server.register({ username: `a.${round}.${index}` })))
      const soon = (index: number) => new Promise((resolve) => setTimeout(resolve, (index * 7 + round * 13) % 40))
      const send = async (index: number, document: TypedDocumentString<unknown, never>, input: object) => {
        await soon(index)
        return server.graphql(String(document), { input }, coach)
      }
      const answers = await Promise.all([
        ...people.flatMap(({ user }, index) => [
          send(index, InviteAthleteDocument as never, { username: user.username }),
          send(index, CreateCoachingInvitationDocument as never, { uses: 2 }),
          send(index, AssignProgramDocument as never, {
            ...{ programId, athleteIds: [encodeId('user', user.id)], idempotencyKey: randomUUID() },
          }),
        ]),
        soon(3).then(() => changeRole(doorway, log, username, 'ATHLETE')),
      ])
      const codes = answers.flatMap((answer) => ('errors' in answer ? (answer.errors ?? []) : []))
      expect(codes.map(({ extensions }) => extensions.code).filter((code) => code !== 'FORBIDDEN')).toEqual([])
      const of = { coach: { equals: coach.user.id } }
      const open = { and: [of, { status: { in: ['INVITED', 'ACTIVE'] } }] }
      const left = [
        await payload.count({ collection: 'coachings', where: open }),
        await payload.count({ collection: 'coachingInvitations', where: of }),
      ]
      expect([round, ...left.map(({ totalDocs }) => totalDocs)]).toEqual([round, 0, 0])
    }
  })
})
