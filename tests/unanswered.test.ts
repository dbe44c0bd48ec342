import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const REQUEST_MS = 2_000
const NEVER = new Promise<never>(() => {})
const HANG = { 'content-type': 'application/json', 'x-hang': 'yes' }

/** A plugin of the test hangs before anything executes, where the deadline of an operation is not watched. */
describe('a request that nothing answers', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({
      deadlines: { request: REQUEST_MS },
      overload: { delayMs: 0, requests: 1 },
      plugins: [
        { requestDidStart: ({ request }) => (request.http?.headers.has('x-hang') ? NEVER : Promise.resolve()) },
      ],
    })
  })
  afterAll(() => server.stop())

  const hang = () =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: HANG,
      body: JSON.stringify({ query: '{ me { id } }' }),
      signal: AbortSignal.timeout(REQUEST_MS + 2_000),
    })
  const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status

  it('is answered 503 at the deadline of requests, with the code and when to try again', async () => {
    const answer = await hang()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
    const errors = [{ extensions: { code: 'UNAVAILABLE', retryable: true, retryAfterSeconds: 1 } }]
    expect(await answer.json()).toMatchObject({ errors })
  })

  it('counts as in flight: beyond the bound pages and files are refused as well, and health is answered', async () => {
    expect(await statusOf('/schema.graphql')).toBe(200)
    const hanging = [hang(), hang()]
    await sleep(REQUEST_MS / 4)
    const meanwhile = [await statusOf('/schema.graphql'), await statusOf('/livez')]
    await Promise.all(hanging)
    expect(meanwhile).toEqual([503, 200])
    expect(await statusOf('/schema.graphql')).toBe(200)
  })
})
