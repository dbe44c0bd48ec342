import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeRole } from '../src/actions/auth/changeRole.ts'
import { Refusal } from '../src/kernel/refusal.ts'
import type { Admin } from '../src/payload-types.ts'
import { mayStartOver } from '../src/storage/doorway.ts'
import { hard } from '../src/testing/hard.ts'
import { memoryLog } from '../src/testing/memoryLog.ts'
import { present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const ROUNDS = hard(3, 30)
const password = 'correct horse battery'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ admin: 'in development' })
})
afterAll(() => server.stop())

const owners = async () =>
  (await server.waymark.payload.find({ collection: 'admins', where: { role: { equals: 'owner' } }, depth: 0 })).docs

/** Saves as Payload's REST API does for a signed-in owner. */
const as = (admin: Admin) => ({ overrideAccess: false, user: { ...admin, collection: 'admins' as const } }) as const
const demote = (id: string, by: Admin) =>
  server.waymark.payload.update({ collection: 'admins', id, data: { role: 'viewer' }, ...as(by) })
const remove = (id: string, by: Admin) => server.waymark.payload.delete({ collection: 'admins', id, ...as(by) })

/** How a change ended. A fault is neither, and fails the test. */
const told = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal || mayStartOver(error) ? 'refused' : String(error)),
  )

describe('the first account', () => {
  it('is made once, when several visitors make it at once', async () => {
    const register = async (n: number) => {
      const response = await fetch(`${server.url}/api/admins/first-register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: `first${n}@example.com`, password }),
      })
      return response.status
    }
    const statuses = await Promise.all(Array.from({ length: 5 }, (_, n) => register(n)))
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    expect(await owners()).toHaveLength(1)
  })
})

describe('owners who end each other at once', () => {
  /** Written past the hooks, because a password takes long to hash and nobody signs in here. */
  const three = async (): Promise<[Admin, Admin, Admin]> => {
    const { db } = server.waymark.payload
    for (let count = (await owners()).length; count < 3; count += 1) {
      const key = crypto.randomUUID()
      const data = { email: `${key}@example.com`, role: 'owner', productUserKey: key }
      await db.create({ collection: 'admins', data })
    }
    const [one, two, three] = await owners()
    return [present(one), present(two), present(three)]
  }

  it.each([
    { name: 'by demotion', ends: [demote, demote, demote] },
    { name: 'by deletion', ends: [remove, remove, remove] },
    { name: 'by both', ends: [demote, remove, demote] },
  ])('leave one, $name', async ({ ends }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = await three()
      const next = (n: number) => all[(n + 1) % 3] as Admin
      const outcomes = await Promise.all(ends.map((end, n) => told(end(next(n).id, all[n] as Admin))))
      const left = await owners()
      expect(left.length).toBeGreaterThan(0)
      expect(outcomes.toSorted()).toEqual([
        ...Array(3 - left.length).fill('done'),
        ...Array(left.length).fill('refused'),
      ])
    }
  })

  it('are all kept by a bulk change that would end all of them, and may be ended but for one', async () => {
    const { payload } = server.waymark
    const all = await three()
    const where = { role: { equals: 'owner' } } as const
    const demoted = await payload.update({ collection: 'admins', where, data: { role: 'viewer' }, ...as(all[0]) })
    const deleted = await payload.delete({ collection: 'admins', where, ...as(all[0]) })
    expect([demoted.docs, deleted.docs]).toEqual([[], []])
    expect([demoted.errors.length, deleted.errors.length]).toEqual([3, 3])
    expect(await owners()).toHaveLength(3)

    const others = { id: { in: [all[1].id, all[2].id] } }
    expect((await payload.delete({ collection: 'admins', where: others, ...as(all[0]) })).docs).toHaveLength(2)
    expect(await told(demote(all[0].id, all[0]))).toBe('refused')
    expect((await owners()).map(({ id }) => id)).toEqual([all[0].id])
  })
})

describe('a coach who becomes an athlete while signing in for the first time', () => {
  it('keeps no account of the admin interface', async () => {
    const { doorway, payload } = server.waymark
    const outcomes: number[] = []
    for (let round = 0; round < 2 * ROUNDS; round += 1) {
      const username = `coach.${round}`
      const coach = await server.register({ username, role: 'COACH' })
      const [signedIn] = await Promise.all([
        fetch(`${server.url}/admin-session`, { method: 'POST', headers: { authorization: `Bearer ${coach.token}` } }),
        changeRole(doorway, memoryLog().log, username, 'ATHLETE'),
      ])
      outcomes.push(signedIn.status)
      const where = { productUserKey: { equals: coach.user.id } }
      expect(await payload.count({ collection: 'admins', where })).toEqual({ totalDocs: 0 })
    }
    expect(outcomes.filter((status) => ![204, 403].includes(status))).toEqual([])
  })
})
