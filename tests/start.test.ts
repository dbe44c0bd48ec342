import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from '../src/testing/freePort.ts'
import { MAIN, run, type Service, startService, TOKEN } from '../src/testing/startService.ts'
import { type TemporaryDatabase, temporaryDatabase } from '../src/testing/temporaryDatabase.ts'
import { isMongo } from '../src/testing/testServer.ts'

const DRAINING = { timeout: 5_000, interval: 20 }
const PATIENCE = 120_000
const TREE =
  '{ programs(first: 10) { nodes { milestones { workouts { workout { exercises { exercise { name } } } } } } } }'

const folders: string[] = []
const databases: TemporaryDatabase[] = []

/** An empty folder to start in. On MongoDB it has its own database, on SQLite the default database in that folder. */
function emptyPlace(env: Record<string, string> = {}) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-start-'))
  folders.push(cwd)
  if (!isMongo) return { cwd, env }
  const database = temporaryDatabase()
  databases.push(database)
  return { cwd, env: { DATABASE_URL: database.url, ...env } }
}

async function graphql(url: string, query: string, token?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, body: await response.json() }
}

/** The lines of the log. The welcome text beside them is for people and is left out. */
const logged = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{"'))
    .map((line) => JSON.parse(line) as { msg: string })

const accepts = (url: string) =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = net.connect(Number(port), hostname, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'pipe' })
}, PATIENCE)

afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  for (const database of databases) await database.remove()
})

describe('the service in an empty folder', () => {
  const place = emptyPlace()
  const secretsFile = path.join(place.cwd, 'data/development-secrets.json')
  let service: Service
  let secrets: string

  // Stops the previous service first, because a test that failed has not stopped its own.
  const start = async (env: Record<string, string> = {}) => {
    await service?.stop()
    service = await startService({ ...place, env: { ...place.env, ...env } })
  }
  afterAll(() => service?.stop())

  it(
    'starts with nothing configured: makes secrets, loads demo data, and answers',
    async () => {
      await start()
      secrets = readFileSync(secretsFile, 'utf8')
      expect(statSync(secretsFile).mode & 0o777).toBe(0o600)
      const { JWT_SECRET, PAYLOAD_SECRET } = JSON.parse(secrets)
      expect([JWT_SECRET.length >= 32, PAYLOAD_SECRET.length >= 32, JWT_SECRET === PAYLOAD_SECRET]).toEqual([
        true,
        true,
        false,
      ])
      // The log and the greeting reach the pipe in different ways, so either may come first.
      await expect.poll(() => service.stdout(), { timeout: 10_000 }).toContain('Server listening')
      const messages = logged(service.stdout()).map(({ msg }) => msg)
      expect(messages).toContainEqual(expect.stringMatching(/made random secrets.*data\/development-secrets\.json/))
      expect(messages).toContain('loaded the demo data')
      expect(service.stdout()).not.toContain(JWT_SECRET)
      expect(service.stdout()).toContain(isMongo ? 'on MongoDB' : 'on SQLite')
      expect(service.stdout()).toMatch(/http:\/\/localhost:\d+\/signin/)
      const { status, body } = await graphql(service.url, '{ programs { nodes { title } } }')
      expect(status).toBe(200)
      expect(body).toEqual({
        data: { programs: { nodes: Array.from({ length: 3 }, () => ({ title: expect.any(String) })) } },
      })
      const ended = await service.stop()
      expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    },
    PATIENCE,
  )

  it(
    'starts again with the same secrets, and loads nothing a second time',
    async () => {
      await start()
      expect(readFileSync(secretsFile, 'utf8')).toBe(secrets)
      // The log and the greeting reach the pipe in different ways, so either may come first.
      await expect.poll(() => service.stdout(), { timeout: 10_000 }).toContain('Server listening')
      const messages = logged(service.stdout()).map(({ msg }) => msg)
      expect(messages).toContainEqual(expect.stringMatching(/using the development secrets/))
      expect(messages.filter((message) => message.includes('demo data'))).toEqual([])
      expect(service.stderr()).toBe('')
      const { body } = await graphql(service.url, '{ exercises { totalCount } programs { totalCount } }')
      expect(body).toEqual({ data: { exercises: { totalCount: 873 }, programs: { totalCount: 3 } } })
    },
    PATIENCE,
  )

  it('says so in a sentence when the file of secrets is damaged', async () => {
    const other = emptyPlace()
    mkdirSync(path.join(other.cwd, 'data'))
    writeFileSync(path.join(other.cwd, 'data/development-secrets.json'), '{')
    const { code, stderr } = await run(MAIN, [], other)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^\s*data.development-secrets.json is damaged/),
    })
  })

  it(
    'takes a token that the command prints while it runs',
    async () => {
      const { code, stdout, stderr } = await run(TOKEN, ['someone', '--coach'], place)
      expect(code).toBe(0)
      // A change of role is a security event, so standard error has its audit line.
      expect(JSON.parse(stderr)).toMatchObject({ audit: 'role', role: 'COACH' })
      // Standard output has only the token, so that a script can use it.
      expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
      const { status, body } = await graphql(service.url, '{ me { username role } }', stdout.trim())
      expect([status, body]).toEqual([200, { data: { me: { username: 'someone', role: 'COACH' } } }])
      const again = await run(TOKEN, ['SomeOne'], place)
      expect((await graphql(service.url, '{ me { username role } }', again.stdout.trim())).body).toEqual(body)
    },
    PATIENCE,
  )

  it(
    'says at SIGTERM that it is draining, answers a request that has begun after it has stopped listening, and ends well',
    async () => {
      // This request is certainly in flight when the listener closes, because half of its body is not sent yet.
      const body = '{"query":"{ programs { nodes { title } } }"}'
      const { hostname, port } = new URL(service.url)
      const slow = net.connect(Number(port), hostname)
      let answer = ''
      slow.setEncoding('utf8').on('data', (text: string) => {
        answer += text
      })
      await once(slow, 'connect')
      const headers = ['Host: localhost', 'Content-Type: application/json', `Content-Length: ${body.length}`]
      slow.write(`POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body.slice(0, 20)}`)
      // When this request is answered, the service has read everything that was sent before it.
      expect((await fetch(`${service.url}/readyz`)).status).toBe(200)

      const signalled = Date.now()
      service.signal('SIGTERM')
      await expect.poll(async () => (await fetch(`${service.url}/readyz`)).status, DRAINING).toBe(503)
      expect((await fetch(`${service.url}/livez`)).status).toBe(200)
      await expect.poll(() => accepts(service.url), DRAINING).toBe(false)
      slow.write(body.slice(20))
      // The client keeps its connection open, as every connection pool does. The service must end all the same.
      const { code, stderr } = await service.ended
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
      expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).data.programs.nodes).toHaveLength(3)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(Date.now() - signalled).toBeLessThan(10_000)
    },
    PATIENCE,
  )

  it(
    'loses none of many requests that were sent before SIGTERM',
    async () => {
      // The overload guard is off, because it would refuse some of these requests on a slow machine. Another test
      // covers it.
      await start({ OVERLOAD_DELAY_MS: '0' })
      const expected = JSON.stringify((await graphql(service.url, TREE)).body)
      let answered = 0
      const requests = Array.from({ length: 24 }, async () => {
        try {
          const { status, body } = await graphql(service.url, TREE)
          return status === 200 && JSON.stringify(body) === expected ? 'complete' : `${status}`
        } catch (error) {
          return String((error as Error).cause ?? error)
        } finally {
          answered += 1
        }
      })
      await Promise.race(requests)
      expect(answered).toBeLessThan(requests.length)
      const signalled = Date.now()
      service.signal('SIGTERM')
      expect((await Promise.all(requests)).filter((outcome) => outcome !== 'complete')).toEqual([])
      const { code, stderr } = await service.ended
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(Date.now() - signalled).toBeLessThan(10_000)
    },
    PATIENCE,
  )
})

describe('the service in production', () => {
  it(
    'serves no IDE unless it is asked to',
    async () => {
      const secret = () => randomBytes(48).toString('base64url')
      const env = {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        JWT_SECRET: secret(),
        PAYLOAD_SECRET: secret(),
        NEXT_PUBLIC_APP_URL: 'https://app.example.com',
        WEBAUTHN_RP_ID: 'example.com',
      }
      for (const [more, status] of [
        [{}, 404],
        [{ PLAYGROUND: 'on' }, 200],
      ] as const) {
        const service = await startService(emptyPlace({ ...env, ...more }))
        try {
          expect((await fetch(`${service.url}/playground`)).status).toBe(status)
          const browser = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } })
          // Without the IDE there is no page here, and the API does not answer in HTML.
          expect(browser.status).toBe(status === 200 ? 200 : 406)
          expect((await (await fetch(service.url)).text()).includes('/playground')).toBe(status === 200)
          expect(service.stdout().includes('/playground')).toBe(status === 200)
        } finally {
          await service.stop()
        }
      }
    },
    PATIENCE,
  )
})

describe('the service with a front end that does not listen', () => {
  it(
    'ends in time all the same, says what is still to be told, and never with which secret',
    async () => {
      const secret = randomBytes(48).toString('base64')
      const service = await startService(
        emptyPlace({
          REVALIDATE_WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/revalidate`,
          REVALIDATE_WEBHOOK_SECRET: secret,
        }),
      )
      const signalled = Date.now()
      const { code, stdout, stderr } = await service.stop()
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(Date.now() - signalled).toBeLessThan(10_000)
      const messages = logged(stdout).map(({ msg }) => msg)
      expect(messages).toContain('the webhook was not delivered and is tried again')
      const kept = 'the service stops, and the webhook is delivered by another process or later'
      expect(messages.filter((message) => message === kept)).toHaveLength(1)
      expect(stdout).not.toContain(secret)
    },
    PATIENCE,
  )
})

describe('the token command', () => {
  it('prints help for those who ask', async () => {
    const { code, stdout, stderr } = await run(TOKEN, ['--help'], emptyPlace())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const word of ['<username>', '--coach', '--days', '--help']) expect(stdout).toContain(word)
  })

  it.each([
    ['no username', []],
    ['two usernames', ['one', 'two']],
    ['days that are no number', ['someone', '--days', 'many']],
    ['more days than a year has', ['someone', '--days', '366']],
  ])('ends with 2 and how it is used, and makes nothing, given %s', async (_, args) => {
    const { cwd, env } = emptyPlace()
    const { code, stdout, stderr } = await run(TOKEN, args, { cwd, env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('<username>')
    expect(existsSync(path.join(cwd, 'data'))).toBe(false)
  })
})

describe('a start that cannot be', () => {
  const listeners: net.Server[] = []
  afterEach(() => {
    for (const listener of listeners.splice(0)) listener.close()
  })

  it('names every missing setting of production, and never listens', async () => {
    const port = await freePort()
    const { cwd } = emptyPlace()
    const ended = run(MAIN, [], { cwd, env: { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) } })
    const listens = () => accepts(`http://127.0.0.1:${port}`)
    const watched = vi.waitUntil(listens, { timeout: 2_000, interval: 20 }).catch(() => false)
    const { code, stdout, stderr } = await ended
    expect({ code, stdout, listened: await watched }).toEqual({ code: 1, stdout: '', listened: false })
    for (const name of ['JWT_SECRET', 'PAYLOAD_SECRET', 'NEXT_PUBLIC_APP_URL', 'WEBAUTHN_RP_ID']) {
      expect(stderr).toContain(name)
    }
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(existsSync(path.join(cwd, 'data'))).toBe(false)
  })

  it.each([
    ['a weak secret', 'JWT_SECRET', 'change-me-change-me-change-me-change-me'],
    ['no origins', 'NEXT_PUBLIC_APP_URL', ''],
    ['an origin without TLS', 'NEXT_PUBLIC_APP_URL', 'http://app.example.com'],
    ['no RP ID', 'WEBAUTHN_RP_ID', ''],
    ['a weak previous secret', 'JWT_PREVIOUS_SECRETS', 'short'],
  ])('refuses production with %s, and names the setting alone', async (_, name, value) => {
    const secret = () => randomBytes(48).toString('base64url')
    const complete = {
      NODE_ENV: 'production',
      JWT_SECRET: secret(),
      PAYLOAD_SECRET: secret(),
      NEXT_PUBLIC_APP_URL: 'https://app.example.com',
      WEBAUTHN_RP_ID: 'example.com',
      PORT: '0',
    }
    const { cwd } = emptyPlace()
    const { code, stdout, stderr } = await run(MAIN, [], { cwd, env: { ...complete, [name]: value } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect([...stderr.matchAll(/^ {2}- ([A-Z_]+)/gm)].map(([, blamed]) => blamed)).toEqual([name])
    expect(existsSync(path.join(cwd, 'data'))).toBe(false)
  })

  it(
    'says in a sentence that its port is in use',
    async () => {
      const listener = net.createServer().listen(0, '127.0.0.1')
      listeners.push(listener)
      await once(listener, 'listening')
      const { port } = listener.address() as net.AddressInfo
      const { code, stderr } = await run(MAIN, [], emptyPlace({ DEMO_DATA: 'off', PORT: String(port) }))
      expect(code).toBe(1)
      expect(stderr).toContain(String(port))
      expect(stderr).toMatch(/in use/)
      expect(stderr).not.toMatch(/^\s+at /m)
    },
    PATIENCE,
  )

  const mongod = [path.resolve('node_modules/.cache/mongod')]
    .concat((process.env.PATH ?? '').split(path.delimiter))
    .map((folder) => path.join(folder, 'mongod'))
    .find((file) => existsSync(file))
  const onMongod = isMongo && mongod ? it : it.skip

  onMongod(
    'refuses a MongoDB without transactions, and says what to do about it',
    async () => {
      const port = await freePort()
      const { cwd } = emptyPlace()
      const standalone = spawn(mongod as string, ['--port', String(port), '--bind_ip', '127.0.0.1', '--dbpath', cwd], {
        stdio: 'ignore',
      })
      const gone = once(standalone, 'exit')
      try {
        await expect.poll(() => accepts(`http://127.0.0.1:${port}`), { timeout: 30_000 }).toBe(true)
        const env = { DATABASE_URL: `mongodb://127.0.0.1:${port}/waymark`, DEMO_DATA: 'off', PORT: '0' }
        const { code, stdout, stderr } = await run(MAIN, [], { cwd, env })
        expect(code).toBe(1)
        expect(stderr).toContain('--replSet')
        expect(stdout).not.toContain('is ready at')
        expect(stderr).not.toMatch(/^\s+at /m)
      } finally {
        standalone.kill('SIGTERM')
        await gone
      }
    },
    PATIENCE,
  )
})
