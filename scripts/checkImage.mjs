// Follows the Dockerfile where no container engine runs: makes the image's folder, and runs its command as another user
// on a read-only root file system. `npm run build` must have run before. Needs root, for the user and the mounts.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** The user `node` of the base image. */
const USER = 1000
/** In MB. The base image takes about 230 of the 500 that the image may have. */
const MOST_MB = 200
const PATIENCE_MS = 60_000

const dockerfile = readFileSync('Dockerfile', 'utf8')
const last = (pattern) => [...dockerfile.matchAll(pattern)].at(-1)?.[1] ?? fail(`The Dockerfile lacks ${pattern}`)
const command = JSON.parse(last(/^CMD (.*)$/gm))
const healthCheck = JSON.parse(last(/^HEALTHCHECK .*?CMD (.*)$/gm))
const making = last(/^RUN node (.*) \/image$/gm).split(' ')
if (last(/^USER (.*)$/gm) !== 'node') fail('The image does not run as the user node.')
if (process.getuid() !== 0) fail('Only root can run the image as another user. Run this as root.')

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-image-'))
chmodSync(folder, 0o755)
const app = path.join(folder, 'app')
const data = path.join(folder, 'data')
mkdirSync(data)
chownSync(data, USER, USER)
const port = 4_000
const origin = `http://127.0.0.1:${port}`
const metricsPort = 9_464
/** Takes the traces, which are sent while the service runs and when it ends. */
let traces = 0
const collector = createServer((request, response) => {
  if (request.url === '/v1/traces') traces += 1
  request.resume().on('end', () => response.end('{}'))
})
collector.listen(0, '127.0.0.1')
await once(collector, 'listening')
const { port: collectorPort } = /** @type {import('node:net').AddressInfo} */ (collector.address())
const env = {
  PATH: process.env.PATH,
  ...Object.fromEntries([...dockerfile.matchAll(/^ENV (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value])),
  DATABASE_URL: `file:${data}/waymark.db`,
  DEMO_DATA: 'on',
  HOST: '127.0.0.1',
  PORT: String(port),
  JWT_SECRET: randomBytes(32).toString('hex'),
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  WEBAUTHN_RP_ID: 'example.com',
  NEXT_PUBLIC_APP_URL: 'https://app.example.com',
  // What these ask for is loaded by dynamic import, which a trace of files may overlook.
  METRICS_PORT: String(metricsPort),
  OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collectorPort}`,
}

/** @type {import('node:child_process').ChildProcessWithoutNullStreams | undefined} */
let service
try {
  execFileSync(process.execPath, [...making, app], { stdio: 'inherit' })
  const mb = Number(execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t')[0])
  console.log(`the image adds ${mb} MB to its base`)
  if (mb > MOST_MB) fail(`It may add ${MOST_MB} MB.`)
  await run()
} finally {
  service?.kill('SIGKILL')
  collector.close()
  collector.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
}

async function run() {
  const write = spawnSync(...contained(['touch', path.join(app, 'written')]))
  if (write.status === 0) fail('The root file system can be written.')

  let output = ''
  service = spawn(...contained(command))
  for (const stream of [service.stdout, service.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(service, 'exit')
  await until(
    async () => {
      if (service.exitCode !== null) fail(`The service ended with ${service.exitCode}:\n${output}`)
      return (await fetch(`${origin}/readyz`)).ok && (await fetch(`${origin}/admin/login`)).ok
    },
    () => `The service was not ready after ${PATIENCE_MS / 1000} s:\n${output}`,
  )

  const health = spawnSync(...contained(healthCheck))
  if (health.status !== 0) fail(`The health check failed: ${health.stderr}`)
  const login = await (await fetch(`${origin}/admin/login`)).text()
  const script = /src="(\/_next\/[^"]+\.js)"/.exec(login)?.[1] ?? fail('The login page has no script.')
  for (const page of [
    script,
    '/signin',
    '/invitations',
    '/schema.graphql',
    '/schema.graphql?version=0.2.0',
    '/operations.json',
    '/docs',
    '/docs/types',
    '/',
  ])
    await answers(page)
  const token = spawnSync(...contained(['node', 'dist/src/commands/token.js', 'image.coach', '--coach']))
  if (token.status !== 0) fail(`A command failed: ${token.stderr}`)
  const created = await ask(
    'mutation { createProgram(input: { title: "Image" }) { program { id } } }',
    token.stdout.trim(),
  )
  if (!created.data?.createProgram?.program) fail(`A coach cannot write: ${JSON.stringify(created)}`)

  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  if (!/^waymark_operations_total\{operation="createProgram",outcome="ok"\} 1$/m.test(metrics)) {
    fail(`The metrics do not count:\n${metrics}`)
  }

  service.kill('SIGTERM')
  const [code] = await ended
  if (code !== 0) fail(`The service ended with ${code} after SIGTERM:\n${output}`)
  if (traces === 0) fail('No trace was sent.')
  console.log(
    'it runs as another user on a read-only root: the API, the pages, a command, the health check, metrics, traces, a clean end',
  )
}

/**
 * The command in a namespace of its own, where nothing but the data folder can be written, without rights.
 *
 * @param {string[]} words
 * @returns {[string, string[], { cwd: string, env: Record<string, string | undefined>, encoding: 'utf8' }]}
 */
function contained(words) {
  const mounts = `mount --make-rprivate / && mount --bind ${data} ${data} && mount -o remount,bind,ro / &&
    exec setpriv --reuid ${USER} --regid ${USER} --clear-groups --no-new-privs "$@"`
  return ['unshare', ['--mount', 'sh', '-c', mounts, 'sh', ...words], { cwd: app, env, encoding: 'utf8' }]
}

async function answers(page) {
  const { status } = await fetch(origin + page)
  if (status !== 200) fail(`${page} answers ${status}.`)
}

/** @returns {Promise<any>} */
async function ask(query, token) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return (await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
}

async function until(isSo, problem) {
  const end = Date.now() + PATIENCE_MS
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) fail(problem())
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** @returns {never} */
function fail(reason) {
  throw new Error(reason)
}
