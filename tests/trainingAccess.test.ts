import { randomUUID } from 'node:crypto'
import { type GraphQLField, getNamedType, isAbstractType, isObjectType, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rootAccess } from '../src/graphql/context/rootAccess.ts'
import { encodeId } from '../src/kernel/nodeId.ts'
import { createSchema } from '../src/schema.ts'
import { argumentsWith, documentOf, idPaths, type Values } from '../src/testing/anyDocument.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { type Person, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { minute, rawId, trainingHistory } from '../src/testing/trainingHistory.ts'

interface Asked {
  name: string
  kind: 'query' | 'mutation'
  field: GraphQLField<unknown, unknown>
  path: string[]
  /** The parent field; undefined for a root field. */
  below?: string
}

const schema = await createSchema()
const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
const users = schema.getType('ProductUser')

const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : [])
/** Every argument in the schema in which a client gives an ID. */
const places: Asked[] = [
  ...fieldsOf(query).flatMap((field) => placesOf({ kind: 'query', field })),
  ...fieldsOf(mutation).flatMap((field) => placesOf({ kind: 'mutation', field })),
  ...fieldsOf(users).flatMap((field) => placesOf({ kind: 'query', field, below: 'me' })),
]

function placesOf(asked: Pick<Asked, 'kind' | 'field' | 'below'>): Asked[] {
  return idPaths(asked.field.args).map((path) => ({
    ...asked,
    path,
    name: [...(asked.below ? [asked.below] : []), asked.field.name, ...path].join('.'),
  }))
}

/** The kinds of documents that belong to one athlete. */
const KINDS = {
  user: 'user',
  enrolment: 'enrolment',
  slot: 'slot',
  workoutSession: 'workoutSession',
  performedSet: 'performedSet',
  personalRecord: 'personalRecord',
  sessionClientId: null,
  setClientId: null,
  // Unpublished documents that only the athlete's own training still leads to.
  hiddenWorkout: 'workout',
  hiddenMilestone: 'milestone',
  hiddenProgram: 'program',
} as const
type Kind = keyof typeof KINDS
const kinds = Object.keys(KINDS) as Kind[]

describe('another athlete’s training', () => {
  let server: TestServer
  let history: ReturnType<typeof trainingHistory>
  let owner: Person
  let coach: Person
  /** The IDs of the owner's documents. */
  let own: Record<Kind, string>
  /** The caller's own values for all other arguments, so that nothing but the ID under test is wrong. */
  const valuesOf = new Map<Person, Values>()

  beforeAll(async () => {
    server = await startTestServer({ limits: RAISED_LIMITS })
    history = trainingHistory(server)
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    owner = await server.register({ username: 'athlete.own', displayName: 'The Owner' })
    const make = catalogue(server, coach)
    const shared = await make.publishedTree()
    const hidden = await make.publishedTree({ title: 'Hidden by now', slug: 'hidden' })
    const { enrolment, slot } = await train(owner, { ...hidden, notes: 'for the owner alone' })
    await server.waymark.payload.db.updateOne({
      collection: 'programs',
      where: { id: { equals: rawId(hidden.program) } },
      data: { isPublished: false },
    })
    const trained = await trainingOf(owner)
    const [session, set, record] = [
      present(trained.workoutSessions[0]),
      present(trained.performedSets[0]),
      present(trained.personalRecords[0]),
    ]
    own = {
      ...{ user: encodeId('user', owner.user.id), enrolment, slot },
      workoutSession: encodeId('workoutSession', session.id),
      performedSet: encodeId('performedSet', set.id),
      personalRecord: encodeId('personalRecord', record.id),
      sessionClientId: session.clientId,
      setClientId: set.clientId,
      ...{ hiddenWorkout: hidden.workout, hiddenMilestone: hidden.milestone, hiddenProgram: hidden.program },
    }
    for (const name of ['twin.a', 'twin.b']) {
      const twin = await server.register({ username: name })
      twins.push(twin)
      valuesOf.set(twin, {
        ...(await train(twin, { ...shared, notes: 'a twin’s' })),
        exerciseId: shared.exercise,
        exercise: shared.exercise,
      })
    }
    for (const name of ['coach.a', 'coach.b']) {
      const twin = await server.register({ username: name, role: 'COACH' })
      coaches.push(twin)
      valuesOf.set(twin, {
        ...(await train(twin, { ...shared, notes: 'a coach’s' })),
        exerciseId: shared.exercise,
        exercise: shared.exercise,
      })
    }
  })
  afterAll(() => server.stop())
  const twins: Person[] = []
  const coaches: Person[] = []

  /** Writes an enrolment, a running session in its first slot with one set, and a record. */
  async function train(
    { user }: Person,
    {
      program,
      workout,
      exercise,
      milestone,
      notes,
    }: Record<'program' | 'workout' | 'exercise' | 'milestone' | 'notes', string>,
  ) {
    const { payload } = server.waymark
    const { workouts } = await payload.findByID({ collection: 'milestones', id: rawId(milestone), depth: 0 })
    const slot = String(workouts?.[0]?.id)
    await history.markEnrolled({ user })
    const activeKey = `${user.id}:${rawId(program)}`
    const [enrolment] = await history.enrolments(user.id, [
      { program: rawId(program), pinnedRevision: 2, joinedRevision: 2, activeKey },
    ])
    const [session] = await history.sessions(user.id, [
      {
        ...{ workout: rawId(workout), enrolment: String(enrolment), slotId: slot, notes, startedAt: minute(0) },
        ...{ status: 'IN_PROGRESS', completedAt: null, volumeKgThousandths: 500_000, setCount: 1 },
      },
    ])
    const common = { session: String(session), exercise: rawId(exercise) }
    const [set] = await history.sets(user.id, [{ ...common, notes, performedAt: minute(1) }])
    await history.records(user.id, [{ ...common, set: String(set), achievedAt: minute(1) }])
    await server.waymark.payload.db.updateOne({
      collection: 'workouts',
      where: { id: { equals: rawId(workout) } },
      data: { wasStarted: true },
    })
    return {
      ...{ enrolment: encodeId('enrolment', String(enrolment)), slot: encodeId('slot', slot) },
      ...{ enrolmentId: encodeId('enrolment', String(enrolment)), slotId: encodeId('slot', slot) },
      ...{ workoutId: workout, programId: program, milestoneId: milestone },
      workoutSessionId: encodeId('workoutSession', String(session)),
      setId: encodeId('performedSet', String(set)),
      ...{ reps: '5', loadValue: '100', loadUnit: 'KG', occurredAt: minute(2) },
    }
  }

  async function trainingOf({ user }: Person) {
    const options = { where: { user: { equals: user.id } }, depth: 0, pagination: false, sort: 'id' }
    const { payload } = server.waymark
    return {
      enrolments: (await payload.find({ collection: 'enrolments', ...options })).docs,
      workoutSessions: (await payload.find({ collection: 'workoutSessions', ...options })).docs,
      performedSets: (await payload.find({ collection: 'performedSets', ...options })).docs,
      personalRecords: (await payload.find({ collection: 'personalRecords', ...options })).docs,
      workoutEvents: (await payload.find({ collection: 'workoutEvents', ...options })).docs,
    }
  }

  /** An ID of the same form that no document has. */
  const absent = (kind: Kind) => {
    const type = KINDS[kind]
    return type ? encodeId(type as never, history.newId()) : randomUUID()
  }

  /**
   * The documents that are known to be valid. An invalid document would prove nothing, because it is refused as a
   * whole.
   */
  const valid = new Set<string>()

  /**
   * The answer, and its text without everything that differs between any two answers: IDs, moments, and the name of the
   * twin.
   */
  async function ask(place: Asked, person: Person | undefined, id: string, fresh: Values) {
    const { kind, field, path, below } = place
    const values = { ...(person && valuesOf.get(person)), ...fresh }
    const given = argumentsWith(field.args, path, id, values)
    const document = documentOf(schema, kind, field, given, {
      depth: isAbstractType(getNamedType(field.type)) ? 1 : 2,
      values: { exercise: 'exercise_x', ...values },
      below,
    })
    if (!valid.has(document)) expect(validate(schema, parse(document))).toEqual([])
    valid.add(document)
    const answer = await server.graphql(document, given, person)
    const said = JSON.stringify([answer.status, answer.data, answer.errors])
    return {
      answer,
      said: said
        .replaceAll(id, '<ID>')
        .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=_|")[0-9a-f]{24}\b/g, '<id>')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<moment>')
        .replaceAll(/(twin|coach)\.[ab]\b/g, '<twin>')
        .replaceAll(/"challenge":"[^"]*"|"[A-Za-z0-9_-]{43,}"/g, '<random>'),
    }
  }

  const fresh = () => ({
    clientId: randomUUID(),
    clientEventId: randomUUID(),
    sessionClientId: randomUUID(),
    setClientId: randomUUID(),
  })

  it('can be asked for in more places than a few', () => {
    expect(places.length).toBeGreaterThan(60)
    // These tests would also have to reach a field of another type if it took an ID.
    const others = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && ![query, mutation, users].includes(type) && !type.name.startsWith('__')
        ? fieldsOf(type).filter(({ args }) => idPaths(args).length > 0)
        : [],
    )
    expect(others).toEqual([])
  })

  describe.each(places)('$kind $name', (place) => {
    const access = place.below ? 'signed in' : rootAccess(place.field.name, place.field.extensions)

    it('to a stranger another’s is what does not exist', async () => {
      for (const kind of kinds) {
        const given = fresh()
        const theirs = await ask(place, twins[0], own[kind], given)
        const nobodys = await ask(place, twins[1], absent(kind), given)
        expect([kind, theirs.said]).toEqual([kind, nobodys.said])
        expect(theirs.said).not.toMatch(/INTERNAL_SERVER_ERROR|for the owner alone|The Owner/)
      }
    })

    it('to whoever is anonymous likewise', async () => {
      for (const kind of kinds) {
        const given = fresh()
        const theirs = await ask(place, undefined, own[kind], given)
        const nobodys = await ask(place, undefined, absent(kind), given)
        expect([kind, theirs.said]).toEqual([kind, nobodys.said])
        expect(theirs.answer.status === 401).toBe(access !== 'anonymous' && !place.below)
        expect(theirs.said).not.toMatch(/for the owner alone|The Owner/)
      }
    })

    if (place.kind === 'mutation' && access === 'signed in') {
      it('a coach, who reads it, writes nothing of it', async () => {
        for (const kind of kinds.filter((each) => !each.startsWith('hidden'))) {
          const given = fresh()
          const theirs = await ask(place, coaches[0], own[kind], given)
          const nobodys = await ask(place, coaches[1], absent(kind), given)
          expect([kind, theirs.said]).toEqual([kind, nobodys.said])
        }
      })
    }
  })

  it.each([
    ['workoutSessionId', 'workoutSession'],
    ['setId', 'performedSet'],
    ['enrolmentId', 'enrolment'],
  ] as const)('%s of another is NOT_FOUND, at its place', async (name, kind) => {
    const taking = places.filter(
      ({ kind: of, path, field }) =>
        of === 'mutation' &&
        path.join() === `input,${name}` &&
        rootAccess(field.name, field.extensions) === 'signed in',
    )
    expect(taking.length).toBeGreaterThan(1)
    for (const place of taking) {
      const { answer } = await ask(place, twins[0], own[kind], fresh())
      const [refusal] = Object.keys(answer.data.it)
        .filter((key) => key.endsWith('_userErrors'))
        .flatMap((key) => answer.data.it[key])
      expect(refusal).toMatchObject({ RuleError_code: 'NOT_FOUND', RuleError_field: ['input', name] })
    }
  })

  it.each([
    ['the owner', () => owner],
    ['a coach', () => coach],
  ])('%s sees all of it', async (_, person) => {
    const node = places.find(({ field }) => field.name === 'node') as Asked
    for (const kind of kinds.filter((each) => !['slot', 'sessionClientId', 'setClientId'].includes(each))) {
      const { answer } = await ask(node, person(), own[kind], {})
      expect([kind, answer.data.it?.__typename]).toEqual([kind, expect.any(String)])
    }
  })

  it('is as it was, whatever all of them tried', async () => {
    const { workoutSessions, performedSets, enrolments, personalRecords, workoutEvents } = await trainingOf(owner)
    expect(workoutSessions).toMatchObject([
      { status: 'IN_PROGRESS', notes: 'for the owner alone', rating: null, setCount: 1 },
    ])
    expect(performedSets).toMatchObject([{ notes: 'for the owner alone', reps: 5 }])
    expect(performedSets[0]?.removedAt ?? null).toBeNull()
    expect(enrolments).toMatchObject([{ status: 'ACTIVE', pinnedRevision: 2 }])
    expect([personalRecords.length, workoutEvents]).toEqual([1, []])
  })
})
