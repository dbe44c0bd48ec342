import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdminPages } from '../src/admin/server/adminPages.ts'
import { namesFirstUserPage } from '../src/admin/server/firstUserPage.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'
import { type Route, watchRoutes } from '../src/testing/watchRoutes.ts'

/** Open pages that answer with the policy by which Next finds the nonce of its scripts. */
const adminPages: AdminPages = {
  state: () => 'open',
  handle: async ({ headers }, response) => void response.end(headers['content-security-policy']),
  close: async () => {},
}

let server: TestServer
let routes: Route[]

beforeAll(async () => {
  ;[server, routes] = await watchRoutes(() => startTestServer({ admin: 'in production', adminPages }))
})
afterAll(() => server.stop())

/** Without a socket, for the hundreds of requests of a walk. */
const inject = (method: string, url: string, headers: Record<string, string> = {}) =>
  server.server.app.inject({ method: method as 'GET', url, headers })

describe('the page of the first account', () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
  const spellings = ['create-first-user', '%63reate-first-user', '%2563reate-first-user', 'Create-First-User/']
  const paths = [...spellings, '/create-first-user', 'create%2Dfirst%2Duser?x', 'create-first-user.rsc', '%E0%A4%A']

  it('is nobody’s in production, however its address is spelled and whatever the method', async () => {
    for (const path of paths) {
      expect([path, namesFirstUserPage(`/admin/${path}`)]).toEqual([path, true])
      // The router itself refuses what cannot be decoded.
      const refused = path === '%E0%A4%A' ? 400 : 403
      for (const method of methods) {
        expect([method, path, (await inject(method, `/admin/${path}`)).statusCode]).toEqual([method, path, refused])
      }
    }
  })

  it('is no other page', async () => {
    for (const path of ['login', 'collections/programs?search=create-first-user', '']) {
      expect([path, (await inject('GET', `/admin/${path}`)).statusCode]).toEqual([path, 200])
    }
  })
})

describe('every answer', () => {
  it('says that it is no other type, may not be framed and is only for HTTPS, at every route', async () => {
    const paths = new Set(routes.map(({ url }) => url.replace('*', url === '*' ? '/any' : 'any')))
    paths.add('/nothing')
    const wrong: string[] = []
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
        const { headers } = await inject(method, path, { origin: 'https://app.example.com' })
        const isRight =
          headers['x-content-type-options'] === 'nosniff' &&
          headers['cross-origin-opener-policy'] === 'same-origin' &&
          headers['strict-transport-security'] === 'max-age=31536000' &&
          /default-src 'none';.*frame-ancestors 'none'/.test(String(headers['content-security-policy']))
        if (!isRight) wrong.push(`${method} ${path}`)
      }
    }
    expect(paths.size).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  it('of a page has a policy of its own, with a nonce that no client chooses and that Next is told', async () => {
    const chosen = "script-src 'nonce-chosen' 'unsafe-inline'"
    const headers = { 'content-security-policy': chosen, 'content-security-policy-report-only': chosen }
    const answers = [await inject('GET', '/admin/login', headers), await inject('GET', '/admin/login', headers)]
    const policies = answers.map((answer) => answer.headers['content-security-policy'])
    for (const [at, policy] of policies.entries()) {
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='; .*frame-ancestors 'none'; base-uri 'none'/)
      expect(answers[at]?.body).toBe(policy)
    }
    expect(policies[0]).not.toBe(policies[1])
  })
})

it('a service in development does not tell browsers to come by HTTPS', async () => {
  const developed = await startTestServer({ admin: 'in development' })
  const { headers } = await developed.server.app.inject('/livez')
  await developed.stop()
  expect([headers['x-content-type-options'], headers['strict-transport-security']]).toEqual(['nosniff', undefined])
})
