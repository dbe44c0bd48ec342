import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RefreshSessionDocument } from '../src/testing/generated/operations.ts'
import { movedClock } from '../src/testing/movedClock.ts'
import { member, visitor } from '../src/testing/signIn.ts'
import { type Service, startService } from '../src/testing/startService.ts'
import { type GraphQLAnswer, isMongo, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

// On SQLite all processes are on one machine, with one clock.
const ON_MONGODB = isMongo ? describe : describe.skip

const DAY_MS = 24 * 60 * 60 * 1_000
/** Also ahead within a minute and within the grace of a refresh, so that no number of days hides what seconds decide. */
const AHEAD_MS = 40 * DAY_MS + 90_000
const LIMIT = 5

ON_MONGODB('a node whose clock is forty days and ninety seconds ahead', () => {
  let here: TestServer
  let ada: Awaited<ReturnType<typeof member>>
  let ahead: Service
  let folder: string
  let there: TestServer

  beforeAll(async () => {
    here = await startTestServer({ authRateLimit: LIMIT, origins: ['https://app.example.com'] })
    ada = await member(here, 'ada')
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-clock-'))
    ahead = await startService({
      cwd: folder,
      env: {
        ...{ DATABASE_URL: here.databaseUrl, JWT_SECRET: here.jwtSecret, PAYLOAD_SECRET: here.payloadSecret },
        ...{ DEMO_DATA: 'off', NEXT_PUBLIC_APP_URL: 'https://app.example.com', AUTH_RATE_LIMIT: String(LIMIT) },
        NODE_OPTIONS: movedClock(folder, AHEAD_MS),
      },
    })
    const graphql = async (query: unknown, variables = {}, { token }: { token?: string } = {}) => {
      const response = await fetch(`${ahead.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query: String(query), variables }),
      })
      return { status: response.status, ...((await response.json()) as object) } as GraphQLAnswer<undefined>
    }
    there = { ...here, graphql: graphql as TestServer['graphql'] }
  })
  afterAll(async () => {
    await ahead.stop()
    await here.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const me = async (node: TestServer, token: string) =>
    (await node.graphql('{ me { username } }', {}, { token })).data?.me?.username
  const refresh = async (node: TestServer, refreshToken: string) =>
    present((await node.graphql(RefreshSessionDocument, { input: { refreshToken } })).data.refreshSession)

  it('says so, and has swept and ended no session', async () => {
    expect(ahead.stdout()).toMatch(/"aheadSeconds":3456090,.*the clock of this machine differs/)
    expect([await me(there, ada.token), await me(here, ada.token)]).toEqual(['ada', 'ada'])
  })

  it('answers the same successor for a refresh whose answer another node has lost, and the other way round', async () => {
    const first = await refresh(here, ada.refreshToken)
    const again = await refresh(there, ada.refreshToken)
    expect([again.userErrors, again.refreshToken]).toEqual([[], first.refreshToken])
    const second = await refresh(there, present(first.refreshToken))
    const secondAgain = await refresh(here, present(first.refreshToken))
    expect([secondAgain.userErrors, secondAgain.refreshToken]).toEqual([[], second.refreshToken])
    for (const node of [here, there]) expect(await me(node, present(second.token))).toBe('ada')
    expect(Date.parse(present(second.tokenExpiresAt)) - Date.now()).toBeLessThan(11 * 60_000)
    const { expiresAt } = present(
      (await here.waymark.payload.find({ collection: 'authSessions', where: { id: { equals: ada.sessionId } } }))
        .docs[0],
    )
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(31 * DAY_MS)
  })

  it('finishes a ceremony that another node has begun, and the other way round', async () => {
    for (const [begins, ends] of [
      [here, there],
      [there, here],
    ] as const) {
      const begun = await visitor(begins, ada.authenticator).beginLogin('ada')
      const answer = await visitor(ends).finishLogin(begun, ada.authenticator.get(begun.options))
      expect(answer.userErrors).toEqual([])
      expect(await me(here, present(answer.token))).toBe('ada')
    }
  })

  it('counts attempts in the same minute as the others', async () => {
    const left = 60_000 - (Date.now() % 60_000)
    if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left + 50))
    const codes: unknown[] = []
    for (let time = 0; time <= 2 * LIMIT; time += 1) {
      const { errors } = await (time % 2 ? here : there).graphql(
        '{ usernameAvailability(username: "ada") { available } }',
      )
      codes.push(errors?.[0]?.extensions.code)
    }
    expect(codes.filter((code) => code === undefined)).toHaveLength(LIMIT)
  })
})
