import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ADMIN_FOLDER, buildNext } from '../../src/admin/server/nextBuild.ts'
import { memoryLog } from '../../src/testing/memoryLog.ts'
import { CREATE_ADMIN, run, type Service, startService } from '../../src/testing/startService.ts'
import { present } from '../../src/testing/testServer.ts'

// Next evaluates its bundled copy of a module beside the copy that the API runs, so one process would have two logs,
// two caches and two queues. This test reads the bundled modules from the build, and counts the copies in a process
// that has served both.
const PATIENCE = 180_000

interface SourceMap {
  sources?: string[]
  sections?: { map: SourceMap }[]
}

const sourcesOf = ({ sources = [], sections = [] }: SourceMap): string[] => [
  ...sources,
  ...sections.flatMap(({ map }) => sourcesOf(map)),
]

/** The modules of the code that runs on the server. */
function bundled(folder: string): string[] {
  const files = readdirSync(path.join(folder, 'server'), { recursive: true, encoding: 'utf8' })
  const maps = files.filter((file) => file.endsWith('.js.map'))
  return maps.flatMap((file) =>
    sourcesOf(JSON.parse(readFileSync(path.join(folder, 'server', file), 'utf8'))).map((source) =>
      path.resolve(folder, 'server', path.dirname(file), decodeURIComponent(source.replace(/^file:\/\//, ''))),
    ),
  )
}

describe('what Next has bundled', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-admin-modules-'))
  const env = { ADMIN: 'on', DEMO_DATA: 'off' }
  let service: Service
  let modules: string[]

  beforeAll(async () => {
    // When the service ends, it writes down how many Payloads it had and which chunks it evaluated. The processes that
    // Next starts for its build do not.
    const spy = `import { writeFileSync } from 'node:fs'; import { createRequire } from 'node:module';
      delete process.env.NODE_OPTIONS; const { cache } = createRequire(${JSON.stringify(path.resolve('package.json'))});
      process.on('exit', () => writeFileSync(${JSON.stringify(path.join(cwd, 'counted.json'))},
        JSON.stringify({ payloads: global._payload.size, evaluated: Object.keys(cache) })))`
    const options = `--import=data:text/javascript,${encodeURIComponent(spy)}`
    service = await startService({ cwd, env: { ...env, NODE_OPTIONS: options } })
    const opened = Date.now() + PATIENCE
    while (!service.stdout().includes('the admin interface is open') && Date.now() < opened) await wait(200)
    modules = bundled(path.join(ADMIN_FOLDER, await buildNext(memoryLog().log)))
  }, PATIENCE)
  afterAll(async () => {
    await service?.stop()
    rmSync(cwd, { recursive: true, force: true })
  })

  it('is of our own modules the pages alone: no operation, no hook, no log', () => {
    const own = [...new Set(modules)].filter(
      (file) => file.startsWith(`${path.resolve('src')}${path.sep}`) || file.startsWith(path.resolve('dist')),
    )
    expect(own).toContain(path.join(ADMIN_FOLDER, 'payloadConfig.ts'))
    // The notation and the names of exercises are pure: two copies of them do no harm.
    const pure =
      /^src\/kernel\/(notation\/(suggest\/)?\w+|exerciseNames\/search|load|moment|normalise|prescription|reason|rules|workoutVocabulary)\.ts$/
    const others = own.filter((file) => !file.startsWith(ADMIN_FOLDER)).map((file) => path.relative('.', file))
    expect(others.filter((file) => !pure.test(file))).toEqual([])
  })

  it('is of the packages none that keeps something for the whole process', () => {
    const packages = new Set(
      modules.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(1) ?? []),
    )
    expect(packages).toContain('@payloadcms/ui')
    const stateful = /^(payload|pino|graphql|type-graphql|dataloader|fastify|jsonwebtoken|mongoose|mongodb|libsql)$/
    expect(
      [...packages].filter(
        (name) => stateful.test(name) || /^@(payloadcms\/(db|drizzle)|libsql|apollo|fastify)/.test(name),
      ),
    ).toEqual([])
  })

  it(
    'finds the Payload that the API has opened, and opens no other',
    async () => {
      const email = 'owner@example.com'
      const password = (await run(CREATE_ADMIN, [email], { cwd, env })).stdout.trim()
      const login = await fetch(`${service.url}/api/admins/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
      const cookie = present(login.headers.getSetCookie()[0]?.split(';')[0])
      const ask = (place: string) => fetch(`${service.url}${place}`, { headers: { cookie } })
      for (const place of ['/api/programs', '/admin', '/admin/collections/programs']) {
        expect([place, (await ask(place)).status]).toEqual([place, 200])
      }
      await service.stop()
      const counted = JSON.parse(readFileSync(path.join(cwd, 'counted.json'), 'utf8'))
      expect(counted.payloads).toBe(1)
      expect(counted.evaluated.filter((file: string) => file.startsWith(ADMIN_FOLDER)).length).toBeGreaterThan(5)
    },
    PATIENCE,
  )
})
