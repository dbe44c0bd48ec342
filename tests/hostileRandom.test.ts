import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../src/schema.ts'
import { anyQuery } from '../src/testing/anyQuery.ts'
import { hard } from '../src/testing/hard.ts'
import { RAISED_LIMITS } from '../src/testing/raisedLimits.ts'
import { smallWorld } from '../src/testing/smallWorld.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('a random document', () => {
  let limited: TestServer
  let standard: TestServer
  let world: Awaited<ReturnType<typeof smallWorld>>
  beforeAll(async () => {
    limited = await startTestServer()
    standard = await startTestServer({ beside: limited, executor: 'standard', limits: RAISED_LIMITS })
    world = await smallWorld(limited)
  })
  afterAll(async () => {
    await standard.stop()
    await limited.stop()
  })

  async function ask({ url }: TestServer, asked: object, token: string | undefined) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(asked),
    })
    return { status: response.status, text: await response.text() }
  }

  it('is answered as by graphql-js without any limit, or refused by one that is named', async () => {
    const schema = await createSchema()
    const count = { answered: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(
        anyQuery(schema, world.ids),
        fc.constantFrom(undefined, world.athlete, world.coach),
        async (asked, who) => {
          const heard = await ask(limited, asked, who?.token)
          const [{ extensions = {} } = {}] = JSON.parse(heard.text).errors ?? []
          if (extensions.code === 'QUERY_TOO_COMPLEX') {
            count.refused += 1
            expect(heard.status).toBe(400)
            expect(extensions.limit).toEqual(expect.any(String))
            expect(extensions.value).toBeGreaterThan(extensions.maximum)
          } else {
            count.answered += 1
            expect(heard).toEqual(await ask(standard, asked, who?.token))
          }
        },
      ),
      { numRuns: hard(200, 1_000) },
    )
    // The test would prove nothing if all documents were refused.
    expect(count.answered).toBeGreaterThan(count.refused / 4)
  })
})
