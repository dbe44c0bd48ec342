import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RefreshSessionDocument } from '../src/testing/generated/operations.ts'
import { audited, member, recovery, visitor } from '../src/testing/signIn.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const RACERS = 20

/** Runs twenty attempts at once. Returns `good` or the code of the refusal for each. */
async function race(attempt: (racer: number) => Promise<{ userErrors: { code: string }[] }>): Promise<string[]> {
  const answers = await Promise.all(Array.from({ length: RACERS }, (_, racer) => attempt(racer)))
  return answers.map(({ userErrors }) => userErrors[0]?.code ?? 'good').sort()
}

const oneOf = (refusal: string) => [...Array(RACERS - 1).fill(refusal), 'good']

describe('of twenty that come at once', () => {
  let server: TestServer
  let beside: TestServer

  beforeAll(async () => {
    server = await startTestServer()
    beside = await startTestServer({ beside: server })
  })
  afterAll(async () => {
    await beside.stop()
    await server.stop()
  })

  const count = async (collection: 'passkeys' | 'authSessions' | 'productUsers', userId: string) => {
    const where = { [collection === 'productUsers' ? 'id' : 'user']: { equals: userId } }
    return (await server.waymark.payload.count({ collection, where })).totalDocs
  }

  it('one finishes a registration', async () => {
    const person = visitor(server)
    const begun = await person.beginRegistration('one.ceremony')
    const credential = person.authenticator.create(begun.options)
    expect(await race(() => person.finishRegistration(begun, credential))).toEqual(oneOf('CEREMONY_FAILED'))
    expect(await person.login('one.ceremony')).toMatchObject({ userErrors: [], acceptedCredentialIds: [credential.id] })
  })

  it('one has the username, and the others leave nothing behind', async () => {
    const people = Array.from({ length: RACERS }, () => visitor(server))
    const begun = await Promise.all(people.map((person, n) => person.beginRegistration(n % 2 ? 'racer' : 'RACER')))
    const answers = await race((n) => {
      const [person, ceremony] = [present(people[n]), present(begun[n])]
      return person.finishRegistration(ceremony, person.authenticator.create(ceremony.options))
    })
    expect(answers).toEqual([...Array(RACERS - 1).fill('TAKEN'), 'good'].sort())
    const { payload } = server.waymark
    const { docs } = await payload.find({ collection: 'productUsers', where: { username: { equals: 'racer' } } })
    expect(docs).toHaveLength(1)
    const ids = people.flatMap(({ authenticator }) =>
      authenticator.credentials.map(({ id }) => id.toString('base64url')),
    )
    const stored = await payload.find({ collection: 'passkeys', where: { credentialId: { in: ids } }, limit: 0 })
    expect(stored.docs).toHaveLength(1)
  })

  it('one finishes a login', async () => {
    const ada = await member(server, 'one.login')
    const begun = await ada.beginLogin()
    // Without a counter, only the ceremony keeps the other attempts out.
    const credential = ada.authenticator.get(begun.options, { counter: 0 })
    expect(await race(() => ada.finishLogin(begun, credential))).toEqual(oneOf('CEREMONY_FAILED'))
    expect(await count('authSessions', ada.user.id)).toBe(2)
  })

  it('one gets past with a counter that is used twice, each in a ceremony of its own', async () => {
    const ada = await member(server, 'one.counter')
    const begun = await Promise.all(Array.from({ length: RACERS }, () => ada.beginLogin()))
    const since = server.lines.length
    const answers = await race((n) => {
      const ceremony = present(begun[n])
      return ada.finishLogin(ceremony, ada.authenticator.get(ceremony.options, { counter: 7 }))
    })
    expect(answers).toEqual(oneOf('CEREMONY_FAILED'))
    expect(audited(server, since).filter(({ audit }) => audit === 'counter regression')).toHaveLength(RACERS - 1)
    expect(await count('authSessions', ada.user.id)).toBe(2)
  })

  it('one finishes a confirmation, and one an addition', async () => {
    const ada = await member(server, 'one.confirmation')
    const confirmation = await ada.beginReauthentication()
    const assertion = ada.authenticator.get(confirmation.options)
    expect(await race(() => ada.finishReauthentication(confirmation, assertion))).toEqual(oneOf('CEREMONY_FAILED'))
    const addition = await ada.beginAddition()
    const credential = ada.authenticator.create(addition.options)
    expect(await race(() => ada.finishAddition(addition, credential))).toEqual(oneOf('CEREMONY_FAILED'))
    expect(await count('passkeys', ada.user.id)).toBe(2)
  })

  it('one recovers with a code, each in a ceremony of its own', async () => {
    const ada = await member(server, 'one.code')
    const code = present(present((await ada.createRecoveryCodes()).codes)[0])
    const saviours = Array.from({ length: RACERS }, () => recovery(server))
    const begun = await Promise.all(saviours.map((saviour) => saviour.begin('one.code', code)))
    const answers = await race((n) => {
      const [saviour, ceremony] = [present(saviours[n]), present(begun[n])]
      return saviour.finish(ceremony, saviour.authenticator.create(ceremony.options))
    })
    expect(answers).toEqual(oneOf('CEREMONY_FAILED'))
    expect(await count('passkeys', ada.user.id)).toBe(1)
  })

  it('all get one successor for one refresh token, on either of two nodes', async () => {
    const ada = await member(server, 'one.refresh')
    const refresh = async (node: TestServer, refreshToken: string) =>
      present((await node.graphql(RefreshSessionDocument, { input: { refreshToken } })).data.refreshSession)
    const successors = new Set<string | null | undefined>()
    const answers = await race(async (n) => {
      const answer = await refresh(n % 2 ? server : beside, ada.refreshToken)
      successors.add(answer.refreshToken)
      return answer
    })
    expect(answers).toEqual(Array(RACERS).fill('good'))
    expect(successors.size).toBe(1)
    const [successor] = [...successors]
    expect(successor).not.toBe(ada.refreshToken)
    // There was one rotation and not twenty, so the successor is the current token.
    const next = await refresh(beside, present(successor))
    expect(next.userErrors).toEqual([])
    // From now on the service treats the first token as a stolen copy.
    expect((await refresh(server, ada.refreshToken)).userErrors).toMatchObject([{ code: 'REFRESH_REJECTED' }])
    for (const token of [present(successor), present(next.refreshToken)]) {
      expect((await refresh(beside, token)).userErrors).toMatchObject([{ code: 'REFRESH_REJECTED' }])
    }
  })

  it('all that come with an old refresh token are refused, and the session ends once', async () => {
    const ada = await member(server, 'one.reuse')
    const refresh = async (refreshToken: string) =>
      present((await server.graphql(RefreshSessionDocument, { input: { refreshToken } })).data.refreshSession)
    const second = await refresh(ada.refreshToken)
    const third = await refresh(present(second.refreshToken))
    const since = server.lines.length
    expect(await race(() => refresh(ada.refreshToken))).toEqual(Array(RACERS).fill('REFRESH_REJECTED'))
    expect(audited(server, since)).toMatchObject([{ audit: 'refresh reuse', userId: ada.user.id }])
    expect((await refresh(present(third.refreshToken))).userErrors).toMatchObject([{ code: 'REFRESH_REJECTED' }])
  })

  it('a ceremony that one node began is finished by another', async () => {
    const person = visitor(server)
    const begun = await person.beginRegistration('two.nodes')
    const elsewhere = visitor(beside, person.authenticator)
    const answer = await elsewhere.finishRegistration(begun, person.authenticator.create(begun.options))
    expect(answer.userErrors).toEqual([])
    expect((await server.graphql('{ me { id } }', {}, { token: present(answer.token) })).status).toBe(200)
  })

  it('a logout on one node is in force on the other', async () => {
    const ada = await server.register({ username: 'out.here' })
    expect((await beside.graphql('{ me { id } }', {}, ada)).status).toBe(200)
    await server.graphql('mutation { logout { sessionsEnded } }', {}, ada)
    expect((await beside.graphql('{ me { id } }', {}, ada)).status).toBe(401)
  })
})
