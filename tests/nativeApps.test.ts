import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { androidOrigin } from '../src/actions/auth/nativeApps.ts'
import { visitor } from '../src/testing/signIn.ts'
import { SoftwareAuthenticator } from '../src/testing/softwareAuthenticator.ts'
import { startTestServer, type TestServer } from '../src/testing/testServer.ts'

const WEB = ['https://app.example.com', 'https://app.example.org']
const FINGERPRINT = Array.from({ length: 32 }, (_, n) => (n * 7).toString(16).padStart(2, '0').toUpperCase()).join(':')
const ORIGIN = androidOrigin(FINGERPRINT)
const FILES = ['webauthn', 'assetlinks.json', 'apple-app-site-association']
const REFUSED = { token: null, userErrors: [{ code: 'CEREMONY_FAILED' }] }

describe('a native app', () => {
  let server: TestServer
  let without: TestServer

  beforeAll(async () => {
    server = await startTestServer({
      origins: WEB,
      appOrigins: [ORIGIN],
      apps: {
        android: [{ packageName: 'com.example.app', fingerprints: [FINGERPRINT] }],
        apple: ['ABCDE12345.com.example.app', 'ABCDE12345.com.example.coach'],
      },
    })
    without = await startTestServer({ origins: WEB, beside: server })
  })
  afterAll(async () => {
    await without.stop()
    await server.stop()
  })

  const file = async (name: string, node = server) => {
    const response = await fetch(`${node.url}/.well-known/${name}`, { redirect: 'error' })
    return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
  }

  it('of Android registers and signs in with a passkey, and its passkey works on the web as well', async () => {
    const app = visitor(server, new SoftwareAuthenticator(ORIGIN))
    expect(await app.register('android')).toMatchObject({ token: expect.any(String), userErrors: [] })
    expect(await app.login('android')).toMatchObject({ token: expect.any(String), userErrors: [] })
    expect(await app.login('android', { origin: WEB[0] })).toMatchObject({ token: expect.any(String) })
  })

  it('that is signed by somebody else is refused, and so is each app where the settings name none', async () => {
    const app = visitor(server, new SoftwareAuthenticator(ORIGIN))
    await app.register('android.two')
    const stranger = androidOrigin(FINGERPRINT.replace(/^00/, '01'))
    for (const origin of [stranger, `${ORIGIN}=`, ORIGIN.toLowerCase(), 'android:apk-key-hash:', 'null']) {
      expect(await app.login('android.two', { origin })).toMatchObject(REFUSED)
    }
    const elsewhere = visitor(without, app.authenticator)
    expect(await elsewhere.login('android.two')).toMatchObject(REFUSED)
    expect(await elsewhere.login('android.two', { origin: WEB[1] })).toMatchObject({ token: expect.any(String) })
  })

  it('is named by the files of the domain, and so are the origins of related sites', async () => {
    const type = 'application/json'
    const [webauthn, android, apple] = await Promise.all(FILES.map((name) => file(name)))
    expect(webauthn).toEqual({ status: 200, type, body: { origins: WEB } })
    expect(android).toEqual({
      status: 200,
      type,
      body: [
        {
          relation: ['delegate_permission/common.get_login_creds', 'delegate_permission/common.handle_all_urls'],
          target: {
            namespace: 'android_app',
            package_name: 'com.example.app',
            sha256_cert_fingerprints: [FINGERPRINT],
          },
        },
      ],
    })
    const apps = ['ABCDE12345.com.example.app', 'ABCDE12345.com.example.coach']
    expect(apple).toEqual({ status: 200, type, body: { webcredentials: { apps } } })
  })

  it('has no file where the settings name none', async () => {
    const statuses = await Promise.all(FILES.map(async (name) => (await file(name, without)).status))
    expect(statuses).toEqual([200, 404, 404])
  })

  it('gets no permission of a browser: no answer allows its origin to read across origins', async () => {
    const allowed = async (origin: string) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
      return response.headers.get('access-control-allow-origin')
    }
    expect(await allowed(WEB[1] as string)).toBe(WEB[1])
    expect(await allowed(ORIGIN)).toBeNull()
  })
})
