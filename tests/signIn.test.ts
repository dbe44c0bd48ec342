import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccountDocument, RefreshSessionDocument } from '../src/testing/generated/operations.ts'
import { visitor } from '../src/testing/signIn.ts'
import type { Algorithm } from '../src/testing/softwareAuthenticator.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

describe('signing in with a passkey', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const me = async (token: string) => (await server.graphql(AccountDocument, {}, { token })).data.me

  it.each<[Algorithm, number?]>([['ES256'], ['EdDSA'], ['RS256'], ['ES256', -7], ['EdDSA', -8], ['RS256', -257]])(
    'registers and signs in with %s, and a self-attestation for %s',
    async (algorithm, selfAttestedAs) => {
      const person = visitor(server)
      const username = `ada.${algorithm.toLowerCase()}${selfAttestedAs ? '.self' : ''}`
      const registered = await person.register(username, { algorithm, selfAttestedAs })
      expect(registered).toMatchObject({ userErrors: [], productUser: { username, role: 'ATHLETE' } })
      expect(await me(present(registered.token))).toMatchObject({
        username,
        account: {
          passkeys: [{ name: 'Passkey on one device', lastUsedAt: null, backedUp: false, transports: ['internal'] }],
          sessions: [{ current: true }],
          unusedRecoveryCodes: 0,
          reauthenticatedUntil: expect.any(String),
        },
      })
      const signedIn = await person.login(username)
      expect(signedIn).toMatchObject({
        userErrors: [],
        productUser: { username },
        acceptedCredentialIds: [person.authenticator.credentials[0]?.id.toString('base64url')],
      })
      expect(await me(present(signedIn.token))).toMatchObject({
        account: { passkeys: [{ lastUsedAt: expect.any(String) }], sessions: [{}, {}] },
      })
    },
  )

  it('signs in without a username, with a passkey that the authenticator finds by itself', async () => {
    const person = visitor(server)
    await person.register('grace')
    expect(await person.login()).toMatchObject({ userErrors: [], productUser: { username: 'grace' } })
  })

  it('trades a refresh token for its successor', async () => {
    const person = visitor(server)
    const { refreshToken } = await person.register('linus')
    const refresh = async (token: string) =>
      present((await server.graphql(RefreshSessionDocument, { input: { refreshToken: token } })).data.refreshSession)
    const first = await refresh(present(refreshToken))
    expect(first).toMatchObject({ userErrors: [], productUser: {} })
    expect(await refresh(present(refreshToken))).toMatchObject({ refreshToken: first.refreshToken, userErrors: [] })
    const second = await refresh(present(first.refreshToken))
    expect(second.userErrors).toEqual([])
    expect(await refresh(present(refreshToken))).toMatchObject({
      token: null,
      userErrors: [{ code: 'REFRESH_REJECTED' }],
    })
    expect(await refresh(present(second.refreshToken))).toMatchObject({ userErrors: [{ code: 'REFRESH_REJECTED' }] })
  })
})
