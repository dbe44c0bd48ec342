import { randomUUID } from 'node:crypto'
import { getMetadataStorage as validatorStorage } from 'class-validator'
import { GraphQLNonNull, getNamedType, getNullableType, isListType, isNonNullType, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Param, UserErrorReason } from '../src/kernel/reason.ts'
import { createSchema } from '../src/schema.ts'
import { argumentsWith, type Values } from '../src/testing/anyDocument.ts'
import { argumentSpots, argumentsAt, asVariables, documentAt, type Spot } from '../src/testing/argumentSpots.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { inGerman, untold } from '../src/testing/inGerman.ts'
import { times } from '../src/testing/mutate.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg } from '../src/testing/training.ts'

// Runs once, because the reason of a refusal is that of a rule above the database.

interface UserError {
  code: string
  message: string
  reason: UserErrorReason | null
  params: Param[]
}

const ERRORS = 'userErrors { __typename code message field reason params { name value } }'
/** Rules of the collections and of the admin interface, which no input of the API can break. */
const ADMIN_ONLY = new Set(['TOO_SHORT', 'WRONG_FORM', 'OTHER'])

const schema = await createSchema()
let server: TestServer
let world: Awaited<ReturnType<typeof smallWorld>>
const values: Values = {}
const told: UserError[] = []
const AT_ONCE = 6
const of = (code: string) => told.filter((each) => each.code === code)
const mutations = new Map<string, Spot[]>()

beforeAll(async () => {
  server = await startTestServer()
  world = await smallWorld(server)
  values.id = world.ids.workout
  const spots = argumentSpots(schema, values).filter(({ kind, path }) => kind === 'mutation' && path.length > 1)
  for (const spot of spots) mutations.set(spot.field.name, [...(mutations.get(spot.field.name) ?? []), spot])
  // All at once, some would be told that the database is busy.
  const waiting = [...mutations]
  while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(([name, own]) => walk(name, own)))
  world.ids.other = await catalogue(server, world.coach).exercise()
  await tellTogether()
})
afterAll(() => server.stop())

/** Sends a mutation, and keeps what it refuses. */
async function keepRefusals(query: string, variables: object, token: string): Promise<void> {
  const { data, errors } = await server.graphql(query, variables, { token })
  expect([query, JSON.stringify(errors ?? null)]).toEqual([query, expect.not.stringMatching(/INTERNAL_SERVER/)])
  const answer = data?.it as { userErrors: UserError[]; results?: { userErrors: UserError[] }[] } | null
  told.push(...[answer, ...(answer?.results ?? [])].flatMap((each) => each?.userErrors ?? []))
}

/** What may be wrong with an argument, although it is of the right type. */
function wrongValues({ given }: Spot): unknown[] {
  const nothing = isNonNullType(given.type) ? [] : [null]
  const type = getNullableType(given.type)
  if (isListType(type)) {
    const required = { ...given, type: new GraphQLNonNull(type), defaultValue: undefined }
    const [item] = argumentsWith([required], [], undefined, values)[given.name] as unknown[]
    return [...nothing, [], [item, item], times(101, () => item)]
  }
  return [...nothing, ...(WRONG[getNamedType(type).name] ?? [])]
}

const WRONG: Record<string, unknown[]> = {
  String: ['', 'x'.repeat(3_000), 'a\u0000', '💪', 'admin', '1.5'],
  ID: ['💪'],
  Int: [-1, 2 ** 31 - 1],
  Decimal: ['-1', '999999999'],
  DateTime: ['9998-01-01T00:00:00.000Z'],
}

/** The document that asks the mutation of the spot why it refuses. */
function asked(spot: Spot, args: Values): string {
  const { declared, passed } = asVariables(spot, args)
  const payload = getNamedType(spot.field.type)
  const below = isObjectType(payload) && 'results' in payload.getFields() ? ` results { ${ERRORS} }` : ''
  return documentAt(spot, passed, declared).replace('{ __typename }', `{ ${ERRORS}${below} }`)
}

/** Gives each field of the input of a mutation each wrong value, one at a time. */
async function walk(mutation: string, spots: Spot[]): Promise<void> {
  // Each mutation has a coach of its own, because it may end all sessions of its caller.
  const username = `c.${mutation.toLowerCase()}`.slice(0, 32)
  const { token } = await server.register({ username, role: 'COACH' })
  for (const spot of spots) {
    for (const value of wrongValues(spot)) {
      const args = argumentsAt(spot, values, value)
      await keepRefusals(asked(spot, args), args, token)
    }
  }
}

/** What only several values together do wrong, or what a value does wrong beside what is stored. */
async function tellTogether(): Promise<void> {
  const { coach, athlete, ids } = world
  const { program: programId, milestone: milestoneId, exercise: exerciseId, workout: workoutId } = ids
  const change = (name: string, type: string, input: object) =>
    keepRefusals(`mutation ($input: ${type}!) { it: ${name}(input: $input) { ${ERRORS} } }`, { input }, coach.token)
  await change('moveProgramMilestone', 'MoveProgramMilestoneInput', {
    programId,
    milestoneId,
    place: { after: milestoneId },
  })
  await change('moveProgramMilestone', 'MoveProgramMilestoneInput', { programId, milestoneId, place: {} })
  for (const set of [
    { repsMin: 5, repsMax: 4 },
    { load: kg('100'), percentOfOneRepMax: '80' },
    { durationSeconds: 60 },
  ]) {
    await change('createWorkout', 'CreateWorkoutInput', { title: 'Wrong', exercises: [{ exerciseId, sets: [set] }] })
  }
  const { data } = await server.graphql(
    'query ($id: ID!) { workout(id: $id) { exercises { id } } }',
    { id: workoutId },
    coach,
  )
  const [row] = data.workout.exercises
  const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
  const set = { sessionClientId, setClientId, exerciseId, reps: '5', loadValue: '100', loadUnit: 'KG' }
  const another = () => ({ ...set, setClientId: randomUUID() })
  const first = event('2026-03-02T10:00:00Z', { workoutStarted: { sessionClientId, workoutId } })
  const events = [
    first,
    { ...first, workoutStarted: { sessionClientId: randomUUID(), workoutId } },
    event('2026-03-02T10:01:00Z', { setLogged: set }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), loadValue: null, loadUnit: null } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), durationSeconds: '60' } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), workoutExerciseId: row.id, prescribedSetIndex: '40' } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), loadUnit: null } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), type: 'normal' } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), exerciseId: null } }),
    event('2026-03-02T10:02:00Z', { setLogged: { ...another(), rpe: 'ten', loadValue: 'a lot' } }),
    event('2026-03-02T10:03:00Z', { setUpdated: { ...set, exerciseId: ids.other } }),
    event('2026-03-02T09:00:00Z', { workoutCompleted: { sessionClientId } }),
    event('2026-03-02T11:00:00Z', { workoutCompleted: { sessionClientId, rating: '5' } }),
    event('2026-03-02T12:00:00Z', { workoutCompleted: { sessionClientId, rating: '1' } }),
  ]
  const query = `mutation ($input: SyncWorkoutEventsInput!) { it: syncWorkoutEvents(input: $input) { results { ${ERRORS} } } }`
  await keepRefusals(query, { input: { events } }, athlete.token)
}

describe('the reason of a refusal', () => {
  it('is given by every rule of every input', () => {
    const { inputTypes, argumentTypes } = getMetadataStorage()
    const rules = [...inputTypes, ...argumentTypes].flatMap(({ target }) =>
      validatorStorage().getTargetValidationMetadatas(target, '', false, false),
    )
    const own = rules.filter(({ type }) => type !== 'conditionalValidation' && type !== 'nestedValidation')
    expect(own.length).toBeGreaterThan(100)
    for (const { name, propertyName, context } of own) {
      expect([name, propertyName, context]).toEqual([name, propertyName, { rule: expect.any(Function) }])
    }
  })

  it('comes with every wrong value of every field of every mutation', () => {
    expect(mutations.size).toBeGreaterThan(30)
    expect(of('INVALID').length).toBeGreaterThan(300)
    for (const each of [...of('INVALID'), ...of('TOO_MANY')]) expect(each).toMatchObject({ reason: expect.any(String) })
    for (const { code, reason, params } of told) {
      if (code !== 'INVALID' && code !== 'TOO_MANY')
        expect({ code, reason, params }).toEqual({ code, reason: null, params: [] })
    }
  })

  it('is each that an input can be refused for', () => {
    const possible = Object.values(UserErrorReason).filter((reason) => !ADMIN_ONLY.has(reason))
    expect([...new Set(told.flatMap(({ reason }) => reason ?? []))].sort()).toEqual(possible.sort())
  })

  it('tells every number and every quoted value of the message in its params', () => {
    for (const each of [...of('INVALID'), ...of('TOO_MANY')]) expect([each, untold(each)]).toEqual([each, []])
  })

  it('says in another language what is wrong, without the message', () => {
    for (const { reason, params } of told) if (reason) expect(inGerman({ reason, params })).toMatch(/\.$/)
    const range = told.find(({ reason, message }) => reason === 'OUT_OF_RANGE' && message.includes(' weight '))
    expect(inGerman(range as UserError & { reason: UserErrorReason })).toBe(
      'Muss von 0 bis 2000 KG reichen, mit höchstens 3 Nachkommastellen.',
    )
  })
})
