import {
  buildSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as documents from '../src/generated/documents.ts'
import { FIELDS } from '../src/generated/mockTable.ts'
import { sdl } from '../src/generated/sdl.ts'
import { createClient, createSession } from '../src/index.ts'
import * as mocks from '../src/mocks.ts'
import { handlers } from '../src/msw.ts'

const URL = 'http://waymark.test/graphql'
const answers = { programs: () => ({ nodes: [{ title: 'Mine' }], totalCount: 1 }), me: () => null }
const server = setupServer(...handlers({ url: URL, answers }))
const client = createClient({ url: URL, session: createSession() })
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

type Factory = (given?: object, options?: mocks.MockOptions) => Record<string, unknown>
const factories = Object.entries(mocks) as unknown as [string, Factory][]

it('makes an object of every type, with every field, and always the same', () => {
  expect(factories.length).toBeGreaterThan(90)
  for (const [name, make] of factories) {
    const type = name.slice('mock'.length)
    const made = make()
    expect(Object.keys(made).sort()).toEqual(['__typename', ...Object.keys(FIELDS[type] ?? {})].sort())
    expect(made.__typename).toBe(type)
    expect(make()).toEqual(made)
    expect(JSON.stringify(made).length).toBeLessThan(120_000)
  }
  expect(mocks.mockProgram({}, { seed: 2 }).id).not.toBe(mocks.mockProgram().id)
})

it('keeps what is given, also inside, and makes up the rest', () => {
  const program = mocks.mockProgram({ title: 'x', viewerEnrolment: null, milestones: [{ title: 'One' }, {}] })
  expect(program).toMatchObject({
    title: 'x',
    viewerEnrolment: null,
    milestones: [{ title: 'One' }, { revision: expect.any(Number) }],
  })
  expect(program.milestones).toHaveLength(2)
  expect(program.slug).toBe(mocks.mockProgram().slug)
})

it('makes connections that say one thing', () => {
  for (const given of [
    {},
    { nodes: [{ title: 'a' }, { title: 'b' }] },
    { edges: [{ node: { title: 'a' } }] },
    { nodes: [] },
  ]) {
    const page = mocks.mockProgramConnection(given)
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes)
    expect(page.totalCount).toBe(page.nodes.length)
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null)
  }
})

it('has a bounded depth', () => {
  const flat = mocks.mockProgram({}, { depth: 0 })
  expect(flat).toMatchObject({ milestones: [], createdBy: null })
  const deep = mocks.mockProgram({}, { depth: 3, length: 1 })
  expect(deep.milestones[0]?.workouts[0]?.workout.exercises).toEqual([])
})

it('answers every published operation with MSW', async () => {
  const all = Object.values(documents).filter((each) => each.kind !== 'fragment')
  for (const document of all) {
    const response = await fetch(URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.text, variables: variablesOf(document.text) }),
    })
    const { data, errors } = await response.json()
    expect([document.name, errors]).toEqual([document.name, undefined])
    expect(data).toBeTruthy()
  }
})

const schema = buildSchema(sdl)

/** The least that each required variable may be. */
function variablesOf(text: string): object {
  const [operation] = parse(text).definitions as OperationDefinitionNode[]
  const required = operation!.variableDefinitions!.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
  return Object.fromEntries(
    required.map(({ variable, type }) => [variable.name.value, least(typeFromAST(schema, type as NamedTypeNode)!)]),
  )
}

function least(type: GraphQLType): unknown {
  if (isNonNullType(type)) return least(type.ofType)
  if (isListType(type)) return [least(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (!isInputObjectType(type)) return String(type) === 'Int' ? 1 : 'program_1'
  const fields = Object.values(type.getFields()).filter(isRequiredInputField)
  return Object.fromEntries(fields.map((field) => [field.name, least(field.type)]))
}

it('answers what was asked for, what the input says, and what a test gives', async () => {
  const { program } = await client.query(documents.ProgramById, { id: 'program_7' as never })
  expect(program).toMatchObject({ id: 'program_7', milestones: [{}, {}] })
  const { programs } = await client.query(documents.Programs)
  expect(programs?.nodes.map(({ title }) => title)).toEqual(['Mine'])
  expect(await client.query(documents.Me)).toEqual({ me: null })
  const created = await client.mutate(documents.CreateProgram, { input: { title: 'Ours', slug: 'ours' } })
  expect(created).toMatchObject({ ok: true, program: { title: 'Ours', slug: 'ours' } })
  const { node } = await client.query(documents.Node, { id: 'workout_7' as never })
  expect(node).toMatchObject({ __typename: 'Workout', id: 'workout_7' })
  const { programs: deep } = await client.query(documents.ProgramTree)
  expect(deep?.nodes[0]?.milestones[1]?.workouts[1]?.workout.exercises[1]?.exercise.name).toEqual(expect.any(String))
})
