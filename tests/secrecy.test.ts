import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Passkey } from '../src/payload-types.ts'
import { breakWrites } from '../src/testing/breakWrites.ts'
import { RefreshSessionDocument } from '../src/testing/generated/operations.ts'
import { audited, guarded, member, recovery, visitor } from '../src/testing/signIn.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

/** Every operation of sign-in, valid and invalid, with everything that was answered and logged. */
describe('what is said of a whole life of an account', () => {
  let server: TestServer
  const answers: string[] = []
  const issued: { token: string; inAnswer: number }[] = []
  const secrets = new Map<string, string>()

  beforeAll(async () => {
    server = await startTestServer()
    const { graphql } = server
    const told = {
      ...server,
      graphql: (async (...args: Parameters<typeof graphql>) => {
        const answer = await graphql(...args)
        answers.push(JSON.stringify({ ...answer, headers: [...answer.headers] }))
        return answer
      }) as typeof graphql,
    } as TestServer
    const issue = (payload: { token?: string | null; refreshToken?: string | null }) => {
      for (const token of [payload.token, payload.refreshToken]) {
        if (token) issued.push({ token, inAnswer: answers.length - 1 })
      }
    }
    const keepHashes = async () => {
      for (const [collection, docs] of Object.entries(await guarded(server))) {
        for (const doc of docs as unknown as Record<string, unknown>[]) {
          for (const name of ['publicKey', 'tokenHash', 'previousHash', 'hash']) {
            if (doc[name]) secrets.set(String(doc[name]), `${collection}.${name}`)
          }
        }
      }
    }

    const ada = await member(told, 'ada')
    issued.push(
      { token: ada.firstToken, inAnswer: answers.length - 1 },
      { token: ada.refreshToken, inAnswer: answers.length - 1 },
    )
    await ada.addPasskey('second')
    await told.graphql('{ me { id account { passkeys { id name } sessions { id } unusedRecoveryCodes } } }', {}, ada)
    const codes = present((await ada.createRecoveryCodes()).codes)
    for (const code of codes) issued.push({ token: code, inAnswer: answers.length - 1 })
    await keepHashes()
    issue(await ada.login('ada'))
    issue(await ada.login())
    for (const lies of [
      { tampered: true },
      { counter: 1 },
      { origin: 'https://evil.example.com' },
      { userHandle: '' },
    ]) {
      await ada.login('ada', lies)
    }
    const taken = present(ada.authenticator.credentials[0])
    await visitor(told).register('thief', { credentialId: taken.id })
    const confirmation = await ada.beginReauthentication()
    await ada.finishReauthentication(confirmation, ada.authenticator.get(confirmation.options))
    const refresh = async (refreshToken: string) => {
      const { data } = await told.graphql(RefreshSessionDocument, { input: { refreshToken } })
      issue(present(data.refreshSession))
      await keepHashes()
      return present(data.refreshSession)
    }
    const second = await refresh(ada.refreshToken)
    await refresh(present(second.refreshToken))
    await refresh(ada.refreshToken)
    await told.graphql('{ me { id } }', {}, ada)
    await told.graphql('{ me { id } }', {}, { token: 'aaaa.bbbb.cccc' })
    const saviour = recovery(told)
    await saviour.begin('ada', 'AAAA-AAAA-AAAA-AAAA')
    const begun = await saviour.begin('ada', present(codes[0]))
    const recovered = await saviour.finish(begun, saviour.authenticator.create(begun.options))
    issue(recovered)
    await keepHashes()
    await told.graphql('mutation { deleteAccount { deleted } }', {}, { token: present(recovered.token) })
    for (const { token } of issued) secrets.set(createHash('sha256').update(token).digest('base64url'), 'a hash')
    for (const { token } of issued) secrets.set(createHash('sha256').update(token).digest('hex'), 'a hash')
  }, 120_000)
  afterAll(() => server.stop())

  it('has been told in full', () => {
    expect([answers.length > 30, issued.length >= 20, secrets.size > 20]).toEqual([true, true, true])
    expect(new Set(audited(server).map(({ audit }) => audit))).toEqual(
      new Set([
        ...['register', 'login', 'ceremony refused', 'refresh reuse', 'counter regression', 'reauthenticate'],
        ...['passkey added', 'recovery codes made', 'recovery', 'account deleted'],
      ]),
    )
  })

  it('no answer holds a public key or a hash', () => {
    const all = answers.join('\n')
    expect([...secrets].filter(([secret]) => all.includes(secret)).map(([, name]) => name)).toEqual([])
    expect(all).not.toMatch(/publicKey"|tokenHash|previousHash|webauthnUserId|"hash"|"counter"/)
  })

  it('no answer but the one that issued it holds a token or a code', () => {
    const seen = issued.map(({ token, inAnswer }) =>
      answers.flatMap((answer, n) => (answer.includes(token) && n !== inAnswer ? [n] : [])),
    )
    expect(seen.flat()).toEqual([])
  })

  it('no line of the log holds a token, a code, a public key, a hash, a secret of ours or a credential', () => {
    const log = JSON.stringify(server.lines)
    const found = [...secrets].filter(([secret]) => log.includes(secret)).map(([, name]) => name)
    expect(found).toEqual([])
    expect(issued.filter(({ token }) => log.includes(token))).toEqual([])
    expect([server.jwtSecret, server.payloadSecret].filter((secret) => log.includes(secret))).toEqual([])
    expect(log).not.toMatch(/clientDataJSON|attestationObject|authenticatorData|eyJ[\w-]{20}/)
  })

  it('no line of the log is a fault, and each audit line names its request', () => {
    expect(server.lines.filter(({ level }) => Number(level) >= 50)).toEqual([])
    expect(audited(server).filter(({ requestId }) => typeof requestId !== 'string')).toEqual([])
  })
})

/** Runs on its own server, because its database then refuses all writes of passkeys, codes and sessions. */
describe('a fault of the database', () => {
  it('is logged without the values that it was about', async () => {
    const server = await startTestServer()
    try {
      const ada = await member(server, 'ada')
      const [passkey] = (await guarded(server)).passkeys as unknown as Passkey[]
      const secrets = [present(passkey).publicKey]
      for (const collection of ['passkeys', 'recovery_codes', 'auth_sessions']) await breakWrites(server, collection)
      const person = visitor(server)
      const begun = await person.beginRegistration('bob')
      const credential = person.authenticator.create(begun.options)
      const register = 'mutation ($input: RegisterInput!) { register(input: $input) { token } }'
      const codes = 'mutation { createRecoveryCodes { codes } }'
      const answers = [
        await server.graphql(register, { input: { ceremonyId: begun.ceremonyId, credential } }),
        await server.graphql(codes, {}, ada),
        await server.graphql(RefreshSessionDocument, { input: { refreshToken: ada.refreshToken } }),
      ]
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(3).fill('INTERNAL_SERVER_ERROR'))
      const faults = server.lines.filter(({ level }) => Number(level) >= 50)
      expect(faults).toHaveLength(3)
      for (const { err } of faults) {
        expect(err).toMatchObject({ message: expect.any(String), stack: expect.stringContaining(' at ') })
      }
      const said = JSON.stringify([faults, answers.map(({ data, errors }) => ({ data, errors }))])
      secrets.push(
        credential.id,
        createHash('sha256')
          .update(ada.refreshToken.split('.')[2] as string)
          .digest('base64url'),
      )
      expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
      // The first pattern matches the beginning of any COSE key for ES256 in base64url, the second any SHA-256 in
      // base64url.
      expect(said).not.toMatch(/pQECAyYgASFYI/)
      expect(said.match(/(?<![\w/-])[\w-]{43}(?![\w/-])/g) ?? []).toEqual([])
    } finally {
      await server.stop()
    }
  })
})
