import fc from 'fast-check'
import type { FlattenedField, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collections } from '../src/collections/index.ts'
import { type Kind, plainShape } from '../src/storage/plainQuestion.ts'
import { hard } from '../src/testing/hard.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { trainAnAthlete } from '../src/testing/trainedAthlete.ts'

type Document = Record<string, unknown> & { id: string }

/** The answers that our adapters give themselves must equal Payload's answers to the letter. */
describe('a plain question', () => {
  let server: TestServer
  let stored: Map<string, Document[]>

  /** Payload answers itself when pagination is on. The limit of 0 still returns everything as one page. */
  const byPayload = async (collection: string, asked: object): Promise<Document[]> =>
    (
      await server.waymark.payload.db.find<Document>({
        ...{ collection, joins: false as never, limit: 0, ...asked, pagination: true },
      } as never)
    ).docs
  const byUs = async (collection: string, asked: object): Promise<Document[]> =>
    (
      await server.waymark.payload.db.find<Document>({
        ...{ collection, joins: false as never, limit: 0, ...asked, pagination: false },
      } as never)
    ).docs

  const shapes = () =>
    collections.flatMap(({ slug }) => {
      const shape = plainShape(
        (server.waymark.payload.collections[slug as never] as { config: { flattenedFields: FlattenedField[] } }).config
          .flattenedFields,
      )
      return shape ? [{ slug, fields: [...shape.fields] }] : []
    })

  beforeAll(async () => {
    server = await startTestServer()
    const coach = await server.register({ username: 'coach.one', role: 'COACH' })
    await trainAnAthlete(server, coach, await server.register({ username: 'athlete.one' }))
    await server.register({ username: 'athlete.two' })
    stored = new Map()
    for (const { slug } of shapes()) stored.set(slug, await byPayload(slug, {}))
  })
  afterAll(() => server.stop())

  it('is one of any collection whose documents hold no lists', () => {
    const slugs = shapes().map(({ slug }) => slug)
    expect(slugs).toEqual(
      expect.arrayContaining(['authSessions', 'productUsers', 'workoutSessions', 'performedSets', 'personalRecords']),
    )
    for (const slug of ['programs', 'milestones', 'workouts', 'exercises', 'admins']) expect(slugs).not.toContain(slug)
    expect([...stored.values()].filter((documents) => documents.length > 0).length).toBeGreaterThan(7)
  })

  /** A comparison that a stored document may match or just not match. */
  function comparison(slug: string, [field, kind]: [string, Kind]): fc.Arbitrary<Where> {
    const values = (stored.get(slug) ?? []).map((document) => document[field]).filter((value) => value != null)
    if (values.length === 0) return fc.constant({})
    const value = fc.constantFrom(...values)
    const operators: Record<Kind, string[]> = {
      ...{
        id: ['equals', 'in'],
        relation: ['equals', 'in', 'exists'],
        json: ['equals'],
        checkbox: ['equals', 'not_equals'],
      },
      text: ['equals', 'not_equals', 'in'],
      number: ['equals', 'not_equals', 'in', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
      date: ['equals', 'exists', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
    }
    return fc.constantFrom(...operators[kind]).chain((operator) => {
      const given: fc.Arbitrary<unknown> =
        operator === 'in'
          ? fc.array(value, { minLength: 1, maxLength: 3 })
          : operator === 'exists'
            ? fc.boolean()
            : value
      return given.map((each) => ({ [field]: { [operator]: each } }) as Where)
    })
  }

  function question(
    slug: string,
    fields: [string, Kind][],
  ): fc.Arbitrary<{ where: Where; sort: string[]; limit: number }> {
    const leaf = fc
      .constantFrom(...fields.filter(([, kind]) => kind !== 'json'))
      .chain((field) => comparison(slug, field))
    const { where } = fc.letrec<{ where: Where }>((tie) => ({
      where: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        leaf,
        fc.array(tie('where'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
        fc.array(tie('where'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      ),
    }))
    const sort = fc
      .constantFrom(...fields.filter(([, kind]) => !['json', 'relation'].includes(kind)).map(([name]) => name))
      .chain((name) => fc.constantFrom<string[]>([name, 'id'], [`-${name}`, '-id']))
    return fc.record({ where, sort, limit: fc.nat(4) })
  }

  it('is answered as Payload answers it, for any conditions, orders and limits', async () => {
    const asked = fc
      .constantFrom(...shapes())
      .chain(({ slug, fields }) => question(slug, fields).map((each) => ({ slug, ...each })))
    await fc.assert(
      fc.asyncProperty(asked, async ({ slug, limit, ...rest }) => {
        const expected = await byPayload(slug, rest)
        expect(await byUs(slug, { ...rest, limit })).toEqual(limit > 0 ? expected.slice(0, limit) : expected)
      }),
      { numRuns: hard(300, 5_000) },
    )
  }, 300_000)

  it('is answered together with others as by itself, beside and inside a transaction', async () => {
    // The service itself renews its lease while this test asks twice.
    const still = shapes().filter(({ slug }) => slug !== 'leases')
    const asked = still.map(({ slug }) => ({ collection: slug as never, where: {}, sort: ['id'] }))
    const alone = await Promise.all(asked.map(({ collection, ...each }) => byPayload(collection, each)))
    const { payload, doorway } = server.waymark
    const { findTogether } = payload.db
    expect(await findTogether({ questions: asked })).toEqual(alone)
    await doorway.inTransaction({ user: null, role: 'ANONYMOUS' } as never, async ({ req }) => {
      expect(await findTogether({ questions: asked, req })).toEqual(alone)
    })
    const mixed = [...asked.slice(0, 1), { collection: 'exercises' as never, where: {}, sort: ['id'] }]
    const [, exercises] = await findTogether({ questions: mixed })
    expect(exercises).toEqual(await byPayload('exercises', { sort: ['id'] }))
  })

  it('sees what its own transaction has written, and nobody else does before the commit', async () => {
    const { payload, doorway } = server.waymark
    const [athlete] = stored.get('productUsers') ?? []
    const where = { id: { equals: athlete?.id } }
    await doorway
      .inTransaction({ user: null, role: 'ANONYMOUS' } as never, async ({ req }) => {
        await payload.db.updateOne({ collection: 'productUsers', where, data: { displayName: 'Not yet' }, req })
        expect((await byUs('productUsers', { where, req }))[0]?.displayName).toBe('Not yet')
        expect((await byUs('productUsers', { where }))[0]?.displayName).not.toBe('Not yet')
        throw new Error('undone')
      })
      .catch(() => {})
    expect((await byUs('productUsers', { where }))[0]?.displayName).not.toBe('Not yet')
  })
})
