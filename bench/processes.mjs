// The processes that are measured, and the one that seeds. They are started here, asked over IPC, and ended by their
// own handle.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** @import { AddressInfo } from 'node:net' */
/** @import { Options } from './options.mjs' */
/** @import { Usage } from './targets/meter.mjs' */

/** @typedef {Awaited<ReturnType<typeof startProcess>>} Process */
/** @typedef {Awaited<ReturnType<typeof startTarget>>} Target */

/**
 * The targets to measure. `path` is the address of GraphQL, and `env` holds what differs from the other targets.
 *
 * @type {Record<string, { name: string, file: string, path: string, env: Record<string, string> }>}
 */
export const TARGETS = {
  waymark: { name: 'Waymark', file: 'waymark.mjs', path: '/graphql', env: {} },
  uncached: {
    name: 'Waymark, no response cache',
    file: 'waymark.mjs',
    path: '/graphql',
    env: { RESPONSE_CACHE: 'off' },
  },
  payload: { name: "Payload's own GraphQL", file: 'payload.mjs', path: '/api/graphql', env: {} },
  byHand: { name: 'by hand', file: 'byHand.mjs', path: '', env: {} },
}

/**
 * Adds another checkout of Waymark as a target of this run. Returns its key.
 *
 * @param {string} folder
 */
export function addEarlier(folder) {
  const file = pathToFileURL(path.resolve(folder, 'bench/targets/waymark.mjs')).href
  TARGETS.before = { name: 'Waymark before', file, path: '/graphql', env: {} }
  return 'before'
}

/** The origin of the run's passkeys. It is a name, because production accepts no IP address. */
export const ORIGIN = 'https://bench.example.com'
const READY_MS = 60_000
const STOP_MS = 15_000

/**
 * The environment of production, with secrets of this run. The admin interface is off, because it would add Next's
 * memory to the API's.
 *
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(databaseUrl) {
  return {
    NODE_ENV: 'production',
    ...{ DATABASE_URL: databaseUrl, HOST: '127.0.0.1', DISABLE_PAYLOAD_HMR: 'true' },
    ...{ JWT_SECRET: randomBytes(48).toString('base64url'), PAYLOAD_SECRET: randomBytes(48).toString('base64url') },
    ...{ NEXT_PUBLIC_APP_URL: ORIGIN, WEBAUTHN_RP_ID: new URL(ORIGIN).hostname },
    // All limits are on and count, but are higher than one address can reach in a run.
    ...{ AUTH_RATE_LIMIT: '1000000', RATE_BUDGET_USER: '1000000000', RATE_BUDGET_ADDRESS: '1000000000' },
    OVERLOAD_DELAY_MS: '60000', // so that a slow machine does not refuse requests
    ...{ ADMIN: 'off', PLAYGROUND: 'off', DEMO_DATA: 'off', LOG_LEVEL: 'info' },
  }
}

/**
 * Starts a file of this folder. `ask` sends a question to the process and returns its answer, or throws its problem.
 *
 * @param {string | URL} file
 * @param {NodeJS.ProcessEnv} env
 */
export async function startProcess(file, env) {
  const child = fork(new URL(file, import.meta.url), {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    execArgv: [],
    // Ctrl-C reaches only the measuring process, which ends the others. They end by themselves if it is gone.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve([code ?? signal])))
  const waiting = new Map()
  let next = 0
  child.on('message', (/** @type {{ id: number, answer?: unknown, problem?: string }} */ { id, answer, problem }) => {
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (problem === undefined) resolve?.(answer)
    else reject?.(new Error(`${file}: ${problem}`))
  })
  const gone = ended.then(([code]) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code} before it answered.`))
    waiting.clear()
    return code
  })
  const started = await Promise.race([once(child, 'message'), ended.then(([code]) => ({ code }))])
  if ('code' in started)
    throw new Error(`${file} ended with ${started.code} before it was ready; what it said is above.`)

  /**
   * @param {string} question
   * @param {unknown} [given]
   */
  const ask = (question, given) =>
    new Promise((resolve, reject) => {
      next += 1
      waiting.set(next, { resolve, reject })
      child.send({ id: next, ask: question, with: given }, (error) => error && reject(error))
    })
  return {
    ask,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      ask('stop').catch(() => {}) // the process ends and does not answer
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await gone
      clearTimeout(timer)
    },
  }
}

/**
 * Starts a target and waits until it answers. `toReady` says what that took.
 *
 * @param {string} key
 * @param {NodeJS.ProcessEnv} env
 */
export async function startTarget(key, env) {
  const target = TARGETS[key]
  const port = await freePort()
  const began = performance.now()
  const started = await startProcess(new URL(target.file, new URL('targets/', import.meta.url)), {
    ...env,
    ...target.env,
    PORT: String(port),
  })
  try {
    await listening(port, started)
    /** @type {Usage} */
    const { cpuMs, rssMb } = await started.ask('ready')
    const origin = `http://127.0.0.1:${port}`
    return { key, ...target, ...started, origin, toReady: { cpuMs, rssMb, ms: performance.now() - began } }
  } catch (error) {
    await started.stop()
    throw error
  }
}

/**
 * Runs some targets side by side for as long as `work` takes.
 *
 * @template Result
 * @param {Options} options
 * @param {NodeJS.ProcessEnv} env
 * @param {(targets: Target[]) => Promise<Result>} work
 */
export async function withTargets({ targets: keys, say }, env, work) {
  /** @type {Target[]} */
  const targets = []
  try {
    for (const key of keys) {
      say(`starting ${TARGETS[key].name}`)
      targets.push(await startTarget(key, env))
    }
    return await work(targets)
  } finally {
    await Promise.all(targets.map(({ stop }) => stop()))
  }
}

/**
 * @param {number} port
 * @param {Process} process
 */
async function listening(port, { hasEnded }) {
  for (const deadline = Date.now() + READY_MS; ; await sleep(10)) {
    const socket = net.connect(port, '127.0.0.1')
    const answers = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (answers) return
    if (hasEnded()) throw new Error('A target ended before it listened; what it said is above.')
    if (Date.now() > deadline) throw new Error(`Nothing listened on port ${port} within ${READY_MS / 1_000} s.`)
  }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}
