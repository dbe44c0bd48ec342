import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audited, guarded, member, recovery, visitor } from '../src/testing/signIn.ts'
import { run } from '../src/testing/startService.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const FAILED = {
  __typename: 'RuleError',
  code: 'CEREMONY_FAILED',
  message: 'The passkey or recovery code was not accepted. Start again.',
  field: null,
  reason: null,
  params: [],
}
const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/

describe('recovery', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  async function memberWithCodes(username: string) {
    const owner = await member(server, username)
    return { owner, codes: present((await owner.createRecoveryCodes()).codes) }
  }

  describe('the codes', () => {
    it('are ten, in groups that can be read out, shown once and stored as hashes', async () => {
      const { owner, codes } = await memberWithCodes('ten.codes')
      expect(codes).toHaveLength(10)
      expect(new Set(codes).size).toBe(10)
      for (const code of codes) expect(code).toMatch(CODE)
      expect((await owner.account()).unusedRecoveryCodes).toBe(10)
      const stored = JSON.stringify((await guarded(server)).recoveryCodes)
      for (const code of codes) {
        expect(stored).not.toContain(code)
        expect(stored).not.toContain(code.replaceAll('-', ''))
      }
    })

    it('are replaced by new ones, after which no old one is good', async () => {
      const { owner, codes } = await memberWithCodes('replaced')
      const since = server.lines.length
      const next = present((await owner.createRecoveryCodes()).codes)
      expect(audited(server, since)).toMatchObject([{ audit: 'recovery codes made', userId: owner.user.id }])
      expect(next.filter((code) => codes.includes(code))).toEqual([])
      expect((await owner.account()).unusedRecoveryCodes).toBe(10)
      expect((await recovery(server).begin('replaced', present(codes[0]))).userErrors).toEqual([FAILED])
      expect((await recovery(server).begin('replaced', present(next[0]))).userErrors).toEqual([])
    })

    it('are ten also when they are made twice at once', async () => {
      const owner = await member(server, 'twice')
      await Promise.all(Array.from({ length: 5 }, () => owner.createRecoveryCodes()))
      expect((await owner.account()).unusedRecoveryCodes).toBe(10)
    })

    it('may be typed in lower case, with spaces, and with letters for digits', async () => {
      const { codes } = await memberWithCodes('typist')
      const code = present(codes.find((candidate) => /[01]/.test(candidate)) ?? codes[0])
      for (const typed of [
        code.toLowerCase(),
        code.replaceAll('-', ''),
        code.replaceAll('-', ' '),
        code.replaceAll('1', 'l').replaceAll('0', 'o'),
      ]) {
        expect((await recovery(server).begin('Typist', typed)).userErrors).toEqual([])
      }
    })
  })

  describe('to begin', () => {
    it('uses nothing up, however often', async () => {
      const { owner, codes } = await memberWithCodes('beginner')
      const before = await guarded(server)
      for (let time = 0; time < 3; time += 1) {
        expect((await recovery(server).begin('beginner', present(codes[0]))).userErrors).toEqual([])
      }
      expect(await guarded(server)).toEqual(before)
      expect((await owner.account()).unusedRecoveryCodes).toBe(10)
    })

    it('answers a wrong code, a code of another and an unknown user alike, after the same reads', async () => {
      const { codes } = await memberWithCodes('guessed')
      const { codes: foreign } = await memberWithCodes('other.guessed')
      const attempts: [string, string][] = [
        ['guessed', 'AAAA-AAAA-AAAA-AAAA'],
        ['guessed', present(foreign[0])],
        ['nobody-at-all', 'AAAA-AAAA-AAAA-AAAA'],
        ['nobody-at-all', present(codes[0])],
        ['guessed', ''],
      ]
      const seen = []
      for (const [username, code] of attempts) {
        const since = server.lines.length
        let answer: unknown
        const calls = await server.calls(async () => {
          answer = await recovery(server).begin(username, code)
        })
        seen.push({ answer, calls })
        expect(audited(server, since)).toMatchObject([
          { audit: 'ceremony refused', kind: 'recover', reason: 'unknown user or wrong code' },
        ])
      }
      for (const each of seen) expect(each).toEqual(seen[0])
      expect(seen[0]?.answer).toMatchObject({ ceremonyId: null, options: null, userErrors: [FAILED] })
      // A name that no user can have gets the same refusal, although the service need not look for a user.
      expect((await recovery(server).begin('not a name', present(codes[0]))).userErrors).toEqual([FAILED])
    })
  })

  describe('to finish', () => {
    it('uses the code up, ends all sessions, removes the other passkeys, stores the new one and signs in', async () => {
      const { owner, codes } = await memberWithCodes('lost.all')
      await owner.addPasskey()
      const elsewhere = await server.signInAgain(owner)
      const saviour = recovery(server)
      const begun = await saviour.begin('lost.all', present(codes[3]))
      expect(begun.options.user.id).toBe(owner.user.webauthnUserId)
      const since = server.lines.length
      const recovered = await saviour.finish(begun, saviour.authenticator.create(begun.options))
      expect(recovered).toMatchObject({
        userErrors: [],
        productUser: { id: `user_${owner.user.id}`, username: 'lost.all' },
        token: expect.any(String),
        refreshToken: expect.any(String),
      })
      expect(audited(server, since)).toMatchObject([
        { audit: 'recovery', userId: owner.user.id, others: 'removed', requestId: expect.any(String) },
      ])
      for (const token of [owner.token, owner.firstToken, elsewhere.token]) {
        const { errors } = await server.graphql('{ me { id } }', {}, { token })
        expect(errors?.[0]?.extensions.reason).toBe('REVOKED_TOKEN')
      }
      const { data } = await server.graphql(
        '{ me { account { passkeys { id } sessions { current } unusedRecoveryCodes reauthenticatedUntil } } }',
        {},
        { token: present(recovered.token) },
      )
      expect(data.me.account).toMatchObject({
        passkeys: [{}],
        sessions: [{ current: true }],
        unusedRecoveryCodes: 9,
        reauthenticatedUntil: expect.any(String),
      })
      for (const credential of owner.authenticator.credentials) {
        const login = await owner.beginLogin('lost.all')
        const answer = await owner.finishLogin(login, owner.authenticator.get(login.options, {}, credential))
        expect(answer.userErrors).toEqual([FAILED])
      }
      expect(await visitor(server, saviour.authenticator).login('lost.all')).toMatchObject({ userErrors: [] })
      // A recovery code is good once.
      expect((await recovery(server).begin('lost.all', present(codes[3]))).userErrors).toEqual([FAILED])
      expect((await recovery(server).begin('lost.all', present(codes[4]))).userErrors).toEqual([])
    })

    it('keeps the other passkeys when told so; the sessions end all the same', async () => {
      const { owner, codes } = await memberWithCodes('lost.one')
      const saviour = recovery(server)
      const begun = await saviour.begin('lost.one', present(codes[0]))
      const credential = saviour.authenticator.create(begun.options)
      expect(await saviour.finish(begun, credential, { removeOtherPasskeys: false })).toMatchObject({ userErrors: [] })
      expect((await server.graphql('{ me { id } }', {}, owner)).status).toBe(401)
      for (const authenticator of [owner.authenticator, saviour.authenticator]) {
        expect(await visitor(server, authenticator).login('lost.one')).toMatchObject({ userErrors: [] })
      }
    })

    it('of two that began with one code lets one pass', async () => {
      const { owner, codes } = await memberWithCodes('two.begun')
      const saviour = recovery(server)
      const [one, two] = [
        await saviour.begin('two.begun', present(codes[0])),
        await saviour.begin('two.begun', present(codes[0])),
      ]
      expect(await saviour.finish(one, saviour.authenticator.create(one.options))).toMatchObject({ userErrors: [] })
      const before = await guarded(server)
      const late = await saviour.finish(two, saviour.authenticator.create(two.options))
      expect(late).toMatchObject({ token: null, userErrors: [FAILED] })
      expect(await guarded(server)).toEqual(before)
      expect(owner.user.username).toBe('two.begun')
    })

    it('is refused when the codes were replaced meanwhile', async () => {
      const { owner, codes } = await memberWithCodes('meanwhile')
      const saviour = recovery(server)
      const begun = await saviour.begin('meanwhile', present(codes[0]))
      await owner.createRecoveryCodes()
      const before = await guarded(server)
      const answer = await saviour.finish(begun, saviour.authenticator.create(begun.options))
      expect(answer).toMatchObject({ token: null, userErrors: [FAILED] })
      expect(await guarded(server)).toEqual(before)
    })

    it('changes nothing and leaves the code when the new passkey cannot be stored', async () => {
      const { owner, codes } = await memberWithCodes('rolled.back')
      const other = await member(server, 'rolled.back.other')
      const saviour = recovery(server)
      const begun = await saviour.begin('rolled.back', present(codes[0]))
      const before = await guarded(server)
      const credentialId = present(other.authenticator.credentials[0]).id
      const answer = await saviour.finish(begun, saviour.authenticator.create(begun.options, { credentialId }))
      expect(answer.userErrors).toEqual([FAILED])
      expect(await guarded(server)).toEqual(before)
      expect((await owner.account()).unusedRecoveryCodes).toBe(10)
    })

    it.each([
      ['addPasskey', 2], // the first transaction has used up the ceremony
      ['removePasskey', 1],
      ['createRecoveryCodes', 1],
      ['deleteAccount', 1],
    ] as const)(
      'is not undone by %s that was on its way with a session that it ends',
      async (mutation, transaction) => {
        const username = `thief-${mutation.toLowerCase()}`
        const { owner: thief, codes } = await memberWithCodes(username)
        await thief.addPasskey()
        const { ceremonyId, options } = await thief.beginAddition()
        const stolen = thief.authenticator.create(options)
        const passkeyId = present((await thief.account()).passkeys[0]).id
        const saviour = recovery(server)
        const begun = await saviour.begin(username, present(codes[0]))
        const credential = saviour.authenticator.create(begun.options)

        const { doorway } = server.waymark
        const { until } = doorway
        let recovered: Awaited<ReturnType<typeof saviour.finish>> | undefined
        let transactions = 0
        // `until` makes a separate doorway for each request.
        doorway.until = (deadline) => {
          const own = until(deadline)
          const inTransaction = async (...work: Parameters<typeof own.inTransaction>) => {
            transactions += 1
            if (transactions === transaction) {
              doorway.until = until
              recovered = await saviour.finish(begun, credential, { removeOtherPasskeys: false })
            }
            return own.inTransaction(...work) as never
          }
          return { ...own, inTransaction }
        }
        const input = { addPasskey: { ceremonyId, credential: stolen }, removePasskey: { passkeyId } }[
          mutation as string
        ]
        const name = mutation.charAt(0).toUpperCase() + mutation.slice(1)
        const { errors } = await server.graphql(
          input
            ? `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { code } } }`
            : `mutation { ${mutation} { userErrors { code } } }`,
          { input },
          thief,
        )
        expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'REVOKED_TOKEN' } }])
        expect(recovered).toMatchObject({ userErrors: [] })
        const { data } = await server.graphql(
          '{ me { account { passkeys { id } sessions { id } unusedRecoveryCodes } } }',
          {},
          { token: present(recovered?.token) },
        )
        expect(data.me.account).toMatchObject({ passkeys: [{}, {}, {}], sessions: [{}], unusedRecoveryCodes: 9 })
      },
    )
  })

  describe('the commands', () => {
    const RECOVERY_CODE = path.resolve('dist/src/commands/recoveryCode.js')
    const GRANT = path.resolve('dist/src/commands/grant.js')
    const command = (program: string, args: string[]) =>
      run(program, args, {
        cwd: process.cwd(),
        env: {
          DATABASE_URL: server.databaseUrl,
          JWT_SECRET: server.jwtSecret,
          PAYLOAD_SECRET: `${server.jwtSecret}-other`,
        },
      })

    beforeAll(() => {
      execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'pipe' })
    })

    it('print a code for whoever has none left, beside those they have', async () => {
      const { owner, codes } = await memberWithCodes('helped')
      const { code, stdout, stderr } = await command(RECOVERY_CODE, ['Helped'])
      expect(code).toBe(0)
      // Standard output has only the code, so that it can be handed on. The audit line goes to standard error.
      expect(stdout).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\n$/)
      expect(stdout.trim()).toMatch(CODE)
      expect(JSON.parse(stderr)).toMatchObject({ audit: 'recovery codes made', userId: owner.user.id, by: 'command' })
      expect(stderr).not.toContain(stdout.trim())
      expect((await owner.account()).unusedRecoveryCodes).toBe(11)
      for (const each of [stdout.trim(), present(codes[0])]) {
        const saviour = recovery(server)
        const begun = await saviour.begin('helped', each)
        expect(await saviour.finish(begun, saviour.authenticator.create(begun.options))).toMatchObject({
          userErrors: [],
        })
      }
    })

    it('make a coach, and an athlete again, in force on the next request', async () => {
      const person = await server.register({ username: 'granted' })
      const role = async () => (await server.graphql('{ me { role } }', {}, person)).data.me.role
      for (const [given, expected] of [
        ['coach', 'COACH'],
        ['athlete', 'ATHLETE'],
      ] as const) {
        const { code, stdout, stderr } = await command(GRANT, ['granted', given])
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        expect(stdout).toContain(`granted is now ${given === 'coach' ? 'a coach' : 'an athlete'}.`)
        expect(stdout).toContain('"audit":"role"')
        expect(await role()).toBe(expected)
      }
    })

    it.each<[string, string[]]>([
      [RECOVERY_CODE, []],
      [RECOVERY_CODE, ['one', 'two']],
      [GRANT, ['someone']],
      [GRANT, ['someone', 'admin']],
      [GRANT, ['--nonsense']],
    ])('end with 2 when they are misused: %s %j', async (program, args) => {
      expect(await command(program, args)).toMatchObject({ code: 2, stdout: '' })
    })

    it.each<[string, string[]]>([
      [RECOVERY_CODE, ['nobody-at-all']],
      [GRANT, ['nobody-at-all', 'coach']],
    ])('say in a sentence that there is no such user: %s %j', async (program, args) => {
      const { code, stdout, stderr } = await command(program, args)
      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: '',
        stderr: 'There is no such user: "nobody-at-all".\n',
      })
    })
  })
})
