import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql'
import type { Field } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { encodeCursor } from '../src/graphql/connections/cursor.ts'
import { createSchema } from '../src/schema.ts'
import { adminCookie, adminOf } from '../src/testing/adminOf.ts'
import { argumentsWith } from '../src/testing/anyDocument.ts'
import { catalogue } from '../src/testing/catalogue.ts'
import { coached } from '../src/testing/coached.ts'
import { isMongo, type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { event, kg, training } from '../src/testing/training.ts'

const schema = await createSchema()
const TODAY = new Date().toISOString()
const DAYS = ['2026-02-30', '2026-02-29', '2026-04-31', '2026-13-01', '2026-01-00', '0000-06-01']
const moments = [...DAYS.map((day) => `${day}T07:30:00.000Z`), '2026-01-01T24:00:00Z', '0001-01-01T00:00:00+10:00']
const BAD: Record<string, string[]> = { DateTime: moments, LocalDate: DAYS }
const GOOD: Record<string, string> = { DateTime: '2024-02-29T23:30:00+02:00', LocalDate: '2024-02-29' }

type Given = GraphQLArgument | GraphQLInputField

function dayPaths(given: readonly Given[], path: string[] = []): { path: string[]; scalar: string }[] {
  return given.flatMap((each) => {
    const type = getNamedType(each.type)
    const here = [...path, each.name]
    if (isInputObjectType(type)) return dayPaths(Object.values(type.getFields()), here)
    return type.name in BAD ? [{ path: here, scalar: type.name }] : []
  })
}

const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)
const fields = objects.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
type Place = (typeof fields)[number]

/** How to reach a type that is no node. */
const WITHOUT_ID: Record<string, (field: string) => string> = {
  Query: (field) => `{ ${field} }`,
  Progress: (field) => `{ me { progress { ${field} } } }`,
  ProgramPropagationPreview: (field) =>
    `{ previewProgramPropagation(input: {programId: "x", expectedRevision: 1}) { ${field} } }`,
}

/** A document that asks for the field, whichever type has it. Nobody needs to find the node. */
function reach({ type }: Place, field: string): string {
  if (type.name === 'Mutation') return `mutation { ${field} }`
  const isNode = type.getInterfaces().some(({ name }) => name === 'Node')
  const wrap = isNode
    ? (inner: string) => `{ node(id: "x") { ... on ${type.name} { ${inner} } } }`
    : WITHOUT_ID[type.name]
  if (!wrap) throw new Error(`This test has to learn how to reach ${type.name}.`)
  return wrap(field)
}

const selection = (field: GraphQLField<unknown, unknown>) =>
  isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'

/** Payload writes these itself. It adds them to the collections when the first server of this process starts. */
const PAYLOADS = ['createdAt', 'updatedAt']

const dated = collections.map(({ slug, fields: own }) => ({
  slug,
  dates: dateFields(own).filter(({ name }) => !PAYLOADS.includes(name)),
}))

const timed = fields.flatMap((place) => dayPaths(place.field.args).map((found) => ({ ...place, ...found })))

describe('a day that does not exist', () => {
  let server: TestServer
  let coach: Person
  let athlete: Person

  beforeAll(async () => {
    server = await startTestServer({ admin: 'in development' })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
    athlete = await server.register({ username: 'athlete.one' })
  })
  afterAll(() => server.stop())

  /** What is wrong with a day, sent in the text of the document and then in a variable. */
  async function answers(each: (typeof timed)[number], day: string): Promise<string[]> {
    const { field, path, scalar } = each
    const given = argumentsWith(field.args, path, day, {})
    const literals = field.args
      .filter(({ name }) => name in given)
      .map(({ name, type }) => `${name}: ${print(astFromValue(given[name], type) as never)}`)
    const written = reach(each, `${field.name}(${literals.join(', ')}) ${selection(field)}`)
    const declared = field.args.filter(({ name }) => name in given).map(({ name, type }) => `$${name}: ${String(type)}`)
    const passed = Object.keys(given).map((name) => `${name}: $${name}`)
    const asked = reach(each, `${field.name}(${passed.join(', ')}) ${selection(field)}`)
    const kind = each.type.name === 'Mutation' ? '' : 'query '
    const head = kind
      ? `query (${declared.join(', ')}) ${asked}`
      : asked.replace('mutation', `mutation (${declared.join(', ')})`)
    const replies = [await server.graphql(written, {}, athlete), await server.graphql(head, given, athlete)]
    return replies.map(
      ({ errors }) => errors?.find(({ message }) => message.includes(`${scalar} must be`))?.message ?? 'taken',
    )
  }

  it('is refused in every argument and every field of an input, in the document and in a variable', async () => {
    expect(timed.map(({ field, path }) => `${field.name} ${path.join('.')}`)).toEqual(
      expect.arrayContaining([
        'logSet input.performedAt',
        'completeWorkout input.completedAt',
        'workoutSessions filter.startedAfter',
      ]),
    )
    for (const each of timed) {
      const place = `${each.type.name}.${each.field.name} ${each.path.join('.')}`
      for (const day of BAD[each.scalar] ?? []) {
        expect([place, day, await answers(each, day)]).toEqual([
          place,
          day,
          Array(2).fill(expect.stringContaining('must be')),
        ])
      }
      expect([place, await answers(each, GOOD[each.scalar] as string)]).toEqual([place, ['taken', 'taken']])
    }
  })

  it.each(Object.entries(BAD))('is refused by the scalar %s', (name, days) => {
    const scalar = schema.getType(name)
    if (!isScalarType(scalar)) throw new Error(`There is no scalar ${name}.`)
    for (const day of days) {
      expect(() => scalar.parseValue(day)).toThrow(`${name} must be`)
      expect(() => scalar.parseLiteral({ kind: 'StringValue', value: day } as never)).toThrow(`${name} must be`)
    }
    expect(scalar.parseValue(GOOD[name])).toBe(name === 'DateTime' ? '2024-02-29T21:30:00.000Z' : '2024-02-29')
  })

  it('is refused in every moment of an offline event', async () => {
    const input = schema.getType('WorkoutEventInput')
    const texts = isInputObjectType(input) ? Object.keys(input.getFields()).filter((name) => name.endsWith('At')) : []
    expect(texts).toEqual(['occurredAt'])
    const workoutId = await catalogue(server, coach).workout()
    const { sync } = training(server, athlete)
    for (const day of moments) {
      const start = { workoutStarted: { sessionClientId: crypto.randomUUID(), workoutId } }
      const [result] = await sync([event(day, start)])
      expect([day, result?.outcome, result?.userErrors[0]?.field]).toEqual([
        day,
        'REJECTED',
        ['input', 'events', '0', 'occurredAt'],
      ])
    }
  })

  describe('in a cursor', () => {
    const lists = fields.filter(({ field }) => field.args.some(({ name }) => name === 'after'))
    const names = new Set([...dated.flatMap(({ dates }) => dates.map(({ name }) => name)), ...PAYLOADS])
    const id = isMongo ? '0'.repeat(24) : '00000000-0000-0000-0000-000000000000'

    /** The orders that a list may have: those of its argument, or newest first by a date. */
    function ordersOf(field: GraphQLField<unknown, unknown>): [order: string, argument: string][] {
      const type = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type)
      if (type && 'getValues' in type) {
        // Lists that got an order later keep the name that their cursors had before.
        const older = (name: string) =>
          name.toLowerCase().replace(/_([a-z])(?=.*_)/g, (_, letter) => letter.toUpperCase())
        return type.getValues().flatMap(({ name }) => [
          [name, `, orderBy: ${name}`],
          [older(name).replace(/_desc$/, '_DESC'), `, orderBy: ${name}`],
        ])
      }
      return [...names].map((name) => [`${name}_DESC`, ''])
    }

    it('is refused by every list that is ordered by a moment', async () => {
      const { program, milestone, workout, exercise } = await catalogue(server, coach).publishedTree()
      const { enrol, start, log } = training(server, athlete)
      const enrolment = await enrol(program)
      const session = await start({ workoutId: workout })
      const { set } = await log(session.id, exercise, { reps: 5, load: kg('80') })
      await coached(server, coach, athlete)
      const reached: Record<string, (field: string) => string> = {
        ...WITHOUT_ID,
        ProductUser: (field) => `{ me { ${field} } }`,
        ProgramPropagationPreview: (field) =>
          `{ previewProgramPropagation(input: {programId: "${program}", expectedRevision: 2}) { ${field} } }`,
        Program: (field) => `{ node(id: "${program}") { ... on Program { ${field} } } }`,
        Workout: (field) => `{ node(id: "${workout}") { ... on Workout { ${field} } } }`,
        Milestone: (field) => `{ node(id: "${milestone}") { ... on Milestone { ${field} } } }`,
        WorkoutSession: (field) => `{ node(id: "${session.id}") { ... on WorkoutSession { ${field} } } }`,
        PerformedSet: (field) => `{ node(id: "${set?.id}") { ... on PerformedSet { ${field} } } }`,
        Enrolment: (field) => `{ node(id: "${enrolment.id}") { ... on Enrolment { ${field} } } }`,
      }
      const byMoments: string[] = []
      for (const { type, field } of lists) {
        for (const [order, argument] of ordersOf(field)) {
          const ask = async (key: string) => {
            const asked = `${field.name}(first: 1, after: "${encodeCursor(order, { key, id })}"${argument}) { nodes { __typename } }`
            const query = reached[type.name]?.(asked)
            if (!query) throw new Error(`This test has to learn how to reach ${type.name}.`)
            const { errors } = await server.graphql(query, {}, coach)
            return errors?.map(({ extensions }) => String(extensions.code)) ?? []
          }
          if ((await ask(TODAY)).length > 0) continue
          // A title may be any text, so the cursor of a list by titles may hold any text.
          if (/^(TITLE|NAME|USERNAME)/.test(order)) continue
          byMoments.push(`${type.name}.${field.name} ${order}`)
          for (const key of [`${DAYS[0]}T07:30:00.000Z`, `${DAYS[5]}T07:30:00.000Z`, 'never', `${DAYS[0]}`]) {
            expect([type.name, field.name, order, key, await ask(key)]).toEqual([
              ...[type.name, field.name, order, key],
              ['BAD_USER_INPUT'],
            ])
          }
        }
      }
      expect(byMoments).toEqual(
        expect.arrayContaining([
          ...['Query.programs UPDATED_AT_DESC', 'Query.exercises UPDATED_AT_DESC', 'Query.productUsers createdAt_DESC'],
          ...['ProductUser.workoutSessions startedAt_DESC', 'Program.enrolments startedAt_DESC'],
          ...['ProductUser.coachings invitedAt_DESC', 'ProductUser.athletes LAST_WORKOUT_DESC'],
        ]),
      )
    })
  })

  describe('in the admin interface', () => {
    let cookie: string

    beforeAll(async () => {
      await adminOf(server)
      cookie = await adminCookie(server)
    })

    it('is refused by every date of every collection', async () => {
      for (const { slug, dates } of dated) {
        for (const field of dates) {
          const check = field.validate as unknown as (value: unknown) => unknown
          expect([slug, field.name, check(TODAY), check(new Date())]).toEqual([slug, field.name, true, true])
          expect([slug, field.name, field.name.endsWith('At')]).toEqual([slug, field.name, true])
          for (const moment of moments)
            expect([slug, field.name, check(moment)]).toEqual([slug, field.name, expect.any(String)])
        }
      }
    })

    it('is refused in what a list is asked for', async () => {
      const ask = async (slug: string, where: string) =>
        (await fetch(`${server.url}/api/${slug}?${where}`, { headers: { cookie } })).status
      const asked = dated.flatMap(({ slug, dates }) =>
        [...dates.map(({ name }) => name), 'createdAt'].map((name) => [slug, name]),
      )
      let answered = 0
      for (const [slug = '', name] of asked) {
        if ((await ask(slug, `where[${name}][greater_than]=${TODAY}`)) !== 200) continue
        answered += 1
        for (const where of [
          `where[${name}][less_than]=2026-02-30`,
          `where[or][0][and][0][${name}][equals]=${moments[0]}`,
        ]) {
          expect([slug, name, where, await ask(slug, where)]).toEqual([slug, name, where, 409])
        }
        expect([slug, name, await ask(slug, `where[${name}][exists]=true`)]).toEqual([slug, name, 200])
      }
      expect(answered).toBeGreaterThan(20)
    })
  })
})

function dateFields(own: readonly Field[]): (Field & { name: string; type: 'date' })[] {
  return own.flatMap((field) => {
    if (field.type === 'date') return [field]
    return 'fields' in field ? dateFields(field.fields) : []
  })
}
