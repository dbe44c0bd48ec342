import { createHook } from 'node:async_hooks'
import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPassword } from '../src/admin/server/adminPassword.ts'
import { linkAdmin } from '../src/admin/server/linkedAdmin.ts'
import { audited } from '../src/testing/signIn.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const PASSWORD = 'correct horse battery'
const OWNER = 'owner@example.com'
/** The limit of an address in this file. */
const PER_ADDRESS = 6

let server: TestServer
let ownerId: string
let addresses = 0
function nextAddress(): string {
  addresses += 1
  return `10.0.0.${addresses}`
}

beforeAll(async () => {
  server = await startTestServer({ admin: 'in production', authRateLimit: PER_ADDRESS })
  const data = { email: OWNER, password: PASSWORD, role: 'owner' as const }
  ;({ id: ownerId } = await server.waymark.payload.create({ collection: 'admins', data }))
})
afterAll(() => server.stop())

async function login(email: unknown, password: unknown, address: string) {
  const answer = await server.server.app.inject({
    ...{ method: 'POST' as const, url: '/api/admins/login', remoteAddress: address },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { date: _, 'x-request-id': id, ...headers } = answer.headers
  return { status: answer.statusCode, body: answer.body, headers, id }
}

/** How many passwords were hashed while this ran. */
async function hashed(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const init = (_: number, type: string) => {
    if (type === 'PBKDF2REQUEST') count += 1
  }
  const hook = createHook({ init }).enable()
  await work().finally(() => hook.disable())
  return count
}

describe('the check of a password', () => {
  const salt = 'ab'.repeat(32)

  it('accepts what Payload stored, and nothing else', async () => {
    const stored = present(
      await server.waymark.payload.db.findOne<{ id: string; hash: string; salt: string }>({
        ...{ collection: 'admins', where: { email: { equals: OWNER } } },
      }),
    )
    expect(await isPassword(stored, PASSWORD)).toBe(true)
    expect(await isPassword({ ...stored, hash: 'pbkdf2-sha256-v1:' }, PASSWORD)).toBe(false)
    expect(await isPassword(null, PASSWORD)).toBe(false)
  })

  it('accepts what an older Payload stored, and takes as long there', async () => {
    const hash = pbkdf2Sync(PASSWORD, salt, 25_000, 512, 'sha256').toString('hex')
    expect(await isPassword({ hash, salt }, PASSWORD)).toBe(true)
    // Sixteen blocks of 25,000 rounds lack 200,000 of today's 600,000, which a second call runs.
    expect(await hashed(() => isPassword({ hash, salt }, 'wrong'))).toBe(2)
  })
})

describe('a login that is refused', () => {
  it('has one answer and one amount of work, whatever is wrong', async () => {
    const { payload, doorway } = server.waymark
    const coach = await server.register({ username: 'the.coach', role: 'COACH' })
    const account = present(
      await doorway.inTransaction(coach.caller, (tx) => linkAdmin(tx.req, coach.user), coach.user.id),
    )
    await payload.update({ collection: 'admins', id: account.id, data: { password: PASSWORD } })
    const before = server.lines.length
    const tries = [
      [OWNER, 'wrong'],
      ['nobody@example.com', PASSWORD],
      [account.email, PASSWORD],
      ['', ''],
    ]
    const answers: Awaited<ReturnType<typeof login>>[] = []
    for (const [email, password] of tries) {
      const work = await hashed(async () => answers.push(await login(email, password, nextAddress())))
      expect([email, work]).toEqual([email, 1])
    }
    const [first, ...others] = answers.map(({ id: _, ...answer }) => answer)
    expect(first).toMatchObject({
      status: 401,
      body: expect.stringContaining('The e-mail address or the password is wrong'),
    })
    for (const other of others) expect(other).toEqual(first)
    expect(first?.headers['set-cookie']).toBeUndefined()

    const lines = audited(server, before)
    expect(lines.map(({ audit, adminId, requestId }) => [audit, adminId, requestId])).toEqual(
      [ownerId, undefined, account.id, undefined].map((id, at) => ['admin login refused', id, answers[at]?.id]),
    )
    expect(JSON.stringify(server.lines.slice(before))).not.toMatch(/@example\.com|correct horse|"wrong"/)
  })

  it('is 400 where something is no text', async () => {
    expect((await login({ like: '%' }, PASSWORD, nextAddress())).status).toBe(400)
    expect((await login(OWNER, null, nextAddress())).status).toBe(400)
  })

  it('counts for its address and account: a burst gets five tries, and the owner comes in from elsewhere', async () => {
    for (const email of [OWNER, 'nobody@example.com']) {
      const attacked = nextAddress()
      const burst = await Promise.all(Array.from({ length: 7 }, (_, n) => login(email, `wrong ${n}`, attacked)))
      expect([email, burst.map(({ status }) => status).sort()]).toEqual([email, [401, 401, 401, 401, 401, 429, 429]])
      const refused = present(burst.find(({ status }) => status === 429))
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    }
    const before = server.lines.length
    const entered = await login(` ${OWNER.toUpperCase()} `, PASSWORD, nextAddress())
    expect([entered.status, JSON.parse(entered.body).token]).toEqual([200, undefined])
    expect(String(entered.headers['set-cookie'])).toMatch(/^payload-token=.*HttpOnly.*SameSite=Strict/)
    expect(audited(server, before)).toEqual([expect.objectContaining({ audit: 'admin login', adminId: ownerId })])
  })

  it('counts for its address, whichever accounts it tries', async () => {
    const address = nextAddress()
    const answers = await Promise.all(
      Array.from({ length: PER_ADDRESS + 2 }, (_, n) => login(`nobody${n}@example.com`, PASSWORD, address)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(PER_ADDRESS)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
  })
})

it('a login that succeeds counts for nobody', async () => {
  const counted = () => server.waymark.payload.count({ collection: 'rateLimits' })
  const before = await counted()
  expect((await login(OWNER, PASSWORD, nextAddress())).status).toBe(200)
  expect(await counted()).toEqual(before)
})
