import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../src/graphql/context/context.ts'
import { createSchema } from '../src/schema.ts'
import type { Transaction } from '../src/storage/doorway.ts'
import { askWithin } from '../src/testing/askWithin.ts'
import { type Person, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const REQUEST_MS = 1_500
const TRANSACTION_MS = 1_000
const NEVER = new Promise<never>(() => {})

/** The test replaces the resolvers of two root fields, because nothing else hangs on demand. */
describe('an operation that hangs', () => {
  let server: TestServer
  let coach: Person
  /** Lets the hanging operation continue after its deadline has ended it. */
  let goOn: () => void
  /** The outcome of the operation after it continued. */
  let afterwards: Promise<unknown>
  let hang: (tx: Transaction) => Promise<unknown>

  const exercise = (slug: string) =>
    ({ name: slug, slug, category: 'STRENGTH', metric: 'REPS', primaryMuscles: ['CHEST'] }) as never
  const slugs = async () =>
    (await server.waymark.payload.find({ collection: 'exercises' })).docs.map(({ slug }) => slug)
  const ask = (query: string) => askWithin(server.url, query, {}, coach.token)

  beforeAll(async () => {
    const schema = await createSchema()
    const query = schema.getQueryType()?.getFields().programs
    const mutation = schema.getMutationType()?.getFields().logout
    if (!query || !mutation) throw new Error('The fields are gone.')
    query.resolve = () => NEVER
    mutation.resolve = (_: unknown, __: unknown, { doorway, caller }: Context) =>
      doorway.inTransaction(caller, (tx) => hang(tx), 'an owner')
    server = await startTestServer({
      schema,
      deadlines: { request: REQUEST_MS, transaction: TRANSACTION_MS },
      admin: 'in development',
    })
    coach = await server.register({ username: 'coach.one', role: 'COACH' })
  })
  afterAll(() => server.stop())

  const MUTATION = 'mutation { logout { userErrors { code } } }'

  /** Writes and hangs. When it continues, tries to write again and to commit. */
  function hangAfterWriting(slug: string): void {
    hang = async ({ payload, req }) => {
      await payload.create({ collection: 'exercises', data: exercise(slug), req })
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      afterwards = payload.create({ collection: 'exercises', data: exercise(`${slug}-later`), req })
      return afterwards
    }
  }

  it('is answered UNAVAILABLE at its deadline, with 503 and when to try again', async () => {
    const { outcome, ms } = await ask('{ programs(first: 1) { nodes { id } } }')
    expect(outcome).toBe('unavailable')
    expect(ms).toBeGreaterThanOrEqual(REQUEST_MS)
    expect(ms).toBeLessThan(REQUEST_MS + 1_000)
  })

  it('never commits, writes nothing when it goes on, and holds neither its owner nor the writer', async () => {
    hangAfterWriting('hanging')
    const hanging = ask(MUTATION)
    expect(await hanging).toMatchObject({ outcome: 'unavailable' })
    const others = server.waymark.doorway.inTransaction(
      coach.caller,
      ({ payload, req }) => payload.create({ collection: 'exercises', data: exercise(`other`), req }),
      'an owner',
    )
    await others
    goOn()
    await expect(others).resolves.toMatchObject({ slug: 'other' })
    await new Promise(setImmediate)
    await expect(afterwards).rejects.toThrow('deadline')
    expect(await slugs()).toEqual(['other'])
  })

  it('never commits when its work is done too late', async () => {
    hang = async ({ payload, req }) => {
      await payload.create({ collection: 'exercises', data: exercise('too-late'), req })
      // This loop never yields, so no timer of the deadline can fire before the commit.
      const until = performance.now() + TRANSACTION_MS + 100
      while (performance.now() < until);
    }
    expect(await ask(MUTATION)).toMatchObject({ outcome: 'unavailable' })
    expect(await slugs()).toEqual(['other'])
  })

  it('is logged as a warning that names the request, and the failures of one outage in one line', () => {
    const faults = server.lines.filter(({ level }) => Number(level) >= 50)
    expect(faults).toEqual([])
    const ended = server.lines.filter(({ msg }) => /ended at its deadline|did not answer/.test(String(msg)))
    expect(ended.length).toBe(2)
    for (const { requestId } of ended) expect(requestId).toEqual(expect.any(String))
  })

  it('leaves no transaction open', () => {
    expect(Object.keys(server.waymark.payload.db.sessions ?? {})).toEqual([])
  })

  it.each(['/admin-session', '/api/exercises'])('%s answers as ever', async (path) => {
    const response = await fetch(server.url + path, { method: path === '/admin-session' ? 'POST' : 'GET' })
    expect([401, 403]).toContain(response.status)
  })
})
