import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Service, startService } from '../src/testing/startService.ts'

describe('ADMIN=off', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'waymark-admin-off-'))
  let service: Service

  beforeAll(async () => {
    execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'pipe' })
    // When the service ends, it writes down which modules it has loaded.
    const spy = `import { writeFileSync } from 'node:fs'; import { createRequire } from 'node:module';
      process.on('exit', () => writeFileSync(${JSON.stringify(path.join(cwd, 'loaded.json'))},
        JSON.stringify(Object.keys(createRequire(${JSON.stringify(path.resolve('package.json'))}).cache))))`
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(spy)}`, DEMO_DATA: 'off' }
    service = await startService({ cwd, env: { ...env, ADMIN: 'off' } })
  }, 120_000)
  afterAll(async () => {
    await service?.stop()
    rmSync(cwd, { recursive: true, force: true })
  })

  it('leaves the API as it is, and nothing of the admin interface', async () => {
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
    for (const place of ['/admin', '/admin/login', '/api/programs', '/_next/static/x.js', '/admin-session']) {
      expect([place, (await fetch(`${service.url}${place}`)).status]).toEqual([place, 404])
    }
    expect(service.stdout()).not.toContain('/admin')
  })

  // @next/env is allowed: Payload itself reads .env files with it, and it loads nothing else of Next.
  it('loads nothing of Next, nor of React', async () => {
    await service.stop()
    const loaded = JSON.parse(readFileSync(path.join(cwd, 'loaded.json'), 'utf8')) as string[]
    expect(loaded.length).toBeGreaterThan(0)
    expect(
      loaded.filter((file) => /node_modules\/(next|react|react-dom|@next\/swc|@payloadcms\/(next|ui))\//.test(file)),
    ).toEqual([])
  })
})
